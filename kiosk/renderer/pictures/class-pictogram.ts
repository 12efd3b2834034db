import { fold } from "#shared/i18n/fold.ts";
import type { LocalText } from "#shared/kit/local-text.ts";
import {
  Accessibility,
  Baby,
  CalendarCheck,
  HeartPulse,
  type LucideIcon,
  Medal,
  PersonStanding,
  Star,
} from "lucide-react";

// As a centre names its classes; the first words found decide.
const PICTOGRAMS: readonly (readonly [words: string, pictogram: LucideIcon])[] = [
  ["khuyet tat", Accessibility],
  ["mang thai", HeartPulse],
  ["con nho", Baby],
  ["tre em", Baby],
  ["co cong", Medal],
  ["thuong binh", Medal],
  ["hen", CalendarCheck],
  ["tuoi", PersonStanding],
];

/** A picture for a priority class; a star where none is known. */
export function classPictogram(name: LocalText): LucideIcon {
  const folded = fold(name.vi);
  return PICTOGRAMS.find(([words]) => folded.includes(words))?.[1] ?? Star;
}
