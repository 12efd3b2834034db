import { useEffect, useEffectEvent, useState } from "react";

const TICK_MS = 200;

/** Whole seconds left until `onEnd` is called, once; counts anew when `totalMs` changes. */
export function useCountdown(totalMs: number, onEnd: () => void): number {
  const [count, setCount] = useState({ of: totalMs, leftMs: totalMs });
  const end = useEffectEvent(onEnd);
  useEffect(() => {
    const startedAt = performance.now();
    const timer = setInterval(() => {
      const leftMs = totalMs - (performance.now() - startedAt);
      setCount({ of: totalMs, leftMs: Math.max(0, leftMs) });
      if (leftMs > 0) return;
      clearInterval(timer);
      end();
    }, TICK_MS);
    return () => clearInterval(timer);
  }, [totalMs]);
  return Math.ceil((count.of === totalMs ? count.leftMs : totalMs) / 1000);
}
