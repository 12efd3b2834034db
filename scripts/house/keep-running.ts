import { setTimeout as sleep } from "node:timers/promises";

import { createBackOff } from "#kiosk/program/back-off.ts";

import { startUnit } from "./unit.ts";
import type { Unit, UnitPlan } from "./unit.ts";

const PAUSES = { firstMs: 500, longestMs: 10_000, wellAfterMs: 60_000 };

/** A process that is started again whenever it ends, until it is disposed. */
export interface KeptUnit {
  readonly ready: Unit["ready"];
  [Symbol.asyncDispose](): Promise<void>;
}

/**
 * Starts a process and keeps it running: after a crash it comes back, each time a little later until
 * it has run well for a minute, and never gives up.
 * @throws StartFault when its very first start fails.
 */
export async function keepRunning(plan: UnitPlan, onEnded: (name: string) => void): Promise<KeptUnit> {
  const stopping = new AbortController();
  let unit: Unit = await startUnit(plan);
  const { ready } = unit;
  const watching = watch();
  return {
    ready,
    async [Symbol.asyncDispose]() {
      stopping.abort();
      await unit[Symbol.asyncDispose]();
      await watching;
    },
  };

  async function watch(): Promise<void> {
    const nextPauseMs = createBackOff(PAUSES);
    for (;;) {
      const startedAtMs = performance.now();
      await unit.ended;
      const pauseMs = nextPauseMs(performance.now() - startedAtMs);
      if (stopping.signal.aborted) return;
      onEnded(plan.name);
      await sleep(pauseMs, undefined, { signal: stopping.signal }).catch(() => {});
      if (stopping.signal.aborted) return;
      unit = await startUnit(plan).catch(() => unit);
      // Asked to stop while it was starting: nobody else knows this one.
      if (stopping.signal.aborted) return unit[Symbol.asyncDispose]();
    }
  }
}
