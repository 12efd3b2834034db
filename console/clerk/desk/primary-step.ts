import type { EpochMs } from "#shared/kit/time.ts";
import type { ConsoleView } from "#shared/views/console-types.ts";
import type { CommandInput } from "#ui/link/create-link.ts";

/** What the large button does now. */
export type PrimaryStep = "sign-in" | "open" | "resume" | "next" | "start" | "finish-and-next" | "finish";

/** Why the large button waits. `missed-only`: everybody left was called in vain, the first may be called again `from` then. */
export type Blocked =
  | { readonly kind: "day-closed" | "nobody" }
  | { readonly kind: "missed-only"; readonly from: EpochMs };

/** The one step that a counter's state asks for. */
export function primaryStep({ inHand, counter, next, missed }: ConsoleView, now: EpochMs): PrimaryStep {
  if (inHand?.status === "called") return "start";
  if (inHand !== null) {
    const isSomebodyNext = next !== null || missed.some(({ notBefore }) => notBefore <= now);
    return counter.desk.kind === "open" && isSomebodyNext ? "finish-and-next" : "finish";
  }
  if (counter.clerk === null) return "sign-in";
  switch (counter.desk.kind) {
    case "closed":
      return "open";
    case "paused":
      return "resume";
    case "open":
      return "next";
  }
}

/** Why the step cannot be taken; null when it can. The view's `next` is as old as its frame, a missed citizen's time is not. */
export function whyBlocked(step: PrimaryStep, view: ConsoleView, now: EpochMs): Blocked | null {
  if (!view.isOpen) return { kind: "day-closed" };
  if (step !== "next" || view.next !== null) return null;
  const times = view.missed.map(({ notBefore }) => notBefore);
  const [first] = times.toSorted((one, other) => one - other);
  if (first === undefined) return { kind: "nobody" };
  return first <= now ? null : { kind: "missed-only", from: first };
}

/** The command behind a step; null for signing in, which needs the PIN again. */
export function primaryCommand(step: PrimaryStep, { counter }: ConsoleView): CommandInput | null {
  const { counterId } = counter;
  switch (step) {
    case "sign-in":
      return null;
    case "open":
      return { type: "OpenCounter", counterId };
    case "resume":
      return { type: "ResumeCounter", counterId };
    case "next":
      return { type: "CallNext", counterId };
    case "start":
      return { type: "StartServing", counterId };
    case "finish-and-next":
      return { type: "CallNext", counterId, finishing: "completed" };
    case "finish":
      return { type: "FinishServing", counterId, outcome: "completed" };
  }
}
