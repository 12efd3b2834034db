import type { PrinterHealth } from "./printer-health.ts";

/** Status reports that come unasked at every change, for a program that wished for them (GS a). */
export interface AutomaticStatus {
  /** A program wishes for them, and hears the first at once; or no more. */
  readonly wish: (isWished: boolean) => void;
  /** The health may have changed. */
  readonly tellChange: () => void;
}

/** Reports that nobody wishes for yet. */
export function createAutomaticStatus(health: PrinterHealth, say: (bytes: Uint8Array) => void): AutomaticStatus {
  let told: string | null = null;
  function tellChange(): void {
    const report = health.automaticStatus();
    if (told === null || told === report.join()) return;
    told = report.join();
    say(report);
  }
  return {
    wish(isWished) {
      told = isWished ? "nothing" : null;
      tellChange();
    },
    tellChange,
  };
}
