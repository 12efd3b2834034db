import { fork } from "node:child_process";
import { join } from "node:path";
import { z } from "zod";

/** What the process that asks is given. */
export interface Surroundings {
  readonly env?: Readonly<Record<string, string>>;
}

const PROGRAM = join(import.meta.dirname, "list-serial-ports.ts");
const LONGEST_MS = 5_000;
const pathsSchema = z.array(z.string());

/**
 * The serial lines of this machine, as addresses name them; null when nobody can tell. Asked in a process of its own:
 * the library ends the process that asks where a tool of the system is missing. `surroundings` stand for this process's own.
 */
export function serialPorts(surroundings: Surroundings = {}): Promise<readonly string[] | null> {
  const child = fork(PROGRAM, {
    ...surroundings,
    execArgv: [],
    stdio: ["ignore", "ignore", "ignore", "ipc"],
    timeout: LONGEST_MS,
  });
  return new Promise((resolve) => {
    child.on("message", (message) => resolve(pathsSchema.safeParse(message).data ?? null));
    child.on("exit", () => resolve(null)).on("error", () => resolve(null));
  });
}
