import { createContext, use } from "react";

/** A sentence about what just happened. */
export interface Notice {
  readonly tone: "good" | "plain" | "problem";
  readonly text: string;
  /** One thing that may be done about it, as undo. */
  readonly action?: { readonly label: string; readonly onPress: () => void; readonly shortcut?: string };
  /** How long it stays; problems stay longer by default. */
  readonly staysMs?: number;
}

/** Read through `useNotify`. */
export const NoticesContext = createContext<((notice: Notice) => void) | null>(null);

/** Shows a notice; a screen reader says it. */
export function useNotify(): (notice: Notice) => void {
  const notify = use(NoticesContext);
  if (notify === null) throw new Error("a NoticesProvider is missing above this component");
  return notify;
}
