import type { Centre } from "#shared/domain/centre.ts";
import { uncalibrated } from "#shared/forecast/calibration.ts";
import type { EpochMs } from "#shared/kit/time.ts";

import type { Clock } from "#server/clock/clock.ts";
import type { Dispatcher } from "#server/dispatcher/dispatcher.ts";
import type { PromiseOf } from "#server/dispatcher/with-promise.ts";
import type { Log } from "#server/logger.ts";
import { createForeseer, type Foreseer } from "./foreseer.ts";
import { createKnownDay, type KnownDayParts } from "./known-day.ts";
import { createPromiseDesk } from "./promise-desk.ts";

/** Everything that looks ahead in a centre. */
export interface LookAhead extends Disposable {
  readonly foreseer: Foreseer;
  readonly promise: PromiseOf;
  /** Of the open day. */
  readonly midnight: () => EpochMs;
  /** Reads the history from now on; until then the centre's file must do. */
  begin(): void;
}

/** What looking ahead takes. */
export interface LookAheadParts {
  readonly centre: Centre;
  readonly dispatcher: Pick<Dispatcher, "state" | "record" | "onCommitted">;
  readonly clock: Clock;
  readonly learn: KnownDayParts["learn"];
  readonly log: Log;
}

/** Looks ahead from the state as it is, by what the days before and the day so far have taught. */
export function openForesight({ centre, dispatcher, clock, learn, log }: LookAheadParts): LookAhead {
  const knownDay = createKnownDay({ centre, dispatcher, clock, learn, log });
  const foreseer = createForeseer({
    dispatcher,
    clock,
    knowledge: () => knownDay.knowledge(),
    calibration: () => promises.calibration(),
  });
  const promises = createPromiseDesk(
    {
      state: () => dispatcher.state,
      sight: () => foreseer.sight(),
      now: () => clock.now(),
      elapsedMs: () => performance.now(),
    },
    uncalibrated,
  );
  const stop = dispatcher.onCommitted((events) => promises.note(events));
  knownDay.onLearned(() => promises.beginWith(knownDay.calibration()));
  return {
    foreseer,
    promise: (fieldId, isPriority) => promises.promise(fieldId, isPriority),
    midnight: () => knownDay.knowledge().knowledge.midnight,
    begin: () => knownDay.begin(),
    [Symbol.dispose]() {
      stop();
      knownDay[Symbol.dispose]();
    },
  };
}
