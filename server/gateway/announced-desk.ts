import { randomUUID } from "node:crypto";
import type { z } from "zod";

import { commandId } from "#shared/kit/ids.ts";
import type { callsAnnouncedSchema } from "#shared/protocol/board-reports.ts";
import type { Reply } from "#shared/protocol/reply.ts";

import { actorOf, type Principal } from "#server/auth/principal.ts";
import type { Clock } from "#server/clock/clock.ts";
import type { Dispatcher } from "#server/dispatcher/dispatcher.ts";
import type { Pace } from "#server/publish/pace.ts";

/** Where boards and counter displays say which calls they have announced. */
export interface AnnouncedDesk {
  /** Answered once it is recorded, or is known to be of nothing any more: then nothing is left to repeat. */
  take(principal: Principal, report: z.output<typeof callsAnnouncedSchema>): Promise<Reply<null>>;
}

/** What the desk works with. */
export interface AnnouncedDeskParts {
  readonly dispatcher: Pick<Dispatcher, "submit">;
  readonly clock: Pick<Clock, "now">;
  readonly pace: Pick<Pace, "after">;
}

/** Twenty boards that end one call within this time cost one write, and no clerk looks faster. */
const GATHER_MS = 200;

/** A desk that gathers what many screens say of one call. */
export function createAnnouncedDesk({ dispatcher, clock, pace }: AnnouncedDeskParts): AnnouncedDesk {
  let gathered: (() => void)[] = [];
  const together = (work: () => void): void => {
    gathered.push(work);
    if (gathered.length > 1) return;
    pace.after(GATHER_MS, () => {
      const due = gathered;
      gathered = [];
      for (const each of due) each();
    });
  };

  async function record(principal: Principal, calls: z.output<typeof callsAnnouncedSchema>["calls"]) {
    const outcome = await dispatcher.submit({
      id: commandId(randomUUID()),
      at: clock.now(),
      by: actorOf(principal),
      command: { type: "RecordAnnounced", calls },
    });
    // Refused: their day is over. Nobody asks any more.
    return outcome.kind === "fault" ? { ok: false as const, code: outcome.code } : { ok: true as const, value: null };
  }

  return {
    take: (principal, { calls }) => new Promise((resolve) => together(() => resolve(record(principal, calls)))),
  };
}
