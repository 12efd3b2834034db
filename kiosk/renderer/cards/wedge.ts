import { LONGEST_SCAN } from "#shared/protocol/card-scan.ts";

/** A key as the browser tells it, whatever an input method makes of it. */
export interface Key {
  /** The key itself, such as `Digit4`: what it types may be garbled. */
  readonly code: string;
  readonly key: string;
  /** When it went down, in milliseconds of a clock that never goes back. */
  readonly timeStamp: number;
  readonly repeat: boolean;
}

/** Tells a scanner, which types like a very fast keyboard, from a person. */
export interface Wedge {
  /** True where the key is the scanner's: nobody else may hear it. */
  readonly key: (key: Key) => boolean;
  /** Nothing was typed for `QUIET_MS`. */
  readonly quiet: () => void;
}

export interface WedgeParts {
  /** Somebody, or something, begins to type. Says whether it would stand in a field of the page. */
  readonly onBegin: () => boolean;
  /** A scanner's text: its digits as they are, a bar for anything else. */
  readonly onScan: (scanned: string) => void;
  /** Digits were held back, and a person typed them. */
  readonly onTyped: (digits: string) => void;
}

/** Scanners type a key in 1 to 20 ms; no finger comes near. */
const FASTEST_FINGER_MS = 40;
/** So many keys in such haste are a scanner's, in milliseconds and keys. */
const LEAST_SCAN = 6;

/** How long after the last key a scan without its Enter is over. */
export const QUIET_MS = 120;

const ENDS: ReadonlySet<string> = new Set(["Enter", "NumpadEnter", "Tab"]);

/** Where they would stand in a field of the page, digits are held back at once: those of a card never come into it. */
export function createWedge({ onBegin, onScan, onTyped }: WedgeParts): Wedge {
  let text = "";
  let held = "";
  let isWriting = false;
  let lastAt = -Infinity;

  const isScan = (): boolean => text.length >= LEAST_SCAN;
  function quiet(): void {
    const [scanned, typed] = [isScan() ? text : null, held];
    text = "";
    held = "";
    if (scanned !== null) onScan(scanned);
    else if (typed !== "") onTyped(typed);
  }

  return {
    quiet,
    key(pressed) {
      const { code, timeStamp } = pressed;
      const isEnd = ENDS.has(code);
      if (pressed.repeat || !(isEnd || isWritten(pressed))) return isScan();
      if (timeStamp - lastAt > FASTEST_FINGER_MS) quiet();
      lastAt = timeStamp;
      return isEnd ? end() : add(/^(?:Digit|Numpad)(\d)$/.exec(code)?.[1]);
    },
  };

  function end(): boolean {
    const isScanners = isScan();
    quiet();
    return isScanners;
  }

  function add(digit: string | undefined): boolean {
    if (text === "") isWriting = onBegin();
    if (text.length <= LONGEST_SCAN) text += digit ?? "|";
    if (digit !== undefined && isWriting) held += digit;
    return held !== "" || isScan();
  }
}

/** Input methods hide what a key writes behind these names. */
const isWritten = ({ key }: Key): boolean => key.length === 1 || key === "Process" || key === "Unidentified";
