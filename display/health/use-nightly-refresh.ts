import type { EpochMs } from "#shared/kit/time.ts";
import type { CentreHead } from "#shared/views/public-types.ts";
import { useLinkStatus, useNow, useView, type WatchedLink } from "#ui/link/use-link.ts";
import { useEffect, useRef } from "react";
import { isRefreshDue } from "./nightly-refresh.ts";

/**
 * Loads the page anew each night, at the first moment when nobody is called and its server is there: a page that loads then
 * misses nothing, and finds itself.
 */
export function useNightlyRefresh(link: WatchedLink<CentreHead>, isQuiet: boolean): void {
  const now = useNow(link);
  const timeZone = useView(link)?.timeZone;
  const { kind } = useLinkStatus(link);
  const isCalm = isQuiet && kind === "live";
  const loadedAt = useRef<EpochMs | null>(null);
  useEffect(() => {
    if (timeZone === undefined) return;
    loadedAt.current ??= now;
    if (isCalm && isRefreshDue(loadedAt.current, now, timeZone)) globalThis.location.reload();
  }, [now, timeZone, isCalm]);
}
