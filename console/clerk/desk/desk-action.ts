import type { ConsoleView } from "#shared/views/console-types.ts";

/** What a clerk may do beside the large button. */
export type DeskAction =
  | "recall"
  | "no-show"
  | "back-to-waiting"
  | "hold"
  | "transfer"
  | "sign"
  | "finish-otherwise"
  | "pause"
  | "resume"
  | "close"
  | "sign-out";

/** The actions that the state of the counter allows; the rules on the server have the last word. */
export function possibleActions({ inHand, counter, isOpen }: ConsoleView): ReadonlySet<DeskAction> {
  const possible = new Set<DeskAction>();
  const add = (isPossible: boolean, ...actions: readonly DeskAction[]): void => {
    if (isPossible && isOpen) for (const action of actions) possible.add(action);
  };
  add(inHand?.status === "called", "recall", "no-show");
  add(inHand !== null, "back-to-waiting", "hold", "transfer");
  add(inHand?.status === "serving", "sign", "finish-otherwise");
  add(counter.desk.kind === "open", "pause");
  add(counter.desk.kind === "paused", "resume");
  add(counter.desk.kind !== "closed", "close");
  if (inHand === null) possible.add("sign-out");
  return possible;
}
