import type { SimulateOptions } from "#scripts/simulate/simulate-options.ts";

/** One way of moving counters that is measured. */
export interface Variant extends Pick<SimulateOptions, "policy" | "profile"> {
  readonly mode: "auto" | "propose";
}

/** The static day first: every other is measured against it. */
export const VARIANTS: readonly [Variant, ...Variant[]] = [
  { policy: "static", profile: "balanced", mode: "auto" },
  { policy: "manual", profile: "balanced", mode: "auto" },
  { policy: "product", profile: "balanced", mode: "auto" },
  { policy: "product", profile: "balanced", mode: "propose" },
  { policy: "product", profile: "calm", mode: "auto" },
  { policy: "product", profile: "calm", mode: "propose" },
];

/** Its name in a table. */
export const variantName = ({ policy, profile, mode }: Variant): string =>
  policy === "product" ? `${profile}, ${mode}` : policy;
