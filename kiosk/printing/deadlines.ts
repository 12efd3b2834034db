/** What a delivery waits for, and for how long at most. */
export type DeadlineReason =
  /** A connection. */
  | "connect"
  /** The answer to a status question, which a printer gives at once. */
  | "answer"
  /** The confirmation of a part, before asking how the printer is. */
  | "stall"
  /** Confirmations that an earlier job left behind. */
  | "quiet"
  /** Room for one more part. */
  | "drain"
  /** The end of the connection after everything was sent to such a printer. */
  | "finish"
  /** The end of the connection after the buffers were cleared. */
  | "clear";

/** The delivery's patience. */
export interface Deadlines {
  /** Calls `expire` once when the time for this is over, unless the returned function is called before. */
  start(reason: DeadlineReason, expire: () => void): () => void;
}

/** How long each wait may take, in milliseconds. */
export type Patience = Readonly<Record<DeadlineReason, number>>;

/** The patience of a kiosk. */
export const PATIENCE: Patience = {
  connect: 1_000,
  answer: 1_000,
  stall: 400,
  quiet: 300,
  drain: 8_000,
  finish: 15_000,
  clear: 1_000,
};

/** Deadlines by the machine's clock. */
export const createDeadlines = (patience: Patience = PATIENCE): Deadlines => ({
  start(reason, expire) {
    let grace: NodeJS.Immediate | undefined;
    // A process that was held up reads its timers before its sockets: the answer may already be there.
    const timer = setTimeout(() => (grace = setImmediate(expire)), patience[reason]);
    return () => {
      clearTimeout(timer);
      clearImmediate(grace);
    };
  },
});
