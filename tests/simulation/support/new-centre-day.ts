import type { Knowledge } from "#shared/forecast/knowledge.ts";
import { clerkId } from "#shared/kit/ids.ts";
import { asDay } from "#shared/kit/time.ts";
import { centreScenario } from "#shared/simulator/centre-scenario.ts";
import type { Citizen } from "#shared/simulator/citizen.ts";
import { demoDay } from "#shared/simulator/demo-day.ts";
import { SCENARIO_MIDNIGHT } from "#shared/simulator/scenario-knowledge.ts";
import type { Scenario, ScenarioArrival, ScenarioShift } from "#shared/simulator/scenario.ts";
import type { Shift } from "#shared/simulator/shift.ts";
import { readCentreFile } from "#server/centre-file/read-centre-file.ts";
import { NO_HISTORY } from "#server/foresight/history.ts";
import { knowledgeOf } from "#server/foresight/knowledge-of.ts";

const { centre } = readCentreFile("centres/tang-nhon-phu.json");
const MONDAY = asDay("2026-01-05");

/** A day of the demonstration's centre, late clerk and rests included, and what the centre knows of it on its first day. */
export function newCentreDay(seed: number): { readonly scenario: Scenario; readonly knowledge: Knowledge } {
  const { knowledge } = knowledgeOf(centre, MONDAY, NO_HISTORY);
  const { citizens, shifts } = demoDay(centre, seed);
  const scenario = centreScenario(centre, knowledge, {
    name: "new-centre",
    seed,
    clerks: new Map(shifts.map((shift) => [shift.counterId, shift.clerkId])),
    actual: new Map(shifts.map((shift) => [shift.counterId, stretchesOf(shift)])),
    arrivals: citizens.map(arrivalOf),
  });
  // A scenario's clerks are named by their counters.
  const usualClerks = new Map(centre.counters.map(({ id }) => [id, clerkId(id)]));
  return { scenario, knowledge: { ...knowledge, midnight: SCENARIO_MIDNIGHT, usualClerks } };
}

const inSeconds = (ms: number): number => Math.round(ms / 1000);

/** On duty between the rests, and at the end of the day for whoever still waits. */
function stretchesOf({ opensMs, rests, leavesMs }: Shift): readonly ScenarioShift[] {
  const taken = rests.filter(({ fromMs }) => fromMs > opensMs).toSorted((one, other) => one.fromMs - other.fromMs);
  const starts = [opensMs, ...taken.map(({ fromMs, forMs }) => fromMs + forMs)];
  const ends = [...taken.map(({ fromMs }) => fromMs), leavesMs];
  return starts.map((startMs, at) => ({
    startS: inSeconds(startMs),
    endS: inSeconds(ends[at] ?? leavesMs),
    drainS: at === taken.length ? 10_800 : 0,
  }));
}

const arrivalOf = ({ arrivesMs, steps, walkMs, comes, classId }: Citizen, index: number): ScenarioArrival => ({
  id: `c${index}`,
  t: inSeconds(arrivesMs),
  field: steps[0].fieldId,
  isPriority: centre.classes.some(({ id, isPriority }) => id === classId && isPriority),
  serviceS: inSeconds(steps[0].workMs + walkMs),
  isNoShow: comes === "never",
  patienceS: null,
  steps: steps.slice(1).map(({ fieldId, workMs }) => ({ field: fieldId, serviceS: inSeconds(workMs + walkMs) })),
});
