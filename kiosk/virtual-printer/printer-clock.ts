import { setTimeout as sleep } from "node:timers/promises";

/** The mechanism's time. */
export interface PrinterClock {
  sleep(ms: number): Promise<void>;
}

/** Time as it passes. */
export const realClock: PrinterClock = {
  async sleep(ms) {
    await sleep(ms);
  },
};
