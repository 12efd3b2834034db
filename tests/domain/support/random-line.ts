import * as fc from "fast-check";
import { callNext, finishServing, issueTicket, markNoShow, startServing } from "./commands.ts";
import { openDayDriver } from "./day-driver.ts";
import type { DayDriver } from "./day-driver.ts";
import { randomSettings } from "./random-step.ts";
import { testCentre } from "./test-centre.ts";

/** What happens to one line: a normal or a priority citizen comes, counter 1 calls and serves, or calls in vain. */
type Happening = "normal" | "elderly" | "call" | "no-show";

const happenings = fc.array(
  fc.oneof(
    { weight: 6, arbitrary: fc.constant<Happening>("normal") },
    { weight: 4, arbitrary: fc.constant<Happening>("elderly") },
    { weight: 4, arbitrary: fc.constant<Happening>("call") },
    { weight: 1, arbitrary: fc.constant<Happening>("no-show") },
  ),
  { maxLength: 80, size: "max" },
);

/** A line of civil status that has gone on for a while, under random rules. */
export const randomLine = fc.tuple(randomSettings, happenings);

/** Lets it happen, one a second. */
export function runLine([settings, what]: [Parameters<typeof testCentre>[0], readonly Happening[]]): DayDriver {
  const day = openDayDriver(testCentre(settings));
  for (const happening of what) {
    day.pass(1_000);
    if (happening === "call") serveOne(day);
    else if (happening === "no-show") missOne(day);
    else day.run(issueTicket("birth", { class: happening }));
  }
  return day;
}

/** Calls and serves the next at counter 1; false where nobody may be called. */
export function serveOne(day: DayDriver): boolean {
  if ("refused" in day.ask(callNext("1"))) return false;
  day.run(startServing("1"));
  day.run(finishServing("1"));
  return true;
}

function missOne(day: DayDriver): void {
  if (!("refused" in day.ask(callNext("1")))) day.run(markNoShow("1"));
}
