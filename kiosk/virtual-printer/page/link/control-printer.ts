import type { PrinterFaultsChange } from "#shared/protocol/virtual-printer.ts";

/** What a person does to the printer. The feed shows what came of it, so nothing is awaited here. */
export interface PrinterControl {
  readonly change: (faults: PrinterFaultsChange) => void;
  readonly tear: () => void;
}

/** Control over the printer that served this page. */
export const controlPrinter: PrinterControl = {
  change: (faults) => post("faults", { body: JSON.stringify(faults), headers: { "content-type": "application/json" } }),
  tear: () => post("tear", {}),
};

function post(path: string, request: RequestInit): void {
  // A printer that cannot be reached is already shown as lost.
  fetch(path, { method: "POST", ...request }).catch(() => {});
}
