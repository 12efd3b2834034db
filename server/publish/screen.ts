import type { Frame } from "#shared/views/frame.ts";
import type { ViewOf } from "#shared/protocol/events.ts";

/** Any audience's frame. */
export type AnyFrame = Frame<ViewOf[keyof ViewOf]>;

/** One connected screen, as the publisher sees it. */
export interface Screen {
  readonly id: string;
  /** Whether everything sent to it so far has left this machine. */
  isReady(): boolean;
}

/** Carries a frame to many screens, encoded once. */
export interface Carrier {
  /** To every screen of the audience that is ready; the others are passed over. */
  toAudience(key: string, frame: AnyFrame): void;
  /** To these screens alone. */
  toScreens(screens: readonly Screen[], frame: AnyFrame): void;
}
