import { catalogueOf } from "#shared/i18n/catalogue.ts";
import type { Language } from "#shared/kit/local-text.ts";
import type { DemoDay } from "#shared/simulator/demo-day.ts";
import type { Shift } from "#shared/simulator/shift.ts";
import type { CentreSetup } from "#server/centre-file/read-centre-file.ts";
import { StartFault } from "../house/house-options.ts";

/**
 * The shift that is left to whoever looks on; null when all are played.
 * @throws StartFault for a label that no counter has.
 */
export function leftShift({ shifts }: DemoDay, { centre }: CentreSetup, label: string | null): Shift | null {
  if (label === null) return null;
  const counter = centre.counters.find((each) => each.label === label);
  const shift = shifts.find(({ counterId }) => counterId === counter?.id);
  if (shift !== undefined) return shift;
  const labels = centre.counters.map((each) => each.label).join(", ");
  throw new StartFault(`--yours ${label} is no counter of this centre: one of ${labels}, or none, is wanted.`);
}

/** How to join in: the counter that is free, and how to take over another. */
export function joinLines(language: Language, { centre, demo }: CentreSetup, left: Shift | null): readonly string[] {
  const texts = catalogueOf(language).demo;
  const counter = centre.counters.find(({ id }) => id === left?.counterId);
  const clerk = centre.clerks.find(({ id }) => id === left?.clerkId);
  const pin = left === null ? undefined : demo?.pins[left.clerkId];
  const isFree = counter !== undefined && clerk !== undefined && pin !== undefined;
  return [...(isFree ? [texts.yours(counter.label, clerk.name, pin)] : []), texts.takeOver].map((line) => `  ${line}`);
}
