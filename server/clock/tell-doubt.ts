import type { Log } from "#server/logger.ts";
import type { CentreClock } from "./centre-clock.ts";

/** Returns a look that writes to the log when the centre stops following its machine's clock, and when it does again. */
export function tellDoubt(clock: CentreClock, log: Log): () => void {
  let wasDoubted = false;
  return () => {
    const machine = clock.doubted();
    const isDoubted = machine !== null;
    if (isDoubted && !wasDoubted) log.warn({ machine, centre: clock.now() }, "the machine's clock is not believed");
    if (wasDoubted && !isDoubted) log.info("the machine's clock is believed again");
    wasDoubted = isDoubted;
  };
}
