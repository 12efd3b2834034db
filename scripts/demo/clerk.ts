import type { FieldId, TicketId } from "#shared/kit/ids.ts";
import type { EpochMs } from "#shared/kit/time.ts";
import type { RefusalCode } from "#shared/protocol/refusal.ts";
import type { Rest, Shift } from "#shared/simulator/shift.ts";
import type { Happening } from "./agenda.ts";
import type { ClerkDesk, CommandInput } from "./doors.ts";
import type { Floor } from "./floor.ts";

/** A clerk at their counter, and what is on their mind. */
export interface Clerk {
  readonly shift: Shift;
  readonly desk: ClerkDesk;
  /** Against a specialist's: 1.3 takes 30 % longer. */
  readonly paceIn: (fieldId: FieldId) => number;
  /** What a roused clerk does. */
  readonly lookUp: Happening;
  mood: "idle" | "roused" | "busy" | "resting" | "gone";
  idleSince: EpochMs;
  /** Rests still to come, in order. */
  rests: readonly Rest[];
  /** The lend that the desk is arranged for. */
  setTo: FieldId | null;
  /** Held citizens who stand at the counter again. */
  back: readonly TicketId[];
  /** Results that the leader has signed. */
  signed: readonly TicketId[];
  /** Held citizens and laid-out files that are still out. */
  stillOut: number;
}

/** A command of the clerk's own counter, as the wire has it but for the counter. */
type AtCounter<Command = CommandInput> = Command extends { counterId: string } ? Omit<Command, "counterId"> : never;

/** Says who came for the counter: the session is another screen's now. */
const TAKEN_OVER: ReadonlySet<RefusalCode> = new Set(["SESSION_EXPIRED", "NOT_AUTHENTICATED", "NOT_ALLOWED"]);

/** Asks for something at the clerk's counter; false when it was refused. A clerk whose counter a person took over is gone. */
export const askAt = (clerk: Clerk, floor: Floor, command: AtCounter): Promise<boolean> =>
  askAs(clerk, floor, { ...command, counterId: clerk.shift.counterId });

/** Asks for something that is not about a counter, from the clerk's screen. */
export async function askAs(clerk: Clerk, floor: Floor, command: CommandInput): Promise<boolean> {
  if (clerk.mood === "gone") return false;
  const reply = await clerk.desk.ask(command);
  if (reply.ok) return true;
  if (TAKEN_OVER.has(reply.code)) yieldTo(clerk, floor);
  // A clerk who looks up may find that another was quicker.
  else if (reply.code !== "NOBODY_WAITING") floor.tell({ kind: "refused", code: reply.code });
  return false;
}

function yieldTo(clerk: Clerk, floor: Floor): void {
  clerk.mood = "gone";
  clerk.desk.leave();
  floor.tell({ kind: "taken-over", counterId: clerk.shift.counterId });
}
