import type { Language } from "#shared/kit/local-text.ts";
import { catalogueOf, type Catalogue } from "./catalogue.ts";

// As people say it: nobody promises "73 minutes". From so many minutes on, a wait is told in steps of so many.
const STEPS = [
  { fromMinutes: 180, step: 30 },
  { fromMinutes: 60, step: 10 },
  { fromMinutes: 30, step: 5 },
] as const;

/**
 * A wait as a range: "12–20 phút", "35–60 phút", "1 giờ 10 – 1 giờ 40 phút"; one length when both ends are the same;
 * "served at once" for 0–0, "under 5 minutes" from 0. Each end is told in whole minutes below 30, in steps of 5 from 30,
 * of 10 from an hour, of 30 from three hours: the lower end rounded down, the upper up, so that no promise grows narrower.
 */
export function waitRangeText(language: Language, fromMinutes: number, toMinutes: number): string {
  const { unit } = catalogueOf(language);
  if (toMinutes <= 0) return unit.atOnce;
  const to = toStep(toMinutes, Math.ceil);
  if (fromMinutes <= 0) return unit.under(lengthText(unit, to));
  const from = toStep(Math.min(fromMinutes, toMinutes), Math.floor);
  if (from === to) return lengthText(unit, to);
  if (to <= 60) return unit.minutes(`${from}–${to}`);
  const first = from < 60 ? unit.minutes(String(from)) : unit.hoursPast(Math.floor(from / 60), from % 60);
  return `${first} – ${lengthText(unit, to)}`;
}

function toStep(minutes: number, round: (steps: number) => number): number {
  const step = STEPS.find(({ fromMinutes }) => minutes >= fromMinutes)?.step ?? 1;
  return round(minutes / step) * step;
}

const lengthText = (unit: Catalogue["unit"], minutes: number): string =>
  minutes < 60 ? unit.minutes(String(minutes)) : unit.hoursMinutes(Math.floor(minutes / 60), minutes % 60);
