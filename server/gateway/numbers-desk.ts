import { randomUUID } from "node:crypto";
import type { z } from "zod";

import { blocksOf } from "#shared/domain/keep-numbers.ts";
import { commandId } from "#shared/kit/ids.ts";
import type { KeptNumbers, numbersSyncSchema } from "#shared/protocol/kept-numbers.ts";
import type { Reply } from "#shared/protocol/reply.ts";

import { actorOf, type Principal } from "#server/auth/principal.ts";
import type { TicketRefs } from "#server/auth/ticket-refs.ts";
import { whenStored } from "#server/auth/when-stored.ts";
import type { Clock } from "#server/clock/clock.ts";
import type { KioskLetters } from "#server/devices/kiosk-letters.ts";
import type { Dispatcher } from "#server/dispatcher/dispatcher.ts";

/** Where kiosks get the numbers that they keep for the time without the server. */
export interface NumbersDesk {
  sync(principal: Principal, request: z.output<typeof numbersSyncSchema>): Promise<Reply<KeptNumbers>>;
}

/** What the desk works with. */
export interface NumbersDeskParts {
  readonly dispatcher: Dispatcher;
  readonly clock: Clock;
  readonly kioskLetters: KioskLetters;
  readonly refs: Pick<TicketRefs, "keyOf">;
  readonly publicUrl: () => string;
}

/** Lends what is needed; then says what the store holds from now on, as the log has it. */
export function createNumbersDesk({ dispatcher, clock, kioskLetters, refs, publicUrl }: NumbersDeskParts): NumbersDesk {
  return {
    async sync(principal, request) {
      if (principal.kind !== "kiosk") return { ok: false, code: "NOT_ALLOWED" };
      const { deviceId } = principal;
      const { storeId } = request;
      const outcome = await dispatcher.submit({
        id: commandId(randomUUID()),
        at: clock.now(),
        by: actorOf(principal),
        command: { type: "KeepNumbers", ...request },
      });
      if (outcome.kind !== "accepted") return { ok: false, code: outcome.code };
      return whenStored(() => {
        const kioskLetter = kioskLetters.letterFor(deviceId, storeId);
        if (kioskLetter === null) return { ok: false, code: "TOO_MANY_NUMBERS" };
        // Read together: what is said to stand as of a log position stands there.
        const { state } = dispatcher;
        const { day, seq } = state;
        if (day === null) return { ok: false, code: "DAY_NOT_OPEN" };
        const blocks = blocksOf(state, { deviceId, storeId }).map(({ fieldId, letter, from, to }) => ({
          fieldId,
          letter,
          from,
          to,
        }));
        const refKey = refs.keyOf(kioskLetter).toString("base64url");
        return { ok: true, value: { day, asOf: seq, kioskLetter, blocks, refKey, publicUrl: publicUrl() } };
      });
    },
  };
}
