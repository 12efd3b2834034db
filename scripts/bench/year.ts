import { epochMs, later, MINUTE_MS } from "#shared/kit/time.ts";
import type { EpochMs } from "#shared/kit/time.ts";
import type { Envelope, QueueCommand } from "#shared/domain/command.ts";
import type { Centre, Clerk } from "#shared/domain/centre.ts";
import { commandId, type CounterId } from "#shared/kit/ids.ts";
import { randomBelow, seededRandom, type Random } from "#shared/kit/random.ts";

import { decideTick } from "#server/dispatcher/decide-tick.ts";
import { emptyToday } from "#server/dispatcher/today.ts";
import { openCentreData } from "#server/log/centre-data.ts";

const DAYS = 250;
const TICKETS_A_DAY = 600;
const DAY_MS = 24 * 60 * MINUTE_MS;
const SEED = 365;

/** How much a year came to. */
export interface Year {
  readonly tickets: number;
  readonly events: number;
}

type Make = (command: QueueCommand, after?: number) => Envelope;

/**
 * Fills a data folder with a year of a busy centre, through the real rules: 250 days of 600 tickets, each issued, called,
 * recalled, served and finished. The last day is today and open, as at a start in the morning.
 */
export function writeYear(folder: string, centre: Centre): Year {
  using data = openCentreData(folder);
  const today = emptyToday(centre);
  const random = seededRandom(SEED);
  let count = 0;
  // Midnight in Greenwich is seven o'clock at the demo centre.
  const firstDay = epochMs(Math.floor(Date.now() / DAY_MS) * DAY_MS - (DAYS - 1) * DAY_MS);
  for (let day = 0; day < DAYS; day += 1) {
    const envelopes = dayOf(later(firstDay, day * DAY_MS));
    const { entries, answers } = decideTick(
      envelopes.map((envelope) => ({ envelope })),
      today,
      { remembered: () => null, written: () => null },
    );
    const refused = answers.find(({ outcome }) => outcome.kind === "refused");
    if (refused !== undefined) throw new Error(`the year's command ${refused.job.envelope.id} was refused`);
    data.log.append(entries);
  }
  return { tickets: DAYS * TICKETS_A_DAY, events: today.state.seq };

  function dayOf(at: EpochMs): readonly Envelope[] {
    const make: Make = (command, after = 0) => ({
      id: commandId(`year-${(count += 1)}`),
      at: later(at, after),
      by: { kind: "director" },
      command,
    });
    const visits = Array.from({ length: TICKETS_A_DAY }, (_, turn) => visitAt(turn, make, centre, random));
    return [
      make({ type: "OpenDay" }),
      ...centre.counters.flatMap((plan, index) => seat(plan.id, centre.clerks[index], make)),
      ...visits.flat(),
    ];
  }
}

function seat(counterId: CounterId, clerk: Clerk | undefined, make: Make): readonly Envelope[] {
  if (clerk === undefined) return [];
  return [make({ type: "SignIn", counterId, clerkId: clerk.id }), make({ type: "OpenCounter", counterId })];
}

// One after the other at the counter of their field: simple, and every event of a usual visit is there.
function visitAt(turn: number, make: Make, centre: Centre, random: Random): readonly Envelope[] {
  const counter = centre.counters[randomBelow(random, centre.counters.length)];
  const procedure = centre.procedures.find(({ fieldId }) => fieldId === counter?.home[0]);
  const normal = centre.classes[0];
  if (counter === undefined || procedure === undefined || normal === undefined) return [];
  const { id: counterId } = counter;
  const after = turn * 30_000;
  const wish = { procedureId: procedure.id, classId: normal.id, files: 1, language: "vi", thenProcedures: [] } as const;
  return [
    make({ type: "IssueTicket", ...wish }, after),
    make({ type: "CallNext", counterId, finishing: null }, after + 1000),
    make({ type: "RecallTicket", counterId }, after + 20_000),
    make({ type: "StartServing", counterId }, after + 25_000),
    make({ type: "FinishServing", counterId, outcome: "completed" }, after + 29_000),
  ];
}
