import type { BoardCall, BoardText } from "#shared/views/board-types.ts";

/** One call whose turn to be announced has come or will come. */
export interface Announcement {
  readonly call: BoardCall;
  /** The call was made while this screen was cut off: it still stands, and is told with its time, never as new. */
  readonly isEarlier: boolean;
}

/** A text of the director's whose turn has come or will come. */
export interface TextAnnouncement {
  readonly text: BoardText;
  readonly isEarlier: boolean;
}

/** Whatever a screen tells, one after the other. */
export type Told = Announcement | TextAnnouncement;

/** What keeps two calls apart: the place in the log, and the instant, by which another log is told from this one. */
export type CallKey = string;

/** The key of a call or a text; the same on every frame, after every reload and every restart. */
export const callKey = ({ seq, at }: Pick<BoardCall, "seq" | "at">): CallKey => `${seq}@${at}`;

/** The key of what is told. */
export const toldKey = (told: Told): CallKey => callKey("call" in told ? told.call : told.text);

/** The call that is told; null for a text, and for nothing. */
export const callIn = (told: Told | null): Announcement | null => (told !== null && "call" in told ? told : null);

/** The text that is told; null for a call, and for nothing. */
export const textIn = (told: Told | null): TextAnnouncement | null => (told !== null && "text" in told ? told : null);
