import type { EpochMs } from "#shared/kit/time.ts";

import type { Clock } from "#server/clock/clock.ts";
import type { Pace } from "./pace.ts";

/** Rings at the instant when time alone changes what a screen shows. */
export interface ChangeAlarm extends Disposable {
  /** Something happened: the instant may be another one. Any number of calls in one turn look once. */
  reset(): void;
}

/** What an alarm is made of. */
export interface ChangeAlarmParts {
  readonly clock: Clock;
  readonly pace: Pace;
  readonly nextChangeAt: (now: EpochMs) => EpochMs | null;
  readonly ring: () => void;
}

/** An alarm that is set for the next change there is. */
export function createChangeAlarm({ clock, pace, nextChangeAt, ring }: ChangeAlarmParts): ChangeAlarm {
  let cancel: (() => void) | null = null;
  let isAsked = false;
  let isOver = false;
  const alarm: ChangeAlarm = {
    reset() {
      if (isAsked) return;
      isAsked = true;
      pace.soon(set);
    },
    [Symbol.dispose]() {
      isOver = true;
      cancel?.();
    },
  };
  alarm.reset();
  return alarm;

  function set(): void {
    isAsked = false;
    cancel?.();
    const now = clock.now();
    const at = isOver ? null : nextChangeAt(now);
    cancel = at === null ? null : clock.after(at - now, rung);
  }

  // Timers may be a moment early: then the same instant is still ahead, and the alarm is set for it again.
  function rung(): void {
    ring();
    set();
  }
}
