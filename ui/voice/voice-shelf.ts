import type { Language } from "#shared/kit/local-text.ts";
import { languagesFor } from "#shared/voice/plan-sentence.ts";
import { parseVoicePack, type Clip, type VoicePack } from "#shared/voice/voice-pack.ts";

/** The packs of a page, by language. */
export type Packs = ReadonlyMap<Language, VoicePack>;

/** The voice packs beside the page. */
export interface VoiceShelf {
  /** The packs that a reader of this language may hear, each fetched once; one that is not there is asked for again next time. */
  readonly packsFor: (language: Language) => Promise<Packs>;
  /** Fetches anew what is known, and returns what turned out to be another; the pack that was stays where none comes. */
  readonly renew: () => Promise<readonly Language[]>;
}

const VOICES = "voices";

/** A server that does not answer must not hold up what can be said without it. */
const FETCH_MS = 4000;

/** A shelf with nothing on it yet. */
export function createVoiceShelf(): VoiceShelf {
  const packs = new Map<Language, Promise<VoicePack | null>>();
  const packOf = (language: Language): Promise<VoicePack | null> => {
    const known = packs.get(language) ?? fetchPack(language);
    packs.set(language, known);
    void known.then((pack) => pack === null && packs.get(language) === known && packs.delete(language));
    return known;
  };
  return {
    async packsFor(language) {
      const found = await Promise.all(languagesFor(language).map(async (each) => [each, await packOf(each)] as const));
      return new Map(found.flatMap(([each, pack]) => (pack === null ? [] : [[each, pack] as const])));
    },
    async renew() {
      const others: Language[] = [];
      for (const [language, known] of packs) {
        const [before, renewed] = await Promise.all([known, fetchPack(language)]);
        if (renewed === null || packs.get(language) !== known) continue;
        packs.set(language, Promise.resolve(renewed));
        if (renewed.version !== before?.version) others.push(language);
      }
      return others;
    },
  };
}

/** Where clips are; other addresses for each version of their pack, so that no cache gives yesterday's. */
export function addressesOf(language: Language, clips: readonly Clip[], packs: Packs): readonly string[] {
  const version = packs.get(language)?.version ?? "";
  const mark = version === "" ? "" : `?v=${encodeURIComponent(version)}`;
  return clips.map(({ file }) => `${VOICES}/${language}/${file}${mark}`);
}

/** A file beside the page; null where it cannot be had in time. */
export async function fetchBeside(address: string): Promise<Response | null> {
  try {
    const answer = await fetch(address, { signal: AbortSignal.timeout(FETCH_MS) });
    return answer.ok ? answer : null;
  } catch {
    return null;
  }
}

/** The pack of a language; null when there is none, or none that can be read. */
async function fetchPack(language: Language): Promise<VoicePack | null> {
  const answer = await fetchBeside(`${VOICES}/${language}/manifest.json`);
  try {
    return answer === null ? null : parseVoicePack(await answer.json());
  } catch {
    // A page without a voice still shows everything.
    return null;
  }
}
