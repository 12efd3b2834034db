import { useEffect, useState } from "react";

const STILL_AFTER_MS = 400;

/** Whether the value changed a moment ago; the first one is no change. */
export function useIsMoving(value: unknown): boolean {
  const [still, setStill] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setStill(value), STILL_AFTER_MS);
    return () => clearTimeout(timer);
  }, [value]);
  return still !== value;
}
