import type { ConsoleView } from "#shared/views/console-types.ts";

/** What the large card shows. */
export type Stage = "dayClosed" | "signedOut" | "closed" | "paused" | "free" | "called" | "calledForResult" | "serving";

/** Who is in hand decides; without anybody, the day, the clerk and the desk. */
export function stageOf({ inHand, isOpen, counter }: ConsoleView): Stage {
  if (inHand !== null) {
    if (inHand.status === "serving") return "serving";
    return inHand.reason === "result" ? "calledForResult" : "called";
  }
  if (!isOpen) return "dayClosed";
  if (counter.clerk === null) return "signedOut";
  return counter.desk.kind === "open" ? "free" : counter.desk.kind;
}
