import { epochMs, type EpochMs } from "#shared/kit/time.ts";

/** What a device knows of the server's clock: it showed `now` when the device's own showed `deviceMs`, and runs at `rate`. */
export interface ServerClock {
  readonly now: EpochMs;
  readonly deviceMs: number;
  readonly rate: number;
}

/** The server's time by the device's clock; the device's own before the server said anything. */
export const serverTimeAt = (clock: ServerClock | null, deviceMs: number): EpochMs =>
  clock === null ? epochMs(deviceMs) : epochMs(clock.now + clock.rate * (deviceMs - clock.deviceMs));

const CLOCK_STEP_MS = 2000;

/**
 * The better of what was known and what a frame says. A frame that was long under way says too little, never too much:
 * the later reading is kept, unless both are so far apart that somebody set a clock.
 */
export function betterClock(known: ServerClock | null, heard: ServerClock): ServerClock {
  if (known === null || known.rate !== heard.rate) return heard;
  const aheadMs = (heard.now - serverTimeAt(known, heard.deviceMs)) / heard.rate;
  return aheadMs > 0 || aheadMs < -CLOCK_STEP_MS ? heard : known;
}
