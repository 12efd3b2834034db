import type { FinishOutcome, HoldReason } from "#shared/domain/command.ts";
import type { FieldId } from "#shared/kit/ids.ts";
import { pickWeighted, randomBetween, randomLogNormal, type Random } from "#shared/kit/random.ts";
import { MINUTE_MS } from "#shared/kit/time.ts";
import type { Course, Step } from "./citizen.ts";
import type { Demand } from "./demand.ts";

const HELD_SHARE = 0.03;
const SENT_ON_SHARE = 0.015;
// Most certified copies are fetched later, at the counter for results; the rest are waited for.
const SIGNED_SHARE = 0.35;
const INCOMPLETE_SHARE = 0.06;
const REJECTED_SHARE = 0.01;

const SHORTEST_WORK_MS = 0.75 * MINUTE_MS;
const LONGEST_WORK_MS = 60 * MINUTE_MS;
/** What is done before noon is handed out at once; the rest comes on an appointed day. */
const AT_ONCE_MINUTES = 8;

const HOLDS: readonly HoldReason[] = ["missing-papers", "copying", "payment"];

/** How one procedure will go at the counter; `fields` are the centre's. */
export function drawStep(demand: Demand, fields: readonly FieldId[], random: Random): Step {
  const { procedure, cv } = demand;
  const drawnMs = randomLogNormal(random, procedure.typicalMinutes * MINUTE_MS, cv);
  return {
    procedureId: procedure.id,
    fieldId: procedure.fieldId,
    workMs: Math.round(Math.min(LONGEST_WORK_MS, Math.max(SHORTEST_WORK_MS, drawnMs))),
    course: drawCourse(demand, fields, random),
  };
}

function drawCourse(demand: Demand, fields: readonly FieldId[], random: Random): Course {
  const outcome = drawOutcome(demand, random);
  const chance = random.next();
  if (chance < HELD_SHARE) {
    const reason = pickWeighted(random, HOLDS, () => 1) ?? "other";
    return { kind: "held", reason, awayMs: Math.round(randomBetween(random, 8, 20) * MINUTE_MS), outcome };
  }
  if (chance < HELD_SHARE + SENT_ON_SHARE) {
    const others = fields.filter((field) => field !== demand.procedure.fieldId);
    const to = pickWeighted(random, others, () => 1);
    return to === undefined ? { kind: "straight", outcome } : { kind: "sent-on", to, outcome };
  }
  const isWaitedFor = demand.isSigned && outcome === "completed" && random.next() < SIGNED_SHARE;
  if (isWaitedFor) return { kind: "signed", handOutMs: Math.round(randomBetween(random, 40, 90) * 1000) };
  return { kind: "straight", outcome };
}

function drawOutcome({ isSigned, procedure }: Demand, random: Random): FinishOutcome {
  const chance = random.next();
  if (chance < REJECTED_SHARE) return "rejected";
  if (chance < REJECTED_SHARE + INCOMPLETE_SHARE) return "incomplete";
  return isSigned || procedure.typicalMinutes <= AT_ONCE_MINUTES ? "completed" : "received";
}
