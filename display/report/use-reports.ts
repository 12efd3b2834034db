import { REPORT_EVERY_MS } from "#shared/protocol/board-reports.ts";
import type { ScreenReport } from "#shared/views/screen-condition.ts";
import type { Link } from "#ui/link/create-link.ts";
import type { WatchedLink } from "#ui/link/use-link.ts";
import { useEffect, useState } from "react";
import { reportMemory } from "./report-memory.ts";
import { createReporter, type Reporter } from "./reporter.ts";
import { useVisible } from "./use-visible.ts";

/** A link over which a screen reports. */
export type ReportingLink<View> = WatchedLink<View> & Pick<Link<View>, "tellCalls" | "tellScreen">;

interface ReportsOptions {
  readonly link: ReportingLink<unknown>;
  /** Keeps apart what each screen of this browser has to tell. */
  readonly screen: string;
  readonly sound: ScreenReport["sound"];
  /** Clips that could not be played, by their short names. */
  readonly faults?: ScreenReport["faults"];
}

const NO_FAULTS: ScreenReport["faults"] = [];

/** Reports for as long as the component is there: each announcement as it is told to it, and by itself how the screen is. */
export function useReports({ link, screen, sound, faults = NO_FAULTS }: ReportsOptions): Reporter {
  const isVisible = useVisible();
  const [reporter] = useState(() =>
    createReporter({ ...link, isLinked: () => isLive(link), memory: reportMemory(screen) }),
  );
  useEffect(() => {
    const beat = setInterval(reporter.speak, REPORT_EVERY_MS);
    const stop = whenLive(link, reporter.speak);
    return () => {
      clearInterval(beat);
      stop();
    };
  }, [link, reporter]);
  useEffect(() => reporter.become({ sound, isVisible, faults }), [reporter, sound, isVisible, faults]);
  return reporter;
}

const isLive = (link: WatchedLink<unknown>): boolean => link.get().status.kind === "live";

/** Calls back each time that the link is there again. */
function whenLive(link: WatchedLink<unknown>, back: () => void): () => void {
  let wasLive = isLive(link);
  return link.subscribe(() => {
    const returns = isLive(link) && !wasLive;
    wasLive = isLive(link);
    if (returns) back();
  });
}
