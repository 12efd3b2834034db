import type { z } from "zod";

import { boardReportSchema, callsAnnouncedSchema } from "#shared/protocol/board-reports.ts";
import { commandRequestSchema } from "#shared/protocol/command-schema.ts";
import type { ClientEvents } from "#shared/protocol/events.ts";
import { cardKeyQuerySchema, personQuerySchema } from "#shared/protocol/identity.ts";
import { numbersSyncSchema } from "#shared/protocol/kept-numbers.ts";
import { paperOrderSchema, printerReportSchema, testPrintSchema } from "#shared/protocol/paper-orders.ts";
import { clockConfirmSchema, deviceDecisionSchema, setPinSchema } from "#shared/protocol/requests.ts";
import type { Reply } from "#shared/protocol/reply.ts";

import type { Principal } from "#server/auth/principal.ts";
import type { IdentityDesk } from "#server/identity/identity-desk.ts";
import type { AnnouncedDesk } from "./announced-desk.ts";
import type { ClockDesk } from "./clock-desk.ts";
import type { NumbersDesk } from "./numbers-desk.ts";
import type { PaperOrders } from "./paper-orders.ts";
import type { Presence } from "./presence.ts";
import type { ScreenWatch } from "./screen-watch.ts";
import type { StaffDesk } from "./staff-desk.ts";
import type { CommandDesk } from "./command-desk.ts";
import { REQUEST_ROLES } from "./roles.ts";

/** Answers one kind of request. */
export type Answer = (principal: Principal, payload: unknown) => Promise<Reply<unknown>>;

/** Where requests are answered. */
export interface Desks {
  readonly commands: CommandDesk;
  readonly staff: StaffDesk;
  readonly clockDesk: ClockDesk;
  readonly numbers: NumbersDesk;
  readonly papers: PaperOrders;
  readonly identity: Pick<IdentityDesk, "cardKey" | "find">;
  readonly presence: Pick<Presence, "notePrinter">;
  readonly announced: AnnouncedDesk;
  readonly screens: Pick<ScreenWatch, "note">;
}

/** Every request that a socket may carry, by its event. */
export function requestTable({
  commands,
  staff,
  clockDesk,
  numbers,
  papers,
  identity,
  presence,
  announced,
  screens,
}: Desks): ReadonlyMap<string, Answer> {
  const table = {
    command: answer("command", commandRequestSchema, (principal, request) => commands.take(principal, request)),
    "numbers:sync": answer("numbers:sync", numbersSyncSchema, (principal, held) => numbers.sync(principal, held)),
    "printer:report": answer("printer:report", printerReportSchema, async (principal, { condition }) => {
      if (principal.kind === "kiosk") presence.notePrinter(principal.deviceId, condition);
      return { ok: true, value: null };
    }),
    "paper:order": answer("paper:order", paperOrderSchema, (principal, order) => papers.order(principal, order)),
    "printer:test": answer("printer:test", testPrintSchema, (principal, order) => papers.test(principal, order)),
    "card:key": answer("card:key", cardKeyQuerySchema, () => identity.cardKey()),
    "card:find": answer("card:find", personQuerySchema, (_, { person }) => identity.find(person)),
    "call:announced": answer("call:announced", callsAnnouncedSchema, (principal, report) =>
      announced.take(principal, report),
    ),
    "board:report": answer("board:report", boardReportSchema, async (principal, report) => {
      if ("deviceId" in principal) screens.note(principal.deviceId, report);
      return { ok: true, value: null };
    }),
    "device:decide": answer("device:decide", deviceDecisionSchema, (_, decision) => staff.decideDevice(decision)),
    "clock:confirm": answer("clock:confirm", clockConfirmSchema, (principal) => clockDesk.confirm(principal)),
    "staff:set-pin": answer("staff:set-pin", setPinSchema, (_, pin) => staff.setPin(pin)),
  } satisfies Record<keyof ClientEvents, Answer>;
  return new Map(Object.entries(table));
}

/** The role is asked before the payload is read: whoever has no right costs next to nothing. */
function answer<Schema extends z.ZodType>(
  event: keyof ClientEvents,
  schema: Schema,
  handle: (principal: Principal, input: z.output<Schema>) => Promise<Reply<unknown>>,
): Answer {
  return async (principal, payload) => {
    if (!REQUEST_ROLES[event].includes(principal.kind)) return { ok: false, code: "NOT_ALLOWED" };
    const parsed = schema.safeParse(payload);
    return parsed.success ? handle(principal, parsed.data) : { ok: false, code: "BAD_REQUEST" };
  };
}
