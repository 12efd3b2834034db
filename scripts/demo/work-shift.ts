import type { Shift } from "#shared/simulator/shift.ts";
import type { ClerkDesk } from "./doors.ts";
import { askAt, type Clerk } from "./clerk.ts";
import type { Floor } from "./floor.ts";
import { lookUp, nextCitizen } from "./next-citizen.ts";
import { rouse } from "./rouse.ts";

/** Plans a clerk's day: they come, open their counter, rest, and go home. */
export function workShift(shift: Shift, floor: Floor): void {
  floor.agenda.at(floor.timeOf(shift.arrivesMs), async () => {
    const signedIn = await floor.doors.signIn(shift);
    if (!signedIn.ok) return floor.tell({ kind: "refused", code: signedIn.code });
    const clerk = clerkAt(signedIn.value, shift, floor);
    floor.clerks.push(clerk);
    floor.agenda.at(floor.timeOf(shift.opensMs), () => open(clerk, floor));
    for (const ms of [...shift.rests.map(({ fromMs }) => fromMs), shift.leavesMs])
      floor.agenda.at(floor.timeOf(ms), () => rouse(clerk, floor));
  });
}

function clerkAt(desk: ClerkDesk, shift: Shift, floor: Floor): Clerk {
  const skills = floor.centre.clerks.find(({ id }) => id === shift.clerkId)?.skills;
  const clerk: Clerk = {
    shift,
    desk,
    paceIn: (fieldId) => skills?.get(fieldId) ?? 1,
    lookUp: () => lookUp(clerk, floor),
    mood: "busy",
    idleSince: floor.agenda.now,
    // Who begins late has had the rests that are over.
    rests: shift.rests.filter(({ fromMs }) => floor.timeOf(fromMs) > floor.agenda.now),
    setTo: null,
    back: [],
    signed: [],
    stillOut: 0,
  };
  return clerk;
}

async function open(clerk: Clerk, floor: Floor): Promise<void> {
  await askAt(clerk, floor, { type: "OpenCounter" });
  await nextCitizen(clerk, floor);
}
