import { rmSync, symlinkSync } from "node:fs";
import type { Socket } from "node:net";
import { ReadStream } from "node:tty";
import { openPseudoTerminal, type PseudoTerminal } from "./pseudo-terminal.ts";

/** The printer's cable: a device file of this machine, as long as the printer has power. */
export interface DeviceDoor {
  /** The file appears. @throws the system's error. */
  plugIn(): void;
  /** The file vanishes; whoever has it open loses the printer. */
  pullOut(): void;
}

/** A cable to this path, not yet plugged in; each time it is, `admit` is given our end. */
export function createDeviceDoor(path: string, admit: (cable: Socket) => void): DeviceDoor {
  let plugged: { readonly line: PseudoTerminal; readonly cable: Socket } | null = null;

  function pullOut(): void {
    if (plugged === null) return;
    const { line, cable } = plugged;
    plugged = null;
    rmSync(path, { force: true });
    line.release();
    cable.destroy();
  }

  return {
    plugIn() {
      if (plugged !== null) return;
      const line = openPseudoTerminal();
      rmSync(path, { force: true });
      symlinkSync(line.path, path);
      const cable = new ReadStream(line.fd);
      plugged = { line, cable };
      admit(cable);
    },
    pullOut,
  };
}
