import type { EpochMs } from "#shared/kit/time.ts";
import { serverTimeAt, type ServerClock } from "#shared/views/server-clock.ts";
import { useEffect, useState } from "react";

/** The time of a server's clock on this device, renewed every `intervalMs`. */
export function useServerTime(clock: ServerClock | null, intervalMs = 1000): EpochMs {
  const [deviceMs, setDeviceMs] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setDeviceMs(Date.now()), intervalMs);
    return () => clearInterval(timer);
  }, [intervalMs]);
  // A frame that came since the last tick is newer than the tick.
  return serverTimeAt(clock, Math.max(deviceMs, clock?.deviceMs ?? deviceMs));
}
