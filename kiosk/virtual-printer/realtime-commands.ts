/** A command that acts on arrival, before anything that waits in the buffer. */
export type RealtimeCommand =
  | { readonly kind: "status"; readonly topic: number }
  /** Forgets what waits, and says so. */
  | { readonly kind: "clear" };

/**
 * Finds real-time commands in a stream, byte by byte, wherever they stand: as in a real printer also inside a picture
 * that happens to hold the same bytes. The returned function tells which command a byte completes.
 */
export function createRealtimeScanner(): (byte: number) => RealtimeCommand | null {
  let recent: number[] = [];
  return (byte) => {
    recent = [...recent.slice(1 - CLEAR.length), byte];
    return commandAtEnd(recent);
  };
}

const DLE = 0x10;
const EOT = 0x04;
const CLEAR = [DLE, 0x14, 8, 1, 3, 20, 1, 6, 2, 8];

function commandAtEnd(recent: readonly number[]): RealtimeCommand | null {
  const [start, code, argument = 0] = recent.slice(-3);
  if (start === DLE && code === EOT && argument >= 1 && argument <= 4) return { kind: "status", topic: argument };
  const isClear = recent.length === CLEAR.length && CLEAR.every((byte, index) => recent[index] === byte);
  return isClear ? { kind: "clear" } : null;
}
