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
  /** Without the server; it is on the disk. */
  readonly ticketGivenAlone: (number: TicketNumber) => void;
  readonly ticketBrought: (number: TicketNumber) => void;
  /** The server will never take a ticket that was given without it: somebody has to look at the paper. */
  readonly keptTicketRefused: (number: TicketNumber, code: RefusalCode) => void;
  /** The server does not understand how a ticket is brought: it is kept, and brought again at the next connection. */
  readonly keptTicketNotUnderstood: (number: TicketNumber, code: RefusalCode) => void;
  /** The server sent something that is none of its messages. */
  readonly rubbish: (what: "frame" | "catalogue" | "answer") => void;
  /** The kiosk's own clock is off by more than a day. */
  readonly clockDoubted: () => void;
  readonly ticketRefused: (code: RefusalCode) => void;
  readonly paper: (number: TicketNumber, result: PrintResult) => void;
  /** Printing, or looking at the printer, failed as nobody foresaw; the next paper is tried all the same. */
  readonly printerBroke: (error: unknown) => void;
  /** The server will never take this result; it is dropped. */
  readonly resultDropped: (ticketId: TicketId, code: RefusalCode) => void;
  /** A file could not be written, or the store is damaged; its code says which. */
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
  ticketGivenAlone: (number) => log.info({ number }, "ticket given without the server"),
  ticketBrought: (number) => log.info({ number }, "ticket brought to the server"),
  keptTicketRefused: (number, code) => log.error({ number, code }, "the server does not take a ticket of this kiosk"),
  keptTicketNotUnderstood: (number, code) =>
    log.error({ number, code }, "the server does not understand how a ticket of this kiosk is brought"),
  rubbish: (what) => log.warn({ what, code: "SERVER_ANSWER_UNREADABLE" }, "the server sent rubbish"),
  clockDoubted: () => log.error({ code: "CLOCK_DOUBTED" }, "the kiosk's clock is off by more than a day"),
  ticketRefused: (code) => log.info({ code }, "ticket refused"),
  paper: (number, result) =>
    result.kind === "failed"
      ? log.warn({ number, ...result }, "print failed")
      : log.info({ number, ...result }, "paper"),
  printerBroke: (error) => log.error({ err: error }, "the printer's program broke off"),
  resultDropped: (ticketId, code) => log.warn({ ticketId, code }, "print result dropped"),
  diskRefused: (error) => log.error({ err: error }, "the kiosk's own files failed"),
});
