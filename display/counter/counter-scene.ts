import type { EpochMs } from "#shared/kit/time.ts";
import type { CounterDisplayView } from "#shared/views/board-types.ts";
import type { LinkStatus } from "#ui/link/link-state.ts";
import { sceneOf, type Scene } from "../scene.ts";

/** What a counter's display shows. */
export type CounterScene = Exclude<Scene, "open"> | "called" | "serving" | "free" | "paused" | "closed";

/** The scene of a counter's display; whoever is in hand comes before what the desk does, for they are still served. */
export function counterSceneOf(view: CounterDisplayView, status: LinkStatus, now: EpochMs): CounterScene {
  const scene = sceneOf(view, status, now);
  if (scene !== "open") return scene;
  if (view.call !== null) return view.isServing ? "serving" : "called";
  return view.desk.kind === "open" ? "free" : view.desk.kind;
}
