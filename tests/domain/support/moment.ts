import type { Actor } from "#shared/domain/actor.ts";
import { clerkId, deviceId } from "#shared/kit/ids.ts";
import { epochMs } from "#shared/kit/time.ts";
import type { EpochMs } from "#shared/kit/time.ts";

/** What was asked or what happened, and when. Who and under which command: null leaves it to the usual. */
export interface Moment<Thing> {
  readonly at: EpochMs;
  readonly by: Actor | null;
  readonly command: string | null;
  readonly things: readonly Thing[];
}

/** The day of the tests, a Monday. */
export const TEST_DAY = "2026-11-23";

/** An instant by the clock of the test centre, seven hours ahead of UTC: "08:05" or "08:05:30". */
export function timeOf(clock: string, day: string = TEST_DAY): EpochMs {
  const padded = clock.length === 5 ? `${clock}:00` : clock;
  return epochMs(Date.parse(`${day}T${padded}+07:00`));
}

/** Something at a time of the test day; events of one moment belong to one command. */
export const at = <Thing>(clock: string, ...things: readonly Thing[]): Moment<Thing> => on(TEST_DAY, clock, ...things);

/** Something at a time of another day. */
export const on = <Thing>(day: string, clock: string, ...things: readonly Thing[]): Moment<Thing> => ({
  at: timeOf(clock, day),
  by: null,
  command: null,
  things,
});

/** The same moment, caused by somebody. */
export const by = <Thing>(actor: Actor, moment: Moment<Thing>): Moment<Thing> => ({ ...moment, by: actor });

/** The same moment under a command that the test names. */
export const under = <Thing>(command: string, moment: Moment<Thing>): Moment<Thing> => ({ ...moment, command });

/** The director of the centre. */
export const director: Actor = { kind: "director" };

/** The centre itself. */
export const system: Actor = { kind: "system" };

/** The kiosk in the lobby. */
export const kiosk: Actor = { kind: "device", deviceId: deviceId("kiosk-1") };

/** The board of the lobby. */
export const board: Actor = { kind: "device", deviceId: deviceId("board-1") };

/** A clerk, wherever they sit. */
export const clerk = (id: string): Actor => ({ kind: "clerk", clerkId: clerkId(id) });
