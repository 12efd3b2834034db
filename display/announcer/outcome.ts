import type { BoardCall } from "#shared/views/board-types.ts";

/** How a call was heard. `unheard`: nothing came out of the loudspeaker; `silent`: nothing was to. */
export type Hearing = "heard" | "unheard" | "silent";

/** What a screen has done with a call; told once its announcement is over. */
export interface Outcome {
  readonly call: BoardCall;
  readonly hearing: Hearing;
}
