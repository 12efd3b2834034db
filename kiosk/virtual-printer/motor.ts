import { DOTS_PER_MM } from "#shared/print/paper.ts";
import type { PaperPath } from "./paper-path.ts";
import type { PrinterClock } from "./printer-clock.ts";
import type { PrinterHealth } from "./printer-health.ts";
import type { WakeUp } from "./wake-up.ts";

/** What moves, and what can hold it up. */
export interface MotorParts {
  readonly paper: PaperPath;
  readonly health: PrinterHealth;
  readonly clock: PrinterClock;
  /** Rings when the health may have changed. */
  readonly bell: WakeUp;
  readonly onRow: (row: Uint8Array) => void;
}

/** Moves and cuts the paper, each move in its time. A stopped printer waits; an aborted signal ends the wait, undone. */
export interface Motor {
  move(row: Uint8Array, signal: AbortSignal): Promise<void>;
  cut(signal: AbortSignal): Promise<void>;
}

/** Rows move in steps of this time, as fine as timers are. */
const STEP_MS = 8;
const CUT_MS = 120;

/** A motor at rest. */
export function createMotor({ paper, health, clock, bell, onRow }: MotorParts): Motor {
  let owedMs = 0;

  async function untilReady(signal: AbortSignal): Promise<boolean> {
    while (!signal.aborted && health.isStopped) await bell.wait();
    return !signal.aborted;
  }

  return {
    async move(row, signal) {
      if (!(await untilReady(signal))) return;
      paper.advance(row);
      onRow(row);
      health.usePaper(1 / DOTS_PER_MM);
      owedMs += 1000 / (health.faults.mmPerSecond * DOTS_PER_MM);
      if (owedMs < STEP_MS) return;
      const stepMs = owedMs;
      owedMs = 0;
      await clock.sleep(stepMs);
    },
    async cut(signal) {
      do {
        if (!(await untilReady(signal))) return;
      } while (!health.tryToCut());
      await clock.sleep(CUT_MS);
      paper.cut();
    },
  };
}
