import type { Language } from "#shared/kit/local-text.ts";
import { planUtterance, type Utterance } from "#shared/voice/utterance.ts";
import { withoutClips } from "#shared/voice/without-clips.ts";
import { type ClipBuffers, createClipBuffers } from "#ui/voice/clip-buffers.ts";
import { hasOwnVoice } from "#ui/voice/own-voice.ts";
import { addressesOf, createVoiceShelf, type Packs, type VoiceShelf } from "#ui/voice/voice-shelf.ts";
import { type ClipFaults, createClipFaults, shortName } from "./clip-faults.ts";

/** How one utterance will be said. */
export type Speech =
  /** One after the other: the whole sentence, or another way to say it. */
  | { readonly by: "clips"; readonly sounds: readonly AudioBuffer[] }
  | { readonly by: "synthesis"; readonly language: Language; readonly text: string };

/** What a board speaks with. */
export interface Speeches {
  /** Ready to be said; null where no voice can say any of its sentences. */
  readonly of: (utterance: Utterance) => Promise<Speech | null>;
  /** Looks whether the centre has better packs by now. */
  readonly renew: () => Promise<void>;
  readonly faults: ClipFaults;
}

/** More than the calls of a large centre need in three languages. */
const MOST_KEPT = 400;

/** The voice packs beside the page, with the machine's own voice behind them. */
export function createSpeeches(
  shelf: VoiceShelf = createVoiceShelf(),
  buffers: ClipBuffers = createClipBuffers(MOST_KEPT),
): Speeches {
  const faults = createClipFaults();
  const soundAt = async (address: string): Promise<AudioBuffer | null> => {
    const sound = await buffers.get(address);
    faults.send({ clip: shortName(address), isWhole: sound !== null });
    return sound;
  };
  /** A sentence that lacks a sound could be taken for another number: it is said in another way, or not at all. */
  async function speechBy(utterance: Utterance, packs: Packs): Promise<Speech | null> {
    const plan = planUtterance(utterance, { packs, hasOwnVoice });
    if (plan.by === "synthesis") return plan;
    if (plan.by === "nothing") return null;
    const sounds = await Promise.all(addressesOf(plan.language, plan.clips, packs).map(soundAt));
    const broken = new Set(plan.clips.filter((_, index) => sounds[index] === null));
    if (broken.size > 0) return await speechBy(utterance, withoutClips(packs, broken));
    return { by: "clips", sounds: sounds.flatMap((each) => each ?? []) };
  }
  return {
    async of(utterance) {
      const packs = await shelf.packsFor(utterance.language);
      faults.send({
        clip: utterance.language,
        isWhole: packs.has(utterance.language) || hasOwnVoice(utterance.language),
      });
      return await speechBy(utterance, packs);
    },
    async renew() {
      // Nobody asks for the clips of a pack that is gone: what they were no longer counts.
      for (const language of await shelf.renew())
        for (const clip of faults.get()) if (clip.startsWith(`${language}/`)) faults.send({ clip, isWhole: true });
    },
    faults,
  };
}
