import type { Logger } from "pino";
import type { PrintResult } from "#shared/domain/command.ts";
import type { TicketId, TicketNumber } from "#shared/kit/ids.ts";
import type { RefusalCode } from "#shared/protocol/refusal.ts";

/** One line of the log for each thing that a centre's manager would mention. */
export interface AgentLog {
  readonly paired: () => void;
  /** The server does not know the device any more: it asks to be paired anew. */
  readonly keyRefused: (code: RefusalCode) => void;
  readonly connected: () => void;
  readonly disconnected: () => void;
  readonly refused: (code: RefusalCode) => void;
  readonly ticketIssued: (number: TicketNumber) => void;
  readonly ticketRefused: (code: RefusalCode) => void;
  readonly paper: (number: TicketNumber, result: PrintResult) => void;
  /** The server will never take this result; it is dropped. */
  readonly resultDropped: (ticketId: TicketId, code: RefusalCode) => void;
  /** A file could not be written: what it should hold is lost with the next restart. */
  readonly diskRefused: (error: unknown) => void;
}

/** The lines, written with pino. */
export const createAgentLog = (log: Logger): AgentLog => ({
  paired: () => log.info("paired with the centre"),
  keyRefused: (code) => log.warn({ code }, "the server no longer knows this kiosk"),
  connected: () => log.info("connected to the server"),
  disconnected: () => log.warn("lost the server"),
  refused: (code) => log.error({ code }, "the server refuses this kiosk"),
  ticketIssued: (number) => log.info({ number }, "ticket issued"),
  ticketRefused: (code) => log.info({ code }, "ticket refused"),
  paper: (number, result) =>
    result.kind === "failed"
      ? log.warn({ number, ...result }, "print failed")
      : log.info({ number, ...result }, "paper"),
  resultDropped: (ticketId, code) => log.warn({ ticketId, code }, "print result dropped"),
  diskRefused: (error) => log.error({ err: error }, "the kiosk's own file could not be written"),
});
