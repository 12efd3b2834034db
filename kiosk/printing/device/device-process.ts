import { fork } from "node:child_process";
import { join } from "node:path";
import type { DeviceRequest } from "./device-message.ts";

/** Hears what a process at a device does. */
export interface DeviceProcessListener {
  readonly onMessage: (message: unknown) => void;
  /** It is gone, or never came. */
  readonly onGone: (reason: unknown) => void;
}

/** A process at a device. */
export interface DeviceProcess {
  send(request: DeviceRequest): void;
  /** At once, also in the middle of a system call. */
  kill(): void;
}

/** Starts the program of device-program.ts in a process of its own. */
export type StartDeviceProcess = (listener: DeviceProcessListener) => DeviceProcess;

const PROGRAM = join(import.meta.dirname, "device-program.ts");

/** Starts it as Node starts its own. */
export const forkDeviceProcess: StartDeviceProcess = ({ onMessage, onGone }) => {
  const stdio = ["ignore", "ignore", "inherit", "ipc"] as const;
  const child = fork(PROGRAM, { serialization: "advanced", execArgv: [], stdio: [...stdio] });
  child.on("message", onMessage);
  child.on("exit", (code, signal) => onGone(`exit ${code ?? signal}`)).on("error", onGone);
  return {
    send: (request) =>
      void child.send(request, (error) => {
        if (error !== null) onGone(error);
      }),
    kill: () => void child.kill("SIGKILL"),
  };
};
