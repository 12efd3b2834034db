import type { Centre } from "#shared/domain/centre.ts";
import type { Envelope } from "#shared/domain/command.ts";
import { dayAt } from "#shared/kit/time.ts";

import type { EventLog } from "#server/log/event-log.ts";

/**
 * The command as the rules need it: a day to be opened may have run before, when a clock was wrong, and only the log
 * still knows the numbers it gave and lent.
 * @throws LogUnavailable when the log cannot be read.
 */
export function withGivenNumbers(
  envelope: Envelope,
  { timeZone }: Centre,
  log: Pick<EventLog, "givenOn" | "leasedOn">,
): Envelope {
  const { command, at } = envelope;
  if (command.type !== "OpenDay") return envelope;
  const day = dayAt(at, timeZone);
  return { ...envelope, command: { ...command, given: log.givenOn(day), leased: log.leasedOn(day) } };
}
