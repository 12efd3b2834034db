import type { EpochMs } from "#shared/kit/time.ts";

/** One complete view on the wire. A screen is right after any single frame; there are no deltas to lose. */
export interface Frame<View> {
  /** New at each start of the server: its `seq` begins again. */
  readonly epoch: string;
  /** Within an epoch the highest wins. */
  readonly seq: number;
  /** The server's clock when the frame was made: ages on a screen count from it, not from the screen's own clock. */
  readonly now: EpochMs;
  /** How fast that clock runs: 1 in life, 60 when a demonstration plays an hour in a minute. Ages on a screen grow with it. */
  readonly rate: number;
  readonly view: View;
}

/** The frame that a screen shows, for comparing. */
export type ShownFrame = Pick<Frame<unknown>, "epoch" | "seq">;

/** Whether a frame came late: it says less than the one that is shown. After a reconnect nothing is older than nothing. */
export const isOlder = (frame: Frame<unknown>, shown: ShownFrame | null): boolean =>
  shown !== null && shown.epoch === frame.epoch && frame.seq < shown.seq;
