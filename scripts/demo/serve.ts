import type { FinishOutcome } from "#shared/domain/command.ts";
import { assertNever } from "#shared/kit/assert-never.ts";
import type { Course } from "#shared/simulator/citizen.ts";
import type { StaffTicket } from "#shared/views/staff-types.ts";
import { askAt, type Clerk } from "./clerk.ts";
import type { Floor } from "./floor.ts";
import type { Person } from "./people.ts";
import { rouse, rouseFor } from "./rouse.ts";

/** What a clerk does who is free, or will be with the press that ends the service in hand. */
export type Freed = (finishing: FinishOutcome | null) => Promise<void>;

/** A citizen at a counter. */
export interface Service {
  readonly clerk: Clerk;
  readonly floor: Floor;
  readonly ticket: StaffTicket;
  readonly person: Person;
  readonly freed: Freed;
}

/** How far into a service it is seen that something is missing, or that another field is meant. */
const HELD_AFTER = 0.4;
const SENT_ON_AFTER = 0.3;
/** A visit's next procedure stands in its line a moment after the press. */
const MOMENT_MS = 3000;

/** Plans the rest of a service that has started. */
export function serve(service: Service): void {
  const { clerk, floor, ticket, person } = service;
  const { course } = person;
  const workMs = person.leftMs * clerk.paceIn(ticket.fieldId);
  switch (course.kind) {
    case "straight":
      return floor.agenda.in(workMs, () => finish(service, course.outcome));
    case "held":
      return floor.agenda.in(workMs * HELD_AFTER, () => hold(service, course));
    case "sent-on":
      return floor.agenda.in(workMs * SENT_ON_AFTER, () => sendOn(service, course));
    case "signed":
      return floor.agenda.in(workMs, () => layOut(service, course));
    default:
      return assertNever(course);
  }
}

async function finish({ floor, person, freed }: Service, outcome: FinishOutcome): Promise<void> {
  const { nextStep } = person;
  if (nextStep !== null) floor.agenda.in(MOMENT_MS, () => rouseFor(floor, nextStep.fieldId));
  await freed(outcome);
}

async function hold(service: Service, course: Extract<Course, { kind: "held" }>): Promise<void> {
  const { clerk, floor, ticket, person, freed } = service;
  const { reason, awayMs, outcome } = course;
  const forMs = floor.centre.settings.holdMaxMs;
  if (!(await askAt(clerk, floor, { type: "HoldTicket", reason, forMs }))) return freed(null);
  person.leftMs *= 1 - HELD_AFTER;
  person.course = { kind: "straight", outcome };
  clerk.stillOut += 1;
  floor.agenda.in(awayMs, () => {
    clerk.stillOut -= 1;
    clerk.back = [...clerk.back, ticket.id];
    rouse(clerk, floor);
  });
  await freed(null);
}

async function sendOn(service: Service, { to, outcome }: Extract<Course, { kind: "sent-on" }>): Promise<void> {
  const { clerk, floor, person, freed } = service;
  const target = { kind: "field", fieldId: to } as const;
  if (!(await askAt(clerk, floor, { type: "TransferTicket", target }))) return freed(null);
  person.course = { kind: "straight", outcome };
  floor.agenda.in(MOMENT_MS, () => rouseFor(floor, to));
  await freed(null);
}

async function layOut(service: Service, { handOutMs }: Extract<Course, { kind: "signed" }>): Promise<void> {
  const { clerk, floor, ticket, person, freed } = service;
  if (!(await askAt(clerk, floor, { type: "AwaitSignature" }))) return freed(null);
  person.leftMs = handOutMs;
  person.course = { kind: "straight", outcome: "completed" };
  clerk.stillOut += 1;
  floor.laidOut.push({ ticketId: ticket.id, clerk });
  await freed(null);
}
