import { z } from "zod";
import type { PrintResult } from "#shared/domain/command.ts";
import { commandId } from "#shared/kit/ids.ts";
import type { EpochMs } from "#shared/kit/time.ts";
import { givenTicketSchema } from "#shared/protocol/kiosk-bridge.ts";
import type { Reply } from "#shared/protocol/reply.ts";
import { idSchemas as id, languageSchema } from "#shared/protocol/schema-parts.ts";
import { describeTicket, type Names } from "./describe-ticket.ts";
import type { PaperDesk } from "./paper-desk.ts";
import { testTicket } from "./test-ticket.ts";

/** What the staff's orders are carried out with. */
export interface PrintOrdersParts {
  readonly paper: Pick<PaperDesk, "printForStaff">;
  /** Null before the centre has said what it is. */
  readonly names: () => Names | null;
  readonly kioskName: string;
  readonly now: () => EpochMs;
  readonly newId: () => string;
}

const printOrderSchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("test") }),
  z.object({
    kind: z.literal("ticket"),
    ticket: givenTicketSchema,
    procedureId: id.procedure,
    thenProcedures: z.array(id.procedure),
    language: languageSchema,
    isReprint: z.boolean(),
  }),
]);

/** Prints what staff ordered over the server, and answers once the printer is done; rubbish is `BAD_REQUEST`. */
export function createPrintOrders({ paper, names, kioskName, now, newId }: PrintOrdersParts) {
  return async (raw: unknown): Promise<Reply<PrintResult>> => {
    const order = printOrderSchema.safeParse(raw);
    const known = names();
    if (!order.success || known === null) return { ok: false, code: "BAD_REQUEST" };
    const value = await printed(order.data, known);
    return { ok: true, value };
  };

  function printed(order: z.output<typeof printOrderSchema>, known: Names): Promise<PrintResult> {
    if (order.kind === "test") return paper.printForStaff(testTicket(known, kioskName, now()), "test");
    const { ticket, isReprint } = order;
    const facts = { ...describeTicket({ press: { command: order }, ticket }, known), isReprint };
    return paper.printForStaff(facts, { press: commandId(newId()), ticketId: ticket.ticketId });
  }
}
