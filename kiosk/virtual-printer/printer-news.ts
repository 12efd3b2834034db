import type { PrintedPiece } from "./paper-path.ts";

/** Hears what a printer does, in order. */
export interface PrinterWatcher {
  readonly onRow?: (row: Uint8Array) => void;
  readonly onCut?: (piece: PrintedPiece) => void;
  /** Faults, or the commands that were not understood, have changed. */
  readonly onChange?: () => void;
}

/** Tells every watcher. */
export interface PrinterNews extends Required<PrinterWatcher> {
  /** Returns how to stop watching. */
  readonly watch: (watcher: PrinterWatcher) => () => void;
}

/** News that nobody hears yet. */
export function createPrinterNews(): PrinterNews {
  const watchers = new Set<PrinterWatcher>();
  return {
    watch(watcher) {
      watchers.add(watcher);
      return () => watchers.delete(watcher);
    },
    onRow: (row) => watchers.forEach((watcher) => watcher.onRow?.(row)),
    onCut: (piece) => watchers.forEach((watcher) => watcher.onCut?.(piece)),
    onChange: () => watchers.forEach((watcher) => watcher.onChange?.()),
  };
}
