import type { Envelope, QueueCommand } from "#shared/domain/command.ts";
import type { QueueRefusal } from "#shared/domain/refusal.ts";
import { unplacedOf } from "#shared/domain/unplaced.ts";
import { commandId as asCommandId, type CommandId } from "#shared/kit/ids.ts";
import type { Reply } from "#shared/protocol/reply.ts";
import type { Accepted } from "#shared/protocol/requests.ts";

import { actorOf, type Principal } from "#server/auth/principal.ts";
import type { Clock } from "#server/clock/clock.ts";
import type { KioskLetters } from "#server/devices/kiosk-letters.ts";
import type { Dispatcher, Outcome } from "#server/dispatcher/dispatcher.ts";
import type { TicketSlips } from "./ticket-slips.ts";
import { mayCommand } from "./roles.ts";

/** A command as it came in, over whichever door. */
export interface CommandIn {
  readonly commandId: CommandId;
  readonly command: QueueCommand;
}

/** Where every command of a person or device passes: the right, the circumstances, the answer. */
export interface CommandDesk {
  take(principal: Principal, request: CommandIn): Promise<Reply<Accepted>>;
}

/** The author comes from the session and the time from the server's clock; a client says neither. */
export function createCommandDesk(
  dispatcher: Dispatcher,
  clock: Clock,
  slips: TicketSlips,
  kioskLetters: Pick<KioskLetters, "lettersOf" | "devicesOf">,
): CommandDesk {
  return {
    async take(principal, { commandId, command }) {
      if (!mayCommand(principal, command, dispatcher.state)) return { ok: false, code: "NOT_ALLOWED" };
      const id = idFor(principal, commandId);
      const known = withRegister(principal, command, kioskLetters);
      const outcome = await dispatcher.submit({ id, at: clock.now(), by: actorOf(principal), command: known });
      const untold = await tellOfUnplaced(
        { id, at: clock.now(), by: actorOf(principal), command },
        outcome,
        dispatcher,
      );
      return toReply(untold ?? outcome, slips);
    },
  };
}

/**
 * A ticket that no line takes is recorded before its kiosk hears that it was refused: the kiosk may forget it then. What
 * keeps it from being recorded is a passing fault, and the answer; else null.
 */
async function tellOfUnplaced(
  { id, at, by, command }: Envelope,
  outcome: Outcome,
  dispatcher: Pick<Dispatcher, "submit">,
): Promise<Outcome | null> {
  if (command.type !== "BringTicket" || outcome.kind !== "refused" || PASSING.has(outcome.code)) return null;
  const told = await dispatcher.submit({
    id: asCommandId(`${id}/unplaced`),
    at,
    by,
    command: { type: "NoteUnplaced", ...unplacedOf(command, outcome.code) },
  });
  return told.kind === "accepted" ? null : told;
}

/** The day is being turned, or opened: the kiosk brings its ticket again. */
const PASSING: ReadonlySet<QueueRefusal> = new Set(["DAY_NOT_OPEN", "DAY_OVER"]);

// Which numbers are a kiosk's own, and who it was before, stands in the register, and no kiosk says it.
function withRegister(
  principal: Principal,
  command: QueueCommand,
  { lettersOf, devicesOf }: Pick<KioskLetters, "lettersOf" | "devicesOf">,
): QueueCommand {
  if (command.type !== "BringTicket" || principal.kind !== "kiosk") return command;
  const { storeId } = command;
  const formerSelves = storeId === undefined ? [] : devicesOf(storeId);
  return { ...command, letters: lettersOf(principal.deviceId, storeId), formerSelves };
}

// Our own screens make ids that nobody else makes. Other software counts 1, 2, 3: one's third must not be another's.
const idFor = (principal: Principal, id: CommandId): CommandId =>
  principal.kind === "integration" ? asCommandId(`integration/${principal.name}/${id}`) : id;

function toReply(outcome: Outcome, slips: TicketSlips): Reply<Accepted> {
  if (outcome.kind !== "accepted") return { ok: false, code: outcome.code };
  const { events } = outcome;
  return { ok: true, value: { seq: events.at(-1)?.seq ?? 0, ticket: slips.of(events) } };
}
