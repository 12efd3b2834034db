import type { App } from "electron";
import type { ShellPorts } from "./shell-ports.ts";

const TOO_MANY = 3;
const WITHIN_MS = 600_000;

/** Chromium replaces a graphics process that crashed; when it keeps crashing within ten minutes, `onGivenUp` is called, once. */
export function watchGpu(app: Pick<App, "on">, { elapsedMs, log }: ShellPorts, onGivenUp: () => void): void {
  let losses: number[] = [];
  let isGivenUp = false;
  app.on("child-process-gone", (_event, { type, reason }) => {
    if (type !== "GPU" || reason === "clean-exit") return;
    log.gpuLost(reason);
    const nowMs = elapsedMs();
    losses = [...losses.filter((lostMs) => nowMs - lostMs < WITHIN_MS), nowMs];
    if (losses.length < TOO_MANY || isGivenUp) return;
    isGivenUp = true;
    log.gpuGivenUp();
    onGivenUp();
  });
}
