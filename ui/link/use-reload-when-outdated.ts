import { useEffect } from "react";
import type { LinkStatus } from "./link-state.ts";

const RELOAD_AFTER_MS = 5000;

/** The server was updated: the page fetches its new self, calmly, again and again until both speak one version. */
export function useReloadWhenOutdated(status: LinkStatus): void {
  const isOutdated = status.kind === "refused" && status.code === "PROTOCOL_OUTDATED";
  useEffect(() => {
    if (!isOutdated) return undefined;
    const timer = setTimeout(() => globalThis.location.reload(), RELOAD_AFTER_MS);
    return () => clearTimeout(timer);
  }, [isOutdated]);
}
