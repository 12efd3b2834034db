import { destination, pino, type Logger } from "pino";

/** Writes one JSON line per entry; never a token, a PIN, or what a citizen typed. */
export type Log = Logger;

/** The levels an operator may choose. */
export const LOG_LEVELS = ["silent", "error", "warn", "info", "debug"] as const;

/** The process's log. To standard error: standard output belongs to the line that says the server is ready. */
export const createLogger = (level: (typeof LOG_LEVELS)[number]): Log =>
  pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime }, destination({ fd: 2, sync: true }));
