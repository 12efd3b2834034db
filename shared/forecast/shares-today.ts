import type { FieldSight } from "./sight.ts";

/**
 * The share of calls in a field to which nobody comes: today's, drawn towards the usual 4.5 % as if 30 calls of it had
 * been seen (beta prior: Gelman et al., Bayesian Data Analysis, 3rd ed., 2.4; DOMAIN: 3–8 % of walk-ins, an estimate).
 */
export function noShowShare({ noShows, served }: Pick<FieldSight, "noShows" | "served">): number {
  return (USUAL_SHARE * USUAL_COUNT + noShows) / (USUAL_COUNT + noShows + served.length);
}

/** The share of a field's citizens who are of a priority class, by the same rule around the usual 9 % (DOMAIN: 8–12 %). */
export function priorityShare({
  priorityArrivals,
  arrivals,
}: Pick<FieldSight, "priorityArrivals" | "arrivals">): number {
  return (USUAL_PRIORITY * USUAL_COUNT + priorityArrivals) / (USUAL_COUNT + arrivals.length);
}

const USUAL_SHARE = 0.045;
const USUAL_PRIORITY = 0.09;
const USUAL_COUNT = 30;
