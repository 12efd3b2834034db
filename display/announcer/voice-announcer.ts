import type { VoiceSettings } from "#shared/domain/board-plan.ts";
import { callUtterances, textUtterances, type Utterance } from "#shared/voice/utterance.ts";
import type { Told } from "./announcement.ts";
import type { Announcer } from "./announcer.ts";
import type { ChimeKind } from "./chime.ts";
import { pause } from "./pause.ts";
import type { Score, ScorePlayer } from "./play-score.ts";
import type { Speeches } from "./speech.ts";

/** How the centre speaks at this moment. */
export interface Manner {
  readonly voice: VoiceSettings;
  /** 0 to 1. */
  readonly volume: number;
}

/** What a voice needs. */
interface VoicePorts {
  readonly play: ScorePlayer;
  readonly speeches: Pick<Speeches, "of">;
  /** Null before the first view. */
  readonly manner: () => Manner | null;
  readonly pause?: typeof pause;
}

/** From so many waiting announcements on, a call is told in short: one stroke, the number, the counter. */
export const SHORT_FROM = 3;

const BEFORE_REPEAT_MS = 700;

/**
 * Tells calls and texts by a chime and by voice. What is not heard because the loudspeaker was stuck is said once more; a call
 * is repeated, as often as the centre wants, while it stands and no other announcement waits.
 */
export function voiceAnnouncer({ play, speeches, manner, pause: wait = pause }: VoicePorts): Announcer {
  /** The words of what is told, as the centre wants them now. */
  async function wordsOf(told: Told, { voice, volume }: Manner, isShort: boolean): Promise<Omit<Score, "chime">> {
    const prepared = await Promise.all(utterancesOf(told, voice, isShort).map(speeches.of));
    return { speeches: prepared.flatMap((each) => each ?? []), volume };
  }

  return {
    async say(told, hall) {
      const wanted = manner();
      if (wanted === null) return "unheard";
      if (wanted.volume === 0) return "silent";
      const isShort = hall.waiting() >= SHORT_FROM;
      const words = await wordsOf(told, wanted, isShort);
      const score = { ...words, chime: wanted.voice.hasChime ? chimeFor(told, isShort) : null };
      const ran = await play(score, hall.leaving);
      const heard = ran === "stuck" ? await play(score, hall.leaving) : ran;
      // A text that no voice can say is rung and read; a call that was only rung told nobody a number.
      const isTold = "text" in told || words.speeches.length > 0;
      return heard === "through" && isTold ? "heard" : "unheard";
    },

    async repeat(told, hall) {
      const wanted = manner();
      if (wanted === null || "text" in told) return;
      const isOfUse = (): boolean => hall.waiting() === 0 && hall.stands() && !hall.leaving.aborted;
      for (let said = 1; said < wanted.voice.times && isOfUse(); said += 1) {
        await wait(BEFORE_REPEAT_MS, hall.leaving);
        if (isOfUse()) await play({ ...(await wordsOf(told, wanted, false)), chime: null }, hall.leaving);
      }
    },
  };
}

function utterancesOf(told: Told, { sentences }: VoiceSettings, isShort: boolean): readonly Utterance[] {
  if ("text" in told) return textUtterances(told.text.text);
  const { number, counterLabel: counter, wish, language } = told.call;
  return callUtterances({ number, counter, wish, language }, { sentences, isShort });
}

function chimeFor(told: Told, isShort: boolean): ChimeKind {
  if ("text" in told) return "text";
  if (isShort) return "short";
  return told.call.isRecall ? "recall" : "call";
}
