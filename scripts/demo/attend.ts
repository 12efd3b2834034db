import { later } from "#shared/kit/time.ts";
import type { InHand } from "#shared/views/console-types.ts";
import type { StaffTicket } from "#shared/views/staff-types.ts";
import { askAs, askAt, type Clerk } from "./clerk.ts";
import type { Floor } from "./floor.ts";
import type { Person } from "./people.ts";
import { rouseFor } from "./rouse.ts";
import { serve, type Freed, type Service } from "./serve.ts";

const RECALLS_AFTER_MS = [35_000, 70_000];
const NO_SHOW_AFTER_MS = 105_000;
/** A citizen who missed the call comes to the counter so much later; sooner than they would be called again. */
const COMES_AFTER_MS = 120_000;

/** Plans what a clerk does with the citizen in hand, however far they are. */
export function attend(clerk: Clerk, floor: Floor, inHand: InHand, freed: Freed): void {
  clerk.mood = "busy";
  const { ticket, status, reason } = inHand;
  const person = floor.people.behind(ticket);
  const service: Service = { clerk, floor, ticket, person, freed };
  if (status === "serving") serve(service);
  else if (reason !== "result" && isAbsent(person)) callInVain(service);
  else floor.agenda.in(person.walkMs, () => start(service));
}

const isAbsent = ({ comes, missed }: Person): boolean => comes === "never" || (comes === "late" && missed === 0);

async function start(service: Service): Promise<void> {
  const { clerk, floor, freed } = service;
  if (await askAt(clerk, floor, { type: "StartServing" })) serve(service);
  else await freed(null);
}

function callInVain(service: Service): void {
  const { clerk, floor, ticket, person, freed } = service;
  for (const afterMs of RECALLS_AFTER_MS)
    floor.agenda.in(afterMs, async () => void (await askAt(clerk, floor, { type: "RecallTicket" })));
  floor.agenda.in(NO_SHOW_AFTER_MS, async () => {
    if (await askAt(clerk, floor, { type: "MarkNoShow" })) {
      person.missed += 1;
      if (person.comes === "late") comeLate(clerk, floor, ticket);
      else offerAgain(floor, ticket, person);
    }
    await freed(null);
  });
}

function comeLate(clerk: Clerk, floor: Floor, { id, fieldId }: StaffTicket): void {
  floor.agenda.in(COMES_AFTER_MS, async () => {
    if (await askAs(clerk, floor, { type: "ReadmitTicket", ticketId: id })) rouseFor(floor, fieldId);
  });
}

/** The rules offer a missed citizen again after a while, until they have been called in vain often enough. */
function offerAgain(floor: Floor, { fieldId }: StaffTicket, { missed }: Person): void {
  const { retryAfterMs, maxAbsences } = floor.centre.settings.missed;
  if (missed >= maxAbsences) return;
  const at = later(floor.agenda.now, retryAfterMs);
  floor.missed.push({ fieldId, at });
  floor.agenda.at(later(at, floor.clearanceMs), () => rouseFor(floor, fieldId));
}
