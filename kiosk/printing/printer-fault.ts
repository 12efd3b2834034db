import type { PrinterFaultCode } from "#shared/print/printer-fault-code.ts";

/** The printer, or the way to it, failed. `cause` keeps what the system said, for the log. */
export class PrinterFault extends Error {
  override readonly name = "PrinterFault";
  readonly code: PrinterFaultCode;
  constructor(code: PrinterFaultCode, options?: ErrorOptions) {
    super(`printer: ${code}`, options);
    this.code = code;
  }
}

/** Runs a step of a delivery; a fault becomes a value, anything else is a bug and goes on. */
export async function orFault<Value>(step: () => Promise<Value>): Promise<Value | PrinterFault> {
  try {
    return await step();
  } catch (error) {
    if (error instanceof PrinterFault) return error;
    throw error;
  }
}
