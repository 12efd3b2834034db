import { sayByOwnVoice } from "#ui/voice/own-voice.ts";
import { scheduleInTurn } from "#ui/voice/play-in-turn.ts";
import { ringChime, type ChimeKind } from "./chime.ts";
import type { Sound } from "./sound.ts";
import type { Speech } from "./speech.ts";
import { contextOf, throughSound, type Ran } from "./through-sound.ts";

/** One announcement, as it sounds. */
export interface Score {
  readonly chime: ChimeKind | null;
  readonly speeches: readonly Speech[];
  readonly volume: number;
}

/** Plays a score from beginning to end; `not` where a part of its speech did not sound, or all of a score without any. */
export type ScorePlayer = (score: Score, leaving: AbortSignal) => Promise<Ran>;

/** More than a sound card's clock may be ahead of us. */
const LEAD_S = 0.1;
const BETWEEN_LANGUAGES_S = 0.35;

/** A player through the page's loudspeaker, and by the machine's own voice. */
export const scorePlayer =
  (sound: Sound): ScorePlayer =>
  (score, leaving) =>
    playAll(score, sound, leaving);

async function playAll({ chime, speeches, volume }: Score, sound: Sound, leaving: AbortSignal): Promise<Ran> {
  const ran: Ran[] = [];
  for (const stretch of stretchesOf(chime, speeches)) {
    const now = await playStretch(stretch, volume, sound, leaving);
    if (now === "stuck") return "stuck";
    if (speeches.length === 0 || isSpoken(stretch)) ran.push(now);
  }
  return ran.length > 0 && ran.every((each) => each === "through") ? "through" : "not";
}

const isSpoken = (stretch: Stretch): boolean => "by" in stretch || stretch.speeches.length > 0;

/** What goes through the loudspeaker in one piece, and what the machine says by itself. */
type Stretch =
  | { readonly chime: ChimeKind | null; readonly speeches: readonly (readonly AudioBuffer[])[] }
  | Extract<Speech, { by: "synthesis" }>;

function stretchesOf(chime: ChimeKind | null, speeches: readonly Speech[]): readonly Stretch[] {
  const firstOwn = speeches.findIndex(({ by }) => by === "synthesis");
  const own = speeches[firstOwn];
  if (own === undefined || own.by === "clips") return [{ chime, speeches: soundsOf(speeches) }];
  const after = speeches.slice(firstOwn + 1);
  return [
    { chime, speeches: soundsOf(speeches.slice(0, firstOwn)) },
    own,
    ...(after.length === 0 ? [] : stretchesOf(null, after)),
  ];
}

const soundsOf = (speeches: readonly Speech[]): readonly (readonly AudioBuffer[])[] =>
  speeches.flatMap((each) => (each.by === "clips" ? [each.sounds] : []));

async function playStretch(stretch: Stretch, volume: number, sound: Sound, leaving: AbortSignal): Promise<Ran> {
  if ("by" in stretch)
    return (await sayByOwnVoice(stretch.text, stretch.language, leaving, volume)) ? "through" : "not";
  const spoken = stretch.speeches.filter((each) => each.length > 0);
  if (stretch.chime === null && spoken.length === 0) return "not";
  const context = await contextOf(sound, leaving);
  if (context === null) return "not";
  const output = new GainNode(context, { gain: volume });
  output.connect(context.destination);
  const endAt = schedule(stretch.chime, spoken, output, context.currentTime + LEAD_S);
  const ran = await throughSound(sound, context, endAt, leaving);
  output.disconnect();
  return ran;
}

/** Puts all of it on the audio clock, from `startAt` on; returns when the last of it is over. */
function schedule(
  chime: ChimeKind | null,
  spoken: readonly (readonly AudioBuffer[])[],
  output: AudioNode,
  startAt: number,
): number {
  const rung = chime === null ? null : ringChime(chime, output, startAt);
  let at = rung?.fadedAt ?? startAt;
  for (const [index, sounds] of spoken.entries())
    at = scheduleInTurn(sounds, output, index === 0 ? at : at + BETWEEN_LANGUAGES_S);
  return Math.max(at, rung?.endAt ?? at);
}
