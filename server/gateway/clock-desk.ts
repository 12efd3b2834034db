import { randomUUID } from "node:crypto";

import type { Reply } from "#shared/protocol/reply.ts";
import { commandId } from "#shared/kit/ids.ts";

import { actorOf, type Principal } from "#server/auth/principal.ts";
import type { CentreClock } from "#server/clock/centre-clock.ts";
import type { Dispatcher } from "#server/dispatcher/dispatcher.ts";
import type { Log } from "#server/logger.ts";

/** Where the director says that the machine's clock is right. */
export interface ClockDesk {
  /** Follows the clock, and turns the day to the one it shows: forward, or back from a day in the future. */
  confirm(principal: Principal): Promise<Reply<null>>;
}

/** What the desk works with. */
export interface ClockDeskParts {
  readonly clock: CentreClock;
  readonly dispatcher: Dispatcher;
  readonly log: Log;
  /** Told once the clock is followed. */
  readonly onChange: () => void;
}

export function createClockDesk({ clock, dispatcher, log, onChange }: ClockDeskParts): ClockDesk {
  return {
    async confirm(principal) {
      clock.believe();
      onChange();
      log.info("the director says that the clock is right");
      const outcome = await dispatcher.submit({
        id: commandId(randomUUID()),
        at: clock.now(),
        by: actorOf(principal),
        command: { type: "OpenDay", isCorrection: true },
      });
      const isDone = outcome.kind === "accepted" || outcome.code === "DAY_ALREADY_OPEN";
      return isDone ? { ok: true, value: null } : { ok: false, code: outcome.code };
    },
  };
}
