import type { Sight } from "#shared/forecast/sight.ts";
import { roomForDesks, seatDesks, type Desks } from "./desks.ts";
import type { Futures } from "./futures.ts";
import { playLine } from "./play-line.ts";
import { roomForPlayed, type Played } from "./played.ts";
import type { Posting, Postings } from "./posting.ts";

/** One decision under way: what is seen, the futures, the postings that hold so far, and how each line fares under them. */
export interface Scene {
  readonly sight: Sight;
  readonly futures: Futures;
  /** What joins until then is soon. */
  readonly soonS: number;
  readonly postings: readonly (Posting | null)[];
  readonly lines: readonly Played[];
  readonly desks: Desks;
}

/** Plays every line under some postings. */
export function sceneOf(sight: Sight, futures: Futures, soonS: number, postings: Postings): Scene {
  const lines = sight.fields.map(() => roomForPlayed(futures.count));
  const scene = { sight, futures, soonS, postings, lines, desks: roomForDesks(sight) };
  for (const [field, line] of lines.entries()) playField(scene, { field, postings, into: line });
  return scene;
}

/** The scene in which one counter is posted otherwise; only the lines that this touches are played again. */
export function withPosting(scene: Scene, counter: number, posting: Posting | null): Scene {
  const postings = scene.postings.with(counter, posting);
  const touched = touchedBy(scene, counter, posting);
  const lines = scene.lines.map((line, field) => {
    if (!touched.includes(field)) return line;
    const into = roomForPlayed(scene.futures.count);
    playField(scene, { field, postings, into });
    return into;
  });
  return { ...scene, postings, lines };
}

/** A field to be played under some postings, in all futures or in some. */
export interface FieldToPlay {
  readonly field: number;
  readonly postings: Postings;
  readonly into: Played;
  readonly range?: readonly [number, number];
}

/** Plays one field's line into `into`. */
export function playField(
  { sight, futures, soonS, desks }: Scene,
  { field, postings, into, range }: FieldToPlay,
): void {
  const line = futures.lines[field];
  const run = sight.fields[field];
  if (line === undefined || run === undefined) return;
  seatDesks(desks, { sight, futures }, field, postings);
  playLine({ now: sight.now, soonS, rules: sight.rules, futures, line, run }, desks, into, range ?? [0, futures.count]);
}

/** The fields whose lines change with a counter's posting: where it goes first, then where it is or would have been. */
export function touchedBy({ sight, postings }: Scene, counter: number, posting: Posting | null): readonly number[] {
  const { setTo = [], home = [] } = sight.counters[counter] ?? {};
  const goes = [posting, postings[counter] ?? null].flatMap((each) => (each === null ? [] : each.field));
  return [...new Set([...goes, ...setTo, ...home])];
}
