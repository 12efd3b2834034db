import type { Centre } from "#shared/domain/centre.ts";
import { uncalibrated, type Calibration } from "#shared/forecast/calibration.ts";
import { dayAt, MINUTE_MS, type Day } from "#shared/kit/time.ts";

import type { Clock } from "#server/clock/clock.ts";
import type { Dispatcher } from "#server/dispatcher/dispatcher.ts";
import type { Log } from "#server/logger.ts";
import type { DayKnowledge } from "./foreseer.ts";
import type { LearnedDay } from "./learned-day.ts";
import { plainKnowledge } from "./plain-knowledge.ts";

/** What is known of the open day: the centre's file alone at first, what history adds a moment later. */
export interface KnownDay extends Disposable {
  knowledge(): DayKnowledge;
  /** With which the open day's promises began; none while that is not learned. */
  calibration(): Calibration;
  /** Learns of the open day now, and of each that follows when it opens. */
  begin(): void;
  /** Calls back whenever something was learned. */
  onLearned(listener: () => void): void;
}

/** What a known day is made of. */
export interface KnownDayParts {
  readonly centre: Centre;
  readonly dispatcher: Pick<Dispatcher, "state" | "onCommitted">;
  readonly clock: Pick<Clock, "now" | "after">;
  /** Learns away from the calls; aborted when nobody waits for it any more. */
  readonly learn: (day: Day, signal: AbortSignal) => Promise<LearnedDay>;
  readonly log: Log;
}

const AGAIN_AFTER_MS = 10 * MINUTE_MS;

/** A day of which only the centre's file is known. */
export function createKnownDay({ centre, dispatcher, clock, learn, log }: KnownDayParts): KnownDay {
  const ending = new AbortController();
  const listeners: (() => void)[] = [];
  let plain: { readonly day: Day; readonly knowledge: DayKnowledge } | null = null;
  let learned: { readonly day: Day; readonly lesson: LearnedDay } | null = null;
  let cancelRetry: (() => void) | null = null;

  const today = (): Day => dispatcher.state.day ?? dayAt(clock.now(), centre.timeZone);
  const lesson = (): LearnedDay | null => (learned?.day === today() ? learned.lesson : null);

  function plainly(): DayKnowledge {
    const day = today();
    if (plain?.day !== day) plain = { day, knowledge: plainKnowledge(centre, day) };
    return plain.knowledge;
  }

  async function learnToday(): Promise<void> {
    const day = today();
    cancelRetry?.();
    try {
      learned = { day, lesson: await learn(day, ending.signal) };
      for (const listener of listeners) listener();
    } catch (error) {
      if (ending.signal.aborted) return;
      log.warn({ err: error, day }, "the history could not be read; the day is guessed");
      cancelRetry = clock.after(AGAIN_AFTER_MS, () => void learnToday());
    }
  }

  return {
    knowledge: () => lesson()?.knowledge ?? plainly(),
    calibration: () => lesson()?.calibration ?? uncalibrated,
    begin() {
      const stop = dispatcher.onCommitted((events) => {
        if (events.some(({ event }) => event.type === "DayOpened")) void learnToday();
      });
      ending.signal.addEventListener("abort", stop, { once: true });
      void learnToday();
    },
    onLearned: (listener) => void listeners.push(listener),
    [Symbol.dispose]() {
      cancelRetry?.();
      ending.abort();
    },
  };
}
