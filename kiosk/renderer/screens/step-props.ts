import type { Choice } from "../visit/apply-choice.ts";
import type { Lobby } from "../visit/scene.ts";

/** What every step gets. */
export interface StepProps {
  readonly lobby: Lobby;
  readonly choose: (choice: Choice) => void;
  readonly restart: () => void;
}
