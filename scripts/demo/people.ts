import type { Centre } from "#shared/domain/centre.ts";
import type { TicketId, TicketNumber } from "#shared/kit/ids.ts";
import { randomLogNormal, seededRandom } from "#shared/kit/random.ts";
import { MINUTE_MS } from "#shared/kit/time.ts";
import type { Citizen, Course, Step } from "#shared/simulator/citizen.ts";
import type { StaffTicket } from "#shared/views/staff-types.ts";

/** The citizen behind a ticket, at one step of their visit: what is still to come of them. */
export interface Person {
  readonly walkMs: number;
  readonly comes: Citizen["comes"];
  readonly nextStep: Step | null;
  /** Calls that they have missed. */
  missed: number;
  /** What a specialist still needs, and how it goes. */
  leftMs: number;
  course: Course;
}

/** Who stands behind the numbers. */
export interface People {
  /** A citizen has a ticket. */
  got(number: TicketNumber, citizen: Citizen): void;
  /** Whoever a clerk has in hand; somebody made up for a ticket that a visitor of the demonstration took. */
  behind(ticket: StaffTicket): Person;
}

/** Nobody has a ticket yet. */
export function createPeople(centre: Centre, seed: number): People {
  const citizens = new Map<TicketNumber, Citizen>();
  const people = new Map<TicketId, Person>();
  return {
    got: (number, citizen) => void citizens.set(number, citizen),
    behind(ticket) {
      const citizen = citizens.get(ticket.number);
      const known = people.get(ticket.id) ?? personAt(citizen, ticket.step) ?? stranger(ticket, centre, seed);
      people.set(ticket.id, known);
      return known;
    },
  };
}

function personAt(citizen: Citizen | undefined, step: number): Person | null {
  const now = citizen?.steps[step - 1];
  if (citizen === undefined || now === undefined) return null;
  return {
    walkMs: citizen.walkMs,
    // Who is here for the second procedure came for the first.
    comes: step === 1 ? citizen.comes : "at-once",
    nextStep: citizen.steps[step] ?? null,
    missed: 0,
    leftMs: now.workMs,
    course: now.course,
  };
}

const STRANGERS_WALK_MS = 25_000;
const STRANGERS_CV = 0.6;

function stranger({ number, fieldId, procedureName }: StaffTicket, { procedures }: Centre, seed: number): Person {
  const procedure =
    procedures.find(({ name }) => name.vi === procedureName.vi) ?? procedures.find((each) => each.fieldId === fieldId);
  const chance = seededRandom(seed + Number(number.slice(1)));
  return {
    walkMs: STRANGERS_WALK_MS,
    comes: "at-once",
    nextStep: null,
    missed: 0,
    leftMs: randomLogNormal(chance, (procedure?.typicalMinutes ?? 5) * MINUTE_MS, STRANGERS_CV),
    course: { kind: "straight", outcome: "completed" },
  };
}
