const CLEAR = "\r\u001b[2K";

/** A line on a terminal that is written over while work goes on; silent where nobody watches. */
export interface Progress {
  show(text: string): void;
  /** Wipes the line. */
  end(): void;
}

/** Progress on a stream. */
export function progressOn(terminal: Pick<NodeJS.WriteStream, "write" | "isTTY" | "columns">): Progress {
  if (!terminal.isTTY) return { show: () => undefined, end: () => undefined };
  return {
    show: (text) => void terminal.write(`${CLEAR}${text.slice(0, terminal.columns - 1)}`),
    end: () => void terminal.write(CLEAR),
  };
}
