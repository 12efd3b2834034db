/** The terminal's last line, which is written over, and the lines above it, which stay. */
export interface StatusLine {
  /** Says how things are now. Where nobody watches, it is only written now and then. */
  show(status: string): void;
  /** Writes a line that stays. */
  say(line: string): void;
  /** Leaves the last status standing. */
  end(): void;
}

/** What is written to. */
export type Terminal = Pick<NodeJS.WriteStream, "write" | "isTTY" | "columns">;

const CLEAR = "\r\u001b[2K";

/** One line that changes on a terminal; in a file or a pipe a plain line at every `quietShows`-th time. */
export function statusLine(terminal: Terminal, quietShows: number): StatusLine {
  let status = "";
  let shows = 0;
  const draw = (text: string): void => void terminal.write(`${CLEAR}${text.slice(0, terminal.columns - 1)}`);
  return {
    show(text) {
      shows += 1;
      if (terminal.isTTY) draw((status = text));
      else if (shows % quietShows === 1 || quietShows === 1) terminal.write(`${text}\n`);
    },
    say(line) {
      terminal.write(terminal.isTTY ? `${CLEAR}${line}\n` : `${line}\n`);
      if (terminal.isTTY) draw(status);
    },
    end() {
      if (terminal.isTTY && status !== "") terminal.write("\n");
    },
  };
}
