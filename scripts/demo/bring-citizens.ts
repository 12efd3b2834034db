import { elapsedMs, type EpochMs } from "#shared/kit/time.ts";
import type { RefusalCode } from "#shared/protocol/refusal.ts";
import type { Citizen } from "#shared/simulator/citizen.ts";
import type { Kiosk } from "./doors.ts";
import type { Floor } from "./floor.ts";
import { rouseFor } from "./rouse.ts";

/** From the number on the screen to a seat in sight of the counters. */
const SEATED_AFTER_MS = 4000;

/** Plans the citizens' coming. The kiosk with the paper takes one in so long, as fast as its printer prints; the others the rest. */
export function bringCitizens(floor: Floor, citizens: readonly Citizen[], paperEveryMs: number): void {
  const kioskFor = kioskChooser(floor, paperEveryMs);
  for (const citizen of citizens)
    floor.agenda.at(floor.timeOf(citizen.arrivesMs), () => press(citizen, kioskFor, floor));
}

async function press(citizen: Citizen, kioskFor: (now: EpochMs) => Kiosk, floor: Floor): Promise<void> {
  const [first, ...others] = citizen.steps;
  const reply = await kioskFor(floor.agenda.now)({
    type: "IssueTicket",
    procedureId: first.procedureId,
    classId: citizen.classId,
    files: citizen.files,
    language: citizen.language,
    thenProcedures: others.map(({ procedureId }) => procedureId),
  });
  if (!reply.ok)
    return floor.tell(isClosing(reply.code) ? { kind: "turned-away" } : { kind: "refused", code: reply.code });
  floor.people.got(reply.value.number, citizen);
  floor.agenda.in(SEATED_AFTER_MS, () => rouseFor(floor, first.fieldId));
}

const isClosing = (code: RefusalCode): boolean => code === "FIELD_CLOSED" || code === "ISSUING_CLOSED";

function kioskChooser({ doors }: Floor, paperEveryMs: number): (now: EpochMs) => Kiosk {
  let pressed = 0;
  let paperAt: EpochMs | null = null;
  return (now) => {
    const isPaperDue = paperAt === null || elapsedMs(paperAt, now) >= paperEveryMs;
    const other = doors.kiosks[pressed % doors.kiosks.length];
    const chosen = isPaperDue || other === undefined ? (doors.paperKiosk ?? other) : other;
    if (chosen === undefined) throw new Error("a demonstration needs a kiosk");
    if (chosen === doors.paperKiosk) paperAt = now;
    else pressed += 1;
    return chosen;
  };
}
