import { fold } from "#shared/i18n/fold.ts";
import type { LocalText } from "#shared/kit/local-text.ts";
import {
  BookUser,
  Building2,
  ConciergeBell,
  FileCheck,
  FileText,
  GraduationCap,
  HeartHandshake,
  HeartPulse,
  IdCard,
  LandPlot,
  type LucideIcon,
  Medal,
  Route,
  Shield,
  Stamp,
  Store,
  Umbrella,
  Wheat,
} from "lucide-react";

// A centre names its fields as it likes; the first word found in the Vietnamese name decides.
const PICTOGRAMS: readonly (readonly [words: string, pictogram: LucideIcon])[] = [
  ["tra ket qua", FileCheck],
  ["chung thuc", Stamp],
  ["ho tich", BookUser],
  ["tu phap", BookUser],
  ["dat dai", LandPlot],
  ["dia chinh", LandPlot],
  ["xay dung", Building2],
  ["do thi", Building2],
  ["kinh doanh", Store],
  ["kinh te", Store],
  ["cu tru", IdCard],
  ["can cuoc", IdCard],
  ["nguoi co cong", Medal],
  ["bao hiem", Umbrella],
  ["bao tro", HeartHandshake],
  ["xa hoi", HeartHandshake],
  ["giao duc", GraduationCap],
  ["van hoa", GraduationCap],
  ["quan su", Shield],
  ["y te", HeartPulse],
  ["nong nghiep", Wheat],
  ["giao thong", Route],
  ["dich vu", ConciergeBell],
  ["huong dan", ConciergeBell],
];

/** A picture for those who do not read the name; a sheet of paper where no picture is known. */
export function fieldPictogram(name: LocalText): LucideIcon {
  const folded = fold(name.vi);
  return PICTOGRAMS.find(([words]) => folded.includes(words))?.[1] ?? FileText;
}
