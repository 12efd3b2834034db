import type { DeadlineReason, Deadlines } from "./deadlines.ts";
import { PrinterFault } from "./printer-fault.ts";

/**
 * The step's result, if it comes before the deadline.
 * @throws PrinterFault SILENT when the deadline passes, CANCELLED when the signal aborts; the step itself goes on.
 */
export function within<Value>(
  step: Promise<Value>,
  reason: DeadlineReason,
  deadlines: Deadlines,
  signal?: AbortSignal,
): Promise<Value> {
  return new Promise((resolve, reject) => {
    const cancel = (): void => giveUp(new PrinterFault("CANCELLED"));
    const stopWaiting = deadlines.start(reason, () => giveUp(new PrinterFault("SILENT")));
    const clean = (): void => {
      stopWaiting();
      signal?.removeEventListener("abort", cancel);
    };
    const giveUp = (fault: PrinterFault): void => {
      clean();
      reject(fault);
    };
    signal?.addEventListener("abort", cancel);
    if (signal?.aborted === true) cancel();
    step.then(resolve, reject).finally(clean);
  });
}
