/** The name by which ESC/POS references call the command: "ESC @", "GS V", "LF", or "letter" for text. */
export function commandName(bytes: Uint8Array): string {
  const [first = 0, second = 0] = bytes;
  const family = FAMILIES.get(first);
  if (family !== undefined) return `${family} ${String.fromCharCode(second)}`;
  if (first === LINE_FEED) return "LF";
  return first < SPACE ? "control" : "letter";
}

const LINE_FEED = 0x0a;
const SPACE = 0x20;
const FAMILIES: ReadonlyMap<number, string> = new Map([
  [0x10, "DLE"],
  [0x1b, "ESC"],
  [0x1c, "FS"],
  [0x1d, "GS"],
]);
