import type { EpochMs } from "#shared/kit/time.ts";

import type { Clock } from "#server/clock/clock.ts";
import type { Pace } from "./pace.ts";

/** Rings at the instant when time alone changes what a screen shows. */
export interface ChangeAlarm extends Disposable {
  /** Something happened: the instant may be another one. Looks a moment later, once for any number of calls. */
  reset(): void;
}

/** What an alarm is made of. */
export interface ChangeAlarmParts {
  readonly clock: Clock;
  readonly pace: Pace;
  readonly nextChangeAt: (now: EpochMs) => EpochMs | null;
  readonly ring: () => void;
}

// Looking goes through everybody who waits, and such instants are minutes away: not with every command of a rush.
const LOOK_AFTER_MS = 50;

/** An alarm that is set for the next change there is. */
export function createChangeAlarm({ clock, pace, nextChangeAt, ring }: ChangeAlarmParts): ChangeAlarm {
  let cancel: (() => void) | null = null;
  let askedAt: EpochMs | null = null;
  let isOver = false;
  const alarm: ChangeAlarm = {
    reset() {
      if (askedAt !== null) return;
      askedAt = clock.now();
      pace.after(LOOK_AFTER_MS, look);
    },
    [Symbol.dispose]() {
      isOver = true;
      cancel?.();
    },
  };
  alarm.reset();
  return alarm;

  // From when it was asked: an instant may have come meanwhile, and rings at once.
  function look(): void {
    const from = askedAt ?? clock.now();
    askedAt = null;
    setFrom(from);
  }

  function setFrom(from: EpochMs): void {
    cancel?.();
    const at = isOver ? null : nextChangeAt(from);
    cancel = at === null ? null : clock.after(Math.max(0, at - clock.now()), rung);
  }

  // Timers may be a moment early: then the same instant is still ahead, and the alarm is set for it again.
  function rung(): void {
    ring();
    setFrom(clock.now());
  }
}
