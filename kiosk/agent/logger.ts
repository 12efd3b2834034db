import pino, { type Logger } from "pino";

/** The agent's log: one JSON line an event on stderr; stdout is for whoever started it. */
export const createLogger = (): Logger =>
  pino({ name: "kiosk-agent" }, pino.destination({ fd: process.stderr.fd, sync: true }));
