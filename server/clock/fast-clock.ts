import { epochMs, type EpochMs } from "#shared/kit/time.ts";

import { systemClock, type Clock } from "./clock.ts";

/** A clock that showed `startAt` when the wall showed `since`, and runs `rate` times as fast. */
export interface ClockPlan {
  readonly startAt: EpochMs;
  readonly rate: number;
  /** So that a server that is started again goes on where it was. */
  readonly since: EpochMs;
}

/** The wall as it was when the process began, and a clock that never jumps since: a jump would count `rate` times. */
const steadyClock: Clock = {
  ...systemClock,
  now: () => epochMs(performance.timeOrigin + performance.now()),
};

/** The clock of a demonstration (docs/decisions/0005). Its alarms keep its own time: a minute is a second at 60. */
export const fastClock = ({ startAt, rate, since }: ClockPlan, base: Clock = steadyClock): Clock => ({
  now: () => epochMs(Math.floor(startAt + rate * (base.now() - since))),
  elapsed: () => rate * base.elapsed(),
  rate,
  after: (ms, work) => base.after(ms / rate, work),
});
