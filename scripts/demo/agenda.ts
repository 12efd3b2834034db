import { later, type EpochMs } from "#shared/kit/time.ts";

import type { DemoClock } from "./demo-clock.ts";

/** Something that happens; the next thing waits until it is over. */
export type Happening = () => Promise<void> | void;

/** What will happen, and when. Strictly one thing after the other: so the same plans give the same day. */
export interface Agenda {
  /** When that which happens now was due. What is planned from it does not drift where the machine is slow. */
  readonly now: EpochMs;
  /** Of two things for one instant, the one planned first happens first; what is due already happens next. */
  at(when: EpochMs, happening: Happening): void;
  in(ms: number, happening: Happening): void;
  /** Nothing of what is still planned happens any more. */
  end(): void;
}

interface Entry {
  readonly when: EpochMs;
  readonly happening: Happening;
}

/** An agenda that can be played. */
export class PlayableAgenda implements Agenda {
  readonly #clock: DemoClock;
  /** The next last: it is taken off the end. */
  readonly #entries: Entry[] = [];
  #now: EpochMs;
  #worstLagMs = 0;

  /** `start` is when the day begins, whatever the clock shows by the time everything is ready. */
  constructor(clock: DemoClock, start: EpochMs) {
    this.#clock = clock;
    this.#now = start;
  }

  get now(): EpochMs {
    return this.#now;
  }

  /** How late the latest happening was, by the clock of the day, of those that were due while it was played. */
  get worstLagMs(): number {
    return this.#worstLagMs;
  }

  at(when: EpochMs, happening: Happening): void {
    const after = this.#entries.findLastIndex((entry) => entry.when > when);
    this.#entries.splice(after + 1, 0, { when, happening });
  }

  in(ms: number, happening: Happening): void {
    this.at(later(this.#now, Math.round(ms)), happening);
  }

  end(): void {
    this.#entries.length = 0;
  }

  /** Lets everything happen that is due until then, each at its time; ends early when the signal aborts. */
  async play(until: EpochMs, signal: AbortSignal): Promise<void> {
    const beganAt = this.#clock.now();
    for (;;) {
      const next = this.#entries.at(-1);
      if (next === undefined || next.when > until) return;
      await this.#clock.reach(next.when, signal);
      if (signal.aborted) return;
      this.#entries.pop();
      if (next.when > this.#now) this.#now = next.when;
      if (next.when > beganAt) this.#worstLagMs = Math.max(this.#worstLagMs, this.#clock.now() - next.when);
      await next.happening();
    }
  }
}
