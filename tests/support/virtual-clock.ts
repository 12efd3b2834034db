import { epochMs, type EpochMs } from "#shared/kit/time.ts";

import type { Clock } from "#server/clock/clock.ts";

/** A clock that the test turns. The wall and the alarms are apart, as on a machine whose time is set. */
export interface VirtualClock extends Clock {
  /** Lets time pass: the wall moves, and alarms ring in order. */
  pass(ms: number): void;
  /** Sets the wall alone; alarms stay. */
  setWall(to: EpochMs): void;
  /** Time passes while the machine sleeps: no alarm comes nearer. */
  sleep(ms: number): void;
  /** Alarms that are set. */
  readonly alarms: number;
}

/** A clock whose wall shows `now`. */
export function virtualClock(now: EpochMs): VirtualClock {
  const alarms = new Set<{ readonly atMs: number; readonly work: () => void }>();
  let wall: number = now;
  let elapsedMs = 0;
  let sleptMs = 0;

  function moveTo(ms: number): void {
    wall += ms - elapsedMs;
    elapsedMs = ms;
  }

  return {
    now: () => epochMs(wall),
    elapsed: () => elapsedMs + sleptMs,
    rate: 1,
    after(ms, work) {
      const alarm = { atMs: elapsedMs + ms, work };
      alarms.add(alarm);
      return () => alarms.delete(alarm);
    },
    pass(ms) {
      const end = elapsedMs + ms;
      for (;;) {
        const next = [...alarms].toSorted((a, b) => a.atMs - b.atMs).find(({ atMs }) => atMs <= end);
        if (next === undefined) return moveTo(end);
        alarms.delete(next);
        moveTo(next.atMs);
        next.work();
      }
    },
    setWall: (to) => void (wall = to),
    sleep(ms) {
      wall += ms;
      sleptMs += ms;
    },
    get alarms() {
      return alarms.size;
    },
  };
}
