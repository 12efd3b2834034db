import type { VisitRow } from "./visit-row.ts";

/** How a visit ended. */
export type Outcome = VisitRow["outcome"];

/** Every outcome: those of a service first. */
export const OUTCOMES = [
  "completed",
  "received",
  "incomplete",
  "rejected",
  "no-show",
  "cancelled",
  "day-ended",
] as const satisfies readonly Outcome[];

/** Whether a service was finished, whatever came of it. */
export const isServed = ({ outcome }: VisitRow): boolean =>
  outcome !== "no-show" && outcome !== "cancelled" && outcome !== "day-ended";
