import type { Clip, VoicePack } from "./voice-pack.ts";

/** What a pack makes of a sentence. */
export interface SpokenSentence {
  readonly clips: readonly Clip[];
  /** The words for which the pack has no clip; none when the whole sentence can be said. */
  readonly missing: readonly string[];
}

/** The clips that say these words, always the longest that fits next: a whole sentence rather than its pieces. */
export function clipsFor(words: readonly string[], { clips, longest }: VoicePack): SpokenSentence {
  const said: Clip[] = [];
  const missing: string[] = [];
  for (let at = 0; at < words.length;) {
    const length = longestAt(words, at, { clips, longest });
    const clip = clips.get(words.slice(at, at + length).join(" "));
    if (clip === undefined) missing.push(...words.slice(at, at + 1));
    else said.push(clip);
    at += Math.max(1, length);
  }
  return { clips: said, missing };
}

/** How many of the next words one clip says; 0 when none does. */
function longestAt(words: readonly string[], at: number, { clips, longest }: Pick<VoicePack, "clips" | "longest">) {
  for (let length = Math.min(longest, words.length - at); length > 0; length -= 1)
    if (clips.has(words.slice(at, at + length).join(" "))) return length;
  return 0;
}
