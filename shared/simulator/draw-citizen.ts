import type { Centre } from "#shared/domain/centre.ts";
import type { ClassId } from "#shared/kit/ids.ts";
import type { Language } from "#shared/kit/local-text.ts";
import { pickWeighted, randomBetween, type Random } from "#shared/kit/random.ts";
import type { Citizen, Step } from "./citizen.ts";
import type { Demand } from "./demand.ts";
import { drawStep } from "./draw-step.ts";

/** What citizens are drawn from: what is asked for, and the chances that differ from day to day. */
export interface CitizenSource {
  readonly centre: Centre;
  readonly demands: readonly Demand[];
  readonly priorityShare: number;
  readonly noShowShare: number;
}

const ROUTE_SHARE = 0.03;
const LATE_SHARE = 0.02;
const VIETNAMESE_SHARE = 0.97;
const ENGLISH_SHARE = 0.02;

/** Draws the citizen who comes at an instant; null where a centre offers nothing. */
export function drawCitizen(arrivesMs: number, source: CitizenSource, random: Random): Citizen | null {
  const { centre, demands } = source;
  const demand = pickWeighted(random, demands, ({ weight }) => weight);
  const classId = drawClass(source, random);
  if (demand === undefined || classId === null) return null;
  const fields = centre.fields.map(({ id }) => id);
  const elsewhere = demands.filter(({ procedure }) => procedure.fieldId !== demand.procedure.fieldId);
  const first = drawStep(demand, fields, random);
  const second = random.next() < ROUTE_SHARE ? pickWeighted(random, elsewhere, ({ weight }) => weight) : undefined;
  const more: readonly Step[] = second === undefined ? [] : [drawStep(second, fields, random)];
  return {
    arrivesMs,
    steps: [first, ...more],
    classId,
    files: Math.min(centre.settings.maxFiles, drawFiles(demand.meanFiles, random)),
    language: drawLanguage(random),
    walkMs: Math.round(randomBetween(random, 20, 40) * 1000),
    comes: drawComing(source, random),
  };
}

function drawClass({ centre, priorityShare }: CitizenSource, random: Random): ClassId | null {
  const priority = centre.classes.filter(({ isPriority }) => isPriority);
  // The elderly, who stand first in a centre file, are as many as all the others.
  const drawn = pickWeighted(random, priority, (each) => (each === priority[0] ? priority.length - 1 : 1));
  const normal = centre.classes.find(({ isPriority }) => !isPriority);
  return (random.next() < priorityShare ? drawn : normal)?.id ?? null;
}

/** One, and a geometric number more. */
function drawFiles(mean: number, random: Random): number {
  const another = 1 - 1 / mean;
  return another <= 0 ? 1 : 1 + Math.floor(Math.log(1 - random.next()) / Math.log(another));
}

function drawLanguage(random: Random): Language {
  const chance = random.next();
  if (chance < VIETNAMESE_SHARE) return "vi";
  return chance < VIETNAMESE_SHARE + ENGLISH_SHARE ? "en" : "id";
}

function drawComing({ noShowShare }: CitizenSource, random: Random): Citizen["comes"] {
  const chance = random.next();
  if (chance < noShowShare) return "never";
  return chance < noShowShare + LATE_SHARE ? "late" : "at-once";
}
