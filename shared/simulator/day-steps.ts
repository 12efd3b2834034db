import type { QueueEvent } from "#shared/domain/event.ts";
import { clerkId, counterId, procedureId } from "#shared/kit/ids.ts";
import { enter, isOnDuty } from "./desk.ts";
import type { Desk } from "./desk.ts";
import { SCENARIO_CLASSES } from "./scenario-centre.ts";
import type { ScenarioArrival } from "./scenario.ts";
import { promiseTo, run } from "./stage.ts";
import type { Stage } from "./stage.ts";
import { noteJoined } from "./visits.ts";

/** Ends the services and set-ups that are due, by the order of the counters; a next step joins its line at once. */
export function complete(stage: Stage, t: number): void {
  for (const desk of stage.desks) {
    if (desk.until !== t) continue;
    if (desk.phase === "busy") finish(stage, desk, t);
    else desk.fieldSince = t;
    enter(desk, "idle", { at: t, until: Infinity });
    if (!isOnDuty(desk, t)) goOff(stage, desk, t);
  }
}

function finish(stage: Stage, desk: Desk, t: number): void {
  const counter = counterId(desk.plan.id);
  const id = stage.hall.state.counters.get(counter)?.ticketId ?? null;
  const turn = id === null ? undefined : stage.visits.get(id);
  if (turn === undefined) return;
  turn.finishedAt = t;
  turn.outcome = turn.isNoShow ? "noshow" : "served";
  if (turn.isNoShow) run(stage, { type: "MarkNoShow", counterId: counter }, t);
  else {
    const events = run(stage, { type: "FinishServing", counterId: counter, outcome: "completed" }, t);
    join(stage, events, turn.arrival, t);
  }
}

/** Brings counters on duty, and sends idle ones off; a busy one goes when it is done. */
export function changeDuty(stage: Stage, t: number): void {
  for (const desk of stage.desks) {
    const isOn = isOnDuty(desk, t);
    if (isOn && desk.phase === "off" && isSkilled(desk)) comeOn(stage, desk, t);
    if (!isOn && desk.phase === "idle") goOff(stage, desk, t);
  }
}

// Nobody signs in at a counter whose clerk may serve nothing.
const isSkilled = ({ plan }: Desk): boolean => plan.skills.size > 0;

function comeOn(stage: Stage, desk: Desk, t: number): void {
  const counter = counterId(desk.plan.id);
  if (desk.hasSignedIn) run(stage, { type: "ResumeCounter", counterId: counter }, t);
  else {
    run(stage, { type: "OpenCounter", counterId: counter }, t);
    run(stage, { type: "SignIn", counterId: counter, clerkId: clerkId(desk.plan.id) }, t);
    desk.hasSignedIn = true;
  }
  enter(desk, "idle", { at: t, until: Infinity });
}

function goOff(stage: Stage, desk: Desk, t: number): void {
  run(stage, { type: "PauseCounter", counterId: counterId(desk.plan.id), reason: "break" }, t);
  enter(desk, "off", { at: t, until: Infinity });
}

/** The impatient leave whose patience is over. */
export function depart(stage: Stage, t: number): void {
  for (const [id, end] of stage.leaveAt) {
    const turn = stage.visits.get(id);
    if (end !== t || turn === undefined) continue;
    run(stage, { type: "CancelTicket", ticketId: id }, t);
    stage.leaveAt.delete(id);
    turn.calledAt = t;
    turn.outcome = "abandoned";
    stage.promises.left(id);
  }
}

/** A citizen takes a ticket. */
export function arrive(stage: Stage, arrival: ScenarioArrival, t: number): void {
  const events = run(
    stage,
    {
      type: "IssueTicket",
      procedureId: procedureId(arrival.field),
      classId: arrival.isPriority ? SCENARIO_CLASSES.priority : SCENARIO_CLASSES.normal,
      files: 1,
      language: "vi",
      thenProcedures: arrival.steps.map(({ field }) => procedureId(field)),
    },
    t,
  );
  join(stage, events, arrival, t);
  const [issued] = events;
  if (issued?.type === "TicketIssued" && arrival.patienceS !== null)
    stage.leaveAt.set(issued.ticketId, t + arrival.patienceS);
}

/** Those who join a line are told how long it will take. */
function join(stage: Stage, events: readonly QueueEvent[], arrival: ScenarioArrival, t: number): void {
  noteJoined(stage.visits, events, { arrival, at: t, tell: (id) => promiseTo(stage, id, t) });
}
