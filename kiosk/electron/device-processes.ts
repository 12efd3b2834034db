import type { utilityProcess } from "electron";
import type { StartDeviceProcess } from "#kiosk/printing/device/device-process.ts";

/**
 * Starts the built program at a device as Electron does it: a packed Electron is no Node, so that nobody may run their own
 * scripts with it.
 */
export const deviceProcesses =
  (processes: Pick<typeof utilityProcess, "fork">, program: string): StartDeviceProcess =>
  ({ onMessage, onGone }) => {
    const child = processes.fork(program, [], { serviceName: "printer", stdio: ["ignore", "ignore", "inherit"] });
    child.on("message", onMessage);
    child.on("exit", (code) => onGone(`exit ${code}`));
    child.on("error", (kind) => onGone(kind));
    return {
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a process, not a window
      send: (request) => child.postMessage(request),
      kill() {
        // Its own `kill` asks, and whoever waits in a blocked write does not hear.
        if (child.pid !== undefined) process.kill(child.pid, "SIGKILL");
      },
    };
  };
