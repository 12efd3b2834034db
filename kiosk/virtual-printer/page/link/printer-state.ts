import { assertNever } from "#shared/kit/assert-never.ts";
import type { PaperPiece, PrinterFaults, PrinterPageMessage } from "#shared/protocol/virtual-printer.ts";
import { rowsFromBase64 } from "./rows-from-base64.ts";

/** What the page knows of the printer. */
export type PrinterState = { readonly kind: "connecting" } | KnownPrinter;

/** A printer that was heard; old when the link is lost. */
export interface KnownPrinter {
  readonly kind: "known";
  readonly isLost: boolean;
  readonly widthDots: number;
  readonly hiddenDots: number;
  /** All rows since the last cut; the last `hiddenDots` are still inside the printer. */
  readonly rows: readonly Uint8Array[];
  /** How many pieces fell since the page was opened: another number, another strip of paper. */
  readonly strip: number;
  /** The newest first. */
  readonly pieces: readonly PaperPiece[];
  readonly faults: PrinterFaults;
  readonly unknownCommands: number;
}

/** What can happen to the page's link. */
export type PrinterPageEvent = PrinterPageMessage | { readonly kind: "lost" };

const PIECES_SHOWN = 20;

/** The one place where the state changes. Whatever comes before the first whole picture says nothing. */
export function apply(state: PrinterState, event: PrinterPageEvent): PrinterState {
  if (event.kind === "whole") {
    const { kind: _, rows, pieces, ...rest } = event;
    return {
      ...rest,
      kind: "known",
      isLost: false,
      rows: rowsFromBase64(rows, event.widthDots),
      strip: state.kind === "known" ? state.strip + 1 : 0,
      pieces: pieces.toReversed(),
    };
  }
  return state.kind === "known" ? applyToKnown(state, event) : state;
}

function applyToKnown(state: KnownPrinter, event: Exclude<PrinterPageEvent, { readonly kind: "whole" }>): KnownPrinter {
  switch (event.kind) {
    case "printed":
      return { ...state, rows: [...state.rows, ...rowsFromBase64(event.rows, state.widthDots)] };
    case "cut":
      return {
        ...state,
        rows: event.keptRows === 0 ? [] : state.rows.slice(-event.keptRows),
        strip: state.strip + 1,
        pieces: [event.piece, ...state.pieces].slice(0, PIECES_SHOWN),
      };
    case "situation":
      return { ...state, faults: event.faults, unknownCommands: event.unknownCommands };
    case "lost":
      return { ...state, isLost: true };
    default:
      return assertNever(event);
  }
}
