import { commandName } from "./command-name.ts";

/** How letters are printed in text mode. */
export interface TextStyle {
  readonly align: "left" | "center" | "right";
  readonly isBold: boolean;
  /** How many times as wide and as high as the plain letter, 1–8. */
  readonly across: number;
  readonly along: number;
  /** From one line to the next, in dots. */
  readonly spacingDots: number;
}

/** How much of a line's white stands before it. */
export const SHARE_OF_SLACK = { left: 0, center: 0.5, right: 1 } as const satisfies Record<TextStyle["align"], number>;

/** The style of a printer just switched on. */
export const PLAIN: TextStyle = { align: "left", isBold: false, across: 1, along: 1, spacingDots: 30 };

const BOLD = 0x08;
const DOUBLE_HEIGHT = 0x10;
const DOUBLE_WIDTH = 0x20;

/** The style after a command; the same one when the command says nothing about style. */
export function styledBy(style: TextStyle, command: Uint8Array): TextStyle {
  const argument = command[2] ?? 0;
  switch (commandName(command)) {
    case "ESC @":
      return PLAIN;
    case "ESC !":
      return {
        ...style,
        isBold: (argument & BOLD) !== 0,
        across: (argument & DOUBLE_WIDTH) === 0 ? 1 : 2,
        along: (argument & DOUBLE_HEIGHT) === 0 ? 1 : 2,
      };
    case "GS !":
      return { ...style, across: ((argument >> 4) & 7) + 1, along: (argument & 7) + 1 };
    case "ESC E":
    case "ESC G":
      return { ...style, isBold: (argument & 1) === 1 };
    case "ESC a":
      return { ...style, align: (["left", "center", "right"] as const)[argument % 48] ?? style.align };
    case "ESC 2":
      return { ...style, spacingDots: PLAIN.spacingDots };
    case "ESC 3":
      return { ...style, spacingDots: argument };
    default:
      return style;
  }
}
