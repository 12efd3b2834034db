import { z } from "zod";

import type { PrintResult } from "#shared/domain/command.ts";
import type { ProcedureId } from "#shared/kit/ids.ts";
import type { Language } from "#shared/kit/local-text.ts";
import type { PrinterCondition } from "#shared/views/printer-condition.ts";

import { printResultSchema } from "./command-schema.ts";
import type { IssuedTicket } from "./requests.ts";
import { REFUSAL_CODES } from "./refusal.ts";
import { idSchemas as id } from "./schema-parts.ts";

/**
 * Staff have a ticket's paper printed at a kiosk: `paper:order`. Answered when the printer is done with it; repeated under the
 * same `orderId` nothing is printed twice.
 */
export const paperOrderSchema = z.strictObject({ orderId: id.command, ticketId: id.ticket, deviceId: id.device });

/** The director has a kiosk print a test: `printer:test`. It takes no number. */
export const testPrintSchema = z.strictObject({ orderId: id.command, deviceId: id.device });

/** A kiosk says how its printer is: `printer:report`, at each connection and at each change. */
export const printerReportSchema = z.strictObject({
  condition: z.enum([
    "ready",
    "paper-low",
    "no-paper",
    "cover-open",
    "cutter-jam",
    "offline",
    "out-of-order",
    "unknown",
  ]) satisfies z.ZodType<PrinterCondition>,
});

/** What the server asks a kiosk to print; answered once the printer is done with it. */
export type PrintOrder =
  | { readonly kind: "test" }
  | {
      readonly kind: "ticket";
      readonly ticket: IssuedTicket;
      readonly procedureId: ProcedureId;
      readonly thenProcedures: readonly ProcedureId[];
      readonly language: Language;
      readonly isReprint: boolean;
    };

/** A kiosk's answer to an order, as the server reads it: kiosks are not believed blindly. */
export const printAnswerSchema = z.union([
  z.strictObject({ ok: z.literal(true), value: printResultSchema }),
  z.strictObject({ ok: z.literal(false), code: z.enum(REFUSAL_CODES) }),
]);

/** What came of an order. */
export type OrderedPaper = PrintResult;
