import { dayAt, epochMs, MINUTE_MS, type EpochMs } from "#shared/kit/time.ts";

import type { Clock } from "./clock.ts";

/** How much a centre trusts its machine's clock. */
export interface ClockTrust {
  /** A wall that jumped to a later day is followed once it has kept that time for so long. */
  readonly settleMs: number;
  /** A wall further ahead than this is followed only when the director says that it is right. */
  readonly awayMs: number;
}

/** What a centre's clock starts from. */
export interface ClockStart extends ClockTrust {
  /** When the last event of the log was; null for an empty log, which leaves nothing to compare with. */
  readonly lastEventAt: EpochMs | null;
  readonly timeZone: string;
}

/** The centre's own time: the machine's wall clock as long as it can be believed (docs/spec.md, D10–D13). */
export interface CentreClock extends Clock {
  /** What the machine's wall shows while the centre does not follow it; null while it does. */
  doubted(): EpochMs | null;
  /** Follows the wall from now on, whatever it shows: the director says that it is right. */
  believe(): void;
}

/** Ordinary setting of a clock, around midnight too; a false midnight is early by this at the most. */
const SLACK_MS = 5 * MINUTE_MS;

interface Sight {
  readonly wall: number;
  readonly elapsed: number;
}

/**
 * The time of a centre that starts now. A wall that leads to a later day without as much time having passed is not
 * followed at once: the centre's time goes on without it, so that nobody's turn ends by a clock that was set wrongly.
 */
export function centreClock(base: Clock, { settleMs, awayMs, lastEventAt, timeZone }: ClockStart): CentreClock {
  const startedAt = base.elapsed();
  let followed: Sight = { wall: lastEventAt ?? base.now(), elapsed: startedAt };
  let latest = followed.wall;
  let doubt: Sight | null = null;

  const dayOf = (at: number) => dayAt(epochMs(at), timeZone);
  const isStarting = (elapsed: number): boolean => elapsed - startedAt < settleMs;

  function isBelieved(seen: Sight): boolean {
    const ahead = gap(followed, seen);
    if (ahead <= SLACK_MS || dayOf(seen.wall) <= dayOf(latest)) return true;
    if (ahead > awayMs) return false;
    // Nobody knows how long the machine was off, and its clock is often set only after the start.
    if (isStarting(seen.elapsed)) return true;
    return doubt !== null && isSteady(doubt, seen) && seen.elapsed - doubt.elapsed >= settleMs;
  }

  function follow(seen: Sight): void {
    followed = seen;
    latest = Math.max(latest, seen.wall);
    doubt = null;
  }

  function look(): void {
    const seen = { wall: base.now(), elapsed: base.elapsed() };
    if (isBelieved(seen)) follow(seen);
    else if (doubt === null || !isSteady(doubt, seen)) doubt = seen;
  }

  return {
    now() {
      const wall = base.now();
      // What passed is asked for only where it matters: it costs more than everything else that a command takes.
      if (doubt === null && Math.abs(wall - followed.wall) <= SLACK_MS) return wall;
      look();
      return epochMs(doubt === null ? followed.wall : Math.floor(followed.wall + base.elapsed() - followed.elapsed));
    },
    doubted() {
      look();
      return doubt === null ? null : base.now();
    },
    believe() {
      latest = base.now();
      follow({ wall: latest, elapsed: base.elapsed() });
    },
    elapsed: () => base.elapsed(),
    rate: base.rate,
    after: (ms, work) => base.after(ms, work),
  };
}

/** By how much a wall moved more than time passed. */
const gap = (from: Sight, to: Sight): number => to.wall - from.wall - (to.elapsed - from.elapsed);

const isSteady = (from: Sight, to: Sight): boolean => Math.abs(gap(from, to)) <= SLACK_MS;
