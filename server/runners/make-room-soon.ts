import type { Clock } from "#server/clock/clock.ts";
import type { CentreData } from "#server/log/centre-data.ts";
import type { Log } from "#server/logger.ts";

// Behind the pages, before most screens are back after a restart. By the machine, whatever a demonstration's speed.
const AFTER_MS = 200;

/** Makes room for the log once the start is over. Without it presses are answered all the same, only later. */
export function makeRoomSoon(data: Pick<CentreData, "makeRoom">, clock: Clock, log: Log): Disposable {
  const over = new AbortController();
  const cancel = clock.after(AFTER_MS * clock.rate, () => void make());
  return {
    [Symbol.dispose]() {
      cancel();
      over.abort();
    },
  };

  async function make(): Promise<void> {
    try {
      await data.makeRoom(over.signal);
    } catch (err) {
      log.warn({ err }, "the disk gave the log no room ahead");
    }
  }
}
