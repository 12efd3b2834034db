import type { CentreVoice, RecordedClip } from "#shared/protocol/voices.ts";
import { clipKey } from "#shared/voice/voice-pack.ts";

/** How many of the prompts are recorded, and how many are not. */
export function countPrompts({ prompts, recording }: Pick<CentreVoice, "prompts" | "recording">): {
  readonly recorded: number;
  readonly missing: number;
} {
  const said = new Set(recording.map(({ says }) => clipKey(says)));
  const recorded = prompts.filter(({ says }) => said.has(clipKey(says))).length;
  return { recorded, missing: prompts.length - recorded };
}

/** Whether the boards speak by exactly what is recorded. */
export const isInUse = ({ recording, pack }: Pick<CentreVoice, "recording" | "pack">): boolean =>
  pack !== null && clipsIn(pack.clips) === clipsIn(recording);

const clipsIn = (clips: readonly RecordedClip[]): string =>
  clips
    .map(({ says, file }) => `${clipKey(says)} ${file}`)
    .toSorted()
    .join("\n");
