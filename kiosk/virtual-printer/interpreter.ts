import { commandName } from "./command-name.ts";
import type { PictureScale, PrinterCommand } from "./command-reader.ts";
import { HEAD_TO_BLADE_DOTS } from "./paper-path.ts";
import { createTextLine } from "./text-line.ts";
import { PLAIN, SHARE_OF_SLACK, styledBy, type TextStyle } from "./text-style.ts";

/** What the mechanism is to do. */
export type PrinterAction =
  /** Move the paper by these rows, printing them: one bit a dot, 1 is black. */
  | { readonly kind: "rows"; readonly rows: readonly Uint8Array[] }
  | { readonly kind: "cut" }
  /** Answer with the state of the paper sensor. */
  | { readonly kind: "report-paper" }
  /** From now on, or no more, tell every change unasked. */
  | { readonly kind: "automatic-status"; readonly isWished: boolean }
  | { readonly kind: "say"; readonly bytes: Uint8Array };

/** Turns commands into actions, keeping the modes that commands set. */
export interface Interpreter {
  actionsFor(command: PrinterCommand): readonly PrinterAction[];
  /** Back to the modes of a printer just switched on. */
  reset(): void;
}

const MODEL = "Luot virtual printer";
/** Cuts that bring the paper to the blade by themselves; the plain ones leave the last 14 mm on the next piece. */
const FEEDS_TO_BLADE: readonly number[] = [65, 66];

const printed = (rows: readonly Uint8Array[]): PrinterAction => ({ kind: "rows", rows });

/** An interpreter for a head of this many dots. */
export function createInterpreter(widthDots: number): Interpreter {
  const rowBytes = widthDots / 8;
  let style = PLAIN;
  let line = createTextLine(widthDots);

  const lineEnd = (): PrinterAction => printed(line.finish(style));
  const lineEndIfBegun = (): readonly PrinterAction[] => (line.isEmpty ? [] : [lineEnd()]);
  const fed = (dots: number): readonly PrinterAction[] => [
    ...lineEndIfBegun(),
    printed(Array.from({ length: dots }, () => new Uint8Array(rowBytes))),
  ];

  function actionsForCommand(bytes: Uint8Array): readonly PrinterAction[] {
    const [first = 0, , argument = 0, second = 0] = bytes;
    switch (commandName(bytes)) {
      case "letter":
        return [printed(line.put(first, style))];
      case "LF":
        return [lineEnd()];
      case "ESC J":
        return fed(argument);
      case "ESC d":
        return fed(argument * style.spacingDots);
      case "ESC i":
      case "ESC m":
        return [...lineEndIfBegun(), { kind: "cut" }];
      case "GS V":
        return [...fed(FEEDS_TO_BLADE.includes(argument) ? HEAD_TO_BLADE_DOTS + second : 0), { kind: "cut" }];
      case "ESC $":
        line.moveTo(argument + second * 256);
        return [];
      case "ESC \\":
        line.moveBy(((argument + second * 256) << 16) >> 16);
        return [];
      case "GS r":
        return [argument % 48 === 1 ? { kind: "report-paper" } : { kind: "say", bytes: Uint8Array.of(0) }];
      case "GS a":
        return [{ kind: "automatic-status", isWished: argument !== 0 }];
      case "GS I":
        return [{ kind: "say", bytes: identification(argument) }];
      default:
        style = styledBy(style, bytes);
        return [];
    }
  }

  return {
    reset() {
      style = PLAIN;
      line = createTextLine(widthDots);
    },
    actionsFor(command) {
      if (command.kind === "unknown") return [];
      if (command.kind === "command") return actionsForCommand(command.bytes);
      return [...lineEndIfBegun(), printed(placed(command.bits, command.scale, rowBytes, style.align))];
    },
  };
}

/** One byte for a number, a named block for a name. */
const identification = (topic: number): Uint8Array =>
  topic >= 65 ? Buffer.concat([Buffer.from(`_${MODEL}`), Uint8Array.of(0)]) : Uint8Array.of(0x20);

/** A picture row as rows of the head's width: doubled where asked, aligned as text is, cut off at the right edge. */
function placed(
  bits: Uint8Array,
  scale: PictureScale,
  rowBytes: number,
  align: TextStyle["align"],
): readonly Uint8Array[] {
  const row = new Uint8Array(rowBytes);
  const wide = (scale.across === 1 ? bits : doubled(bits)).subarray(0, rowBytes);
  row.set(wide, Math.floor((rowBytes - wide.length) * SHARE_OF_SLACK[align]));
  return Array.from({ length: scale.along }, () => row);
}

function doubled(bits: Uint8Array): Uint8Array {
  const wide = new Uint8Array(bits.length * 2);
  for (let dot = 0; dot < wide.length * 8; dot += 1) {
    const isBlack = ((bits[dot >> 4] ?? 0) & (0x80 >> ((dot >> 1) & 7))) !== 0;
    if (isBlack) wide[dot >> 3] = (wide[dot >> 3] ?? 0) | (0x80 >> (dot & 7));
  }
  return wide;
}
