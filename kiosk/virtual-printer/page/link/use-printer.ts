import { createStore } from "#ui/link/store.ts";
import { useEffect, useState, useSyncExternalStore } from "react";
import { listenToPrinter } from "./printer-feed.ts";
import { apply, type PrinterPageEvent, type PrinterState } from "./printer-state.ts";

/** The printer as it is now. */
export function usePrinter(): PrinterState {
  const [store] = useState(() => createStore<PrinterState, PrinterPageEvent>({ kind: "connecting" }, apply));
  useEffect(() => listenToPrinter(store.send), [store]);
  return useSyncExternalStore(store.subscribe, store.get);
}
