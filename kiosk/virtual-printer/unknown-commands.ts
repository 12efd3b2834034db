/** What the printer did not understand: worth a look when another program's tickets come out wrong. */
export interface UnknownCommands {
  /** As hexadecimal digits, the newest last; only the last ones are kept. */
  readonly kept: readonly string[];
  /** All there ever were. */
  readonly count: number;
  readonly note: (bytes: Uint8Array) => void;
}

const MOST_KEPT = 50;

/** None yet. */
export function createUnknownCommands(onChange: () => void): UnknownCommands {
  let kept: readonly string[] = [];
  let count = 0;
  return {
    get kept() {
      return kept;
    },
    get count() {
      return count;
    },
    note(bytes) {
      kept = [...kept, Buffer.from(bytes).toString("hex")].slice(-MOST_KEPT);
      count += 1;
      onChange();
    },
  };
}
