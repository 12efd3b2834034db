import type { FinishOutcome } from "#shared/domain/command.ts";
import type { TicketId } from "#shared/kit/ids.ts";
import type { Rest } from "#shared/simulator/shift.ts";
import type { Happening } from "./agenda.ts";
import { attend } from "./attend.ts";
import { askAt, type Clerk } from "./clerk.ts";
import { clearanceFrom, type Floor } from "./floor.ts";
import { goHome } from "./go-home.ts";

/** Another field's forms are opened, another account is signed in to. */
const SET_UP_MS = 90_000;
const MOMENT_MS = 3000;

/** A clerk is free, or will be with the press that ends the service in hand: what they do next. */
export async function nextCitizen(clerk: Clerk, floor: Floor, finishing: FinishOutcome | null = null): Promise<void> {
  if (clerk.mood === "gone") return;
  clerk.mood = "busy";
  const first = whatComesFirst(clerk, floor);
  if (first === null) return callNext(clerk, floor, finishing);
  const isFree = finishing === null || (await askAt(clerk, floor, { type: "FinishServing", outcome: finishing }));
  await (isFree ? first() : attendOrIdle(clerk, floor));
}

/** A roused clerk: whoever is at the counter first, as after a person's own doing there. */
export const lookUp = (clerk: Clerk, floor: Floor): Promise<void> =>
  attendOr(clerk, floor, () => nextCitizen(clerk, floor));

function whatComesFirst(clerk: Clerk, floor: Floor): Happening | null {
  const [back] = clerk.back;
  const [signed] = clerk.signed;
  const [rest] = clerk.rests;
  if (back !== undefined) return () => resume(clerk, floor, back);
  if (signed !== undefined) return () => handOut(clerk, floor, signed);
  if (rest !== undefined && floor.timeOf(rest.fromMs) <= floor.agenda.now) return () => takeRest(clerk, floor, rest);
  return lentTo(clerk) === clerk.setTo ? null : () => setUp(clerk, floor);
}

async function callNext(clerk: Clerk, floor: Floor, finishing: FinishOutcome | null): Promise<void> {
  const waitMs = clearanceFrom(floor, clerk.desk.view().counter.fields);
  if (waitMs > 0) return floor.agenda.in(waitMs, () => nextCitizen(clerk, floor, finishing));
  await askAt(clerk, floor, { type: "CallNext", finishing });
  await attendOrIdle(clerk, floor);
}

async function resume(clerk: Clerk, floor: Floor, ticketId: TicketId): Promise<void> {
  clerk.back = clerk.back.slice(1);
  await askAt(clerk, floor, { type: "ResumeTicket", ticketId });
  await attendOrGoOn(clerk, floor);
}

async function handOut(clerk: Clerk, floor: Floor, ticketId: TicketId): Promise<void> {
  clerk.signed = clerk.signed.slice(1);
  await askAt(clerk, floor, { type: "CallForResult", ticketId });
  await attendOrGoOn(clerk, floor);
}

async function takeRest(clerk: Clerk, floor: Floor, { forMs }: Rest): Promise<void> {
  clerk.rests = clerk.rests.slice(1);
  if (!(await askAt(clerk, floor, { type: "PauseCounter", reason: "break" }))) return attendOrIdle(clerk, floor);
  clerk.mood = "resting";
  floor.agenda.in(forMs, async () => {
    await askAt(clerk, floor, { type: "ResumeCounter" });
    await nextCitizen(clerk, floor);
  });
}

function setUp(clerk: Clerk, floor: Floor): void {
  clerk.setTo = lentTo(clerk);
  floor.agenda.in(SET_UP_MS, () => nextCitizen(clerk, floor));
}

const lentTo = ({ desk }: Clerk) => desk.view().counter.lend?.fieldId ?? null;

const attendOrIdle = (clerk: Clerk, floor: Floor): Promise<void> =>
  attendOr(clerk, floor, () => {
    clerk.mood = "idle";
    clerk.idleSince = floor.agenda.now;
    const isOver = clerk.stillOut === 0 && floor.agenda.now >= floor.timeOf(clerk.shift.leavesMs);
    return isOver ? goHome(clerk, floor) : undefined;
  });

/** Where somebody else was quicker there is nobody in hand: on to the next one. */
const attendOrGoOn = (clerk: Clerk, floor: Floor): Promise<void> =>
  attendOr(clerk, floor, () => floor.agenda.in(MOMENT_MS, () => nextCitizen(clerk, floor)));

async function attendOr(clerk: Clerk, floor: Floor, otherwise: Happening): Promise<void> {
  const { inHand } = await clerk.desk.shown();
  if (clerk.mood === "gone") return;
  if (inHand === null) await otherwise();
  else attend(clerk, floor, inHand, (finishing) => nextCitizen(clerk, floor, finishing));
}
