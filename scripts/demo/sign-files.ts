import type { Floor } from "./floor.ts";
import { rouse } from "./rouse.ts";

/** Plans when the leader comes by and signs everything that was laid out. */
export function signFiles(floor: Floor, signings: readonly number[]): void {
  for (const ms of signings) floor.agenda.at(floor.timeOf(ms), () => signAll(floor));
}

function signAll(floor: Floor): void {
  for (const { clerk, ticketId } of floor.laidOut.splice(0)) {
    clerk.stillOut -= 1;
    clerk.signed = [...clerk.signed, ticketId];
    rouse(clerk, floor);
  }
}
