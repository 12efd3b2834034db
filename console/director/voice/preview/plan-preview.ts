import type { Language } from "#shared/kit/local-text.ts";
import type { CentreVoice, CentreVoices } from "#shared/protocol/voices.ts";
import type { SpokenCall } from "#shared/voice/call-sentence.ts";
import { callUtterances, planUtterance } from "#shared/voice/utterance.ts";
import { parseVoicePack, type VoicePack } from "#shared/voice/voice-pack.ts";

/** What a call sounds like now: the sentence, its clips, and whose they are. */
export interface Preview {
  readonly files: readonly string[];
  readonly by: "own" | "built-in" | "nobody";
}

/** A recording as boards would have it, with the built-in voice behind it. */
export function packOfRecording({ language, recording }: CentreVoice, builtIn: VoicePack | null): VoicePack | null {
  const pack = parseVoicePack({ format: 1, language, voice: "", licence: "", clips: recording });
  return pack === null ? null : { ...pack, fallback: builtIn };
}

/** A call as the boards plan it. */
export function planPreview(
  language: Language,
  call: SpokenCall,
  { pack, sentences }: { readonly pack: VoicePack; readonly sentences: CentreVoices["sentences"] },
): Preview {
  const utterance = callUtterances({ ...call, language }, { sentences, isShort: false }).find(
    (each) => each.language === language,
  );
  const voices = { packs: new Map([[language, pack]]), hasOwnVoice: () => false };
  const plan = utterance === undefined ? { by: "nothing" as const } : planUtterance(utterance, voices);
  if (plan.by !== "clips") return { files: [], by: "nobody" };
  const own = new Set([...pack.clips.values()].map(({ file }) => file));
  const files = plan.clips.map(({ file }) => file);
  return { files, by: files.every((file) => own.has(file)) ? "own" : "built-in" };
}
