/** Looks at a byte at a distance from the command's first; undefined when it has not arrived. */
type Peek = (distance: number) => number | undefined;

/** A command's length in bytes; "more" while too little of it has arrived to tell, "unknown" for no command we know. */
export type CommandLength = number | "more" | "unknown";

const ESC = 0x1b;
const GS = 0x1d;
const FS = 0x1c;
const DLE = 0x10;

/**
 * The length of the command that begins here, from Epson's ESC/POS reference; a picture counts without its rows.
 * Knowing lengths is what keeps a command that this printer ignores from coming out as letters.
 */
export function commandLength(peek: Peek): CommandLength {
  const first = peek(0);
  if (first === undefined) return "more";
  const family = families.get(first);
  if (family === undefined) return 1;
  const name = peek(1);
  if (name === undefined) return "more";
  const length = family.get(String.fromCharCode(name));
  if (length === undefined) return "unknown";
  return typeof length === "number" ? length : length(peek);
}

type LengthRule = number | ((peek: Peek) => CommandLength);

const withArguments = (count: number, names: string): [string, LengthRule][] =>
  Array.from(names, (name) => [name, 2 + count]);

/** ESC ( x pL pH …, and the same of GS and FS. */
const counted = (peek: Peek): CommandLength => plus(5, numberAt(peek, 3, 2));

/** GS 8 L p1 p2 p3 p4 …: graphics of any size. */
const countedLong = (peek: Peek): CommandLength => plus(7, numberAt(peek, 3, 4));

const untilZeroFrom =
  (start: number) =>
  (peek: Peek): CommandLength => {
    for (let distance = start; ; distance += 1) {
      const byte = peek(distance);
      if (byte === undefined) return "more";
      if (byte === 0) return distance + 1;
    }
  };

function columnPicture(peek: Peek): CommandLength {
  const mode = peek(2);
  const columns = numberAt(peek, 3, 2);
  if (mode === undefined || columns === "more") return "more";
  return 5 + columns * (mode >= 32 ? 3 : 1);
}

function barcode(peek: Peek): CommandLength {
  const system = peek(2);
  if (system === undefined) return "more";
  return system <= 6 ? untilZeroFrom(3)(peek) : plus(4, numberAt(peek, 3, 1));
}

/** The argument's first byte decides how many follow. */
const byFirstArgument =
  (lengthOf: (argument: number) => number) =>
  (peek: Peek): CommandLength => {
    const argument = peek(2);
    return argument === undefined ? "more" : lengthOf(argument);
  };

const CUTS_WITH_FEED = [65, 66, 97, 98, 103, 104];
const CLEAR_BUFFERS = 8;

const families: ReadonlyMap<number, ReadonlyMap<string, LengthRule>> = new Map([
  [
    ESC,
    new Map([
      ...withArguments(0, "@2SLimv<\f"),
      ...withArguments(1, "! -%3=?AEGJKMRTUVadertu{"),
      ...withArguments(2, "$\\Bc"),
      ...withArguments(3, "p"),
      ...withArguments(8, "W"),
      ["D", untilZeroFrom(2)],
      ["*", columnPicture],
      ["(", counted],
    ]),
  ],
  [
    GS,
    new Map([
      ...withArguments(0, ":c"),
      ...withArguments(1, "!/BEHITabfhjrw"),
      ...withArguments(2, "$LPW\\"),
      ...withArguments(3, "^"),
      ...withArguments(6, "v"),
      ["V", byFirstArgument((mode) => (CUTS_WITH_FEED.includes(mode) ? 4 : 3))],
      ["k", barcode],
      ["(", counted],
      ["8", countedLong],
    ]),
  ],
  [
    FS,
    new Map<string, LengthRule>([
      ...withArguments(0, "&."),
      ...withArguments(1, "!-CW"),
      ...withArguments(2, "Sp"),
      ["(", counted],
    ]),
  ],
  [
    DLE,
    new Map<string, LengthRule>([
      ...withArguments(1, "\u0004\u0005"),
      ["\u0014", byFirstArgument((kind) => (kind === CLEAR_BUFFERS ? 10 : 5))],
    ]),
  ],
]);

function numberAt(peek: Peek, start: number, bytes: number): number | "more" {
  let value = 0;
  for (let index = 0; index < bytes; index += 1) {
    const byte = peek(start + index);
    if (byte === undefined) return "more";
    value += byte * 256 ** index;
  }
  return value;
}

const plus = (base: number, more: number | "more"): CommandLength => (more === "more" ? "more" : base + more);
