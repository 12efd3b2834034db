import type { DirectorCounter } from "#shared/views/director-types.ts";

/** What a counter does, in one word. */
export type CounterState = "closed" | "noClerk" | "paused" | "free" | "called" | "serving";

/** Who is in hand counts first: a paused or closed counter still finishes with them. */
export function counterState({ inHand, desk, clerk }: DirectorCounter): CounterState {
  if (inHand !== null) return inHand.status;
  if (desk.kind === "closed") return "closed";
  if (clerk === null) return "noClerk";
  return desk.kind === "paused" ? "paused" : "free";
}
