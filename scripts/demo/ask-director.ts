import type { CommandInput } from "./doors.ts";
import type { Floor } from "./floor.ts";

/** Asks for something from the director's screen; false when it was refused. */
export async function askDirector(floor: Floor, command: CommandInput): Promise<boolean> {
  const reply = await floor.doors.director.ask(command);
  if (!reply.ok) floor.tell({ kind: "refused", code: reply.code });
  return reply.ok;
}
