import { cardWays } from "./card-ways.ts";
import { hoursWays } from "./hours-ways.ts";
import { staffWays } from "./staff-ways.ts";
import { stillWays } from "./still-ways.ts";
import { visitWays } from "./visit-ways.ts";
import type { Way } from "./way.ts";

/** Every screen of the kiosk but those in pictures, and how to come there: what is asked of one is asked of all. */
export const EVERY_WAY: readonly (readonly [name: string, way: Way])[] = Object.entries({
  ...visitWays,
  ...hoursWays,
  ...cardWays,
  ...staffWays,
  ...stillWays,
});
