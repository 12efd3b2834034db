import type { DeadlineReason, Deadlines } from "./deadlines.ts";
import type { PrinterFault } from "./printer-fault.ts";

/** Values that arrive in their own time and are taken in order, by one taker at a time. */
export interface Mailbox<Value> {
  put(value: Value): void;
  /** The next value, or null when the deadline passes first. @throws the fault that closed the mailbox, once it is empty. */
  take(reason: DeadlineReason): Promise<Value | null>;
  /** Throws away what has arrived. */
  empty(): void;
  /** Nothing more arrives; when the rest is taken every take, also one that waits, throws this. */
  close(fault: PrinterFault): void;
}

/** An empty mailbox. */
export function createMailbox<Value>(deadlines: Deadlines): Mailbox<Value> {
  const values: Value[] = [];
  let closedBy: PrinterFault | null = null;
  let wake: (() => void) | null = null;
  return {
    put(value) {
      if (closedBy !== null) return;
      values.push(value);
      wake?.();
    },
    empty() {
      values.length = 0;
    },
    close(fault) {
      closedBy ??= fault;
      wake?.();
    },
    async take(reason) {
      if (values.length === 0 && closedBy === null) {
        await new Promise<void>((resolve) => {
          const cancel = deadlines.start(reason, resolve);
          wake = () => {
            cancel();
            resolve();
          };
        });
      }
      const value = values.shift();
      if (value !== undefined) return value;
      if (closedBy !== null) throw closedBy;
      return null;
    },
  };
}
