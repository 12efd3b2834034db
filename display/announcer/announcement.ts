import type { BoardCall } from "#shared/views/board-types.ts";

/** One call whose turn to be announced has come or will come. */
export interface Announcement {
  readonly call: BoardCall;
  /** The call was made while this screen was cut off: it still stands, and is told with its time, never as new. */
  readonly isEarlier: boolean;
}

/** What keeps two calls apart: the place in the log, and the instant, by which another log is told from this one. */
export type CallKey = string;

/** The key of a call; the same on every frame, after every reload and every restart. */
export const callKey = ({ seq, at }: Pick<BoardCall, "seq" | "at">): CallKey => `${seq}@${at}`;
