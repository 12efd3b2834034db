import type { Scenario } from "#shared/simulator/scenario.ts";

import { dutyAt, isDark } from "./clockwork.ts";
import type { CheckedDay, CheckedTicket } from "./result-schema.ts";
import { atText, violation } from "./violation.ts";
import type { Violation } from "./violation.ts";
import { fieldAt } from "./work-of-counter.ts";
import type { CounterWork, Spell } from "./work-of-counter.ts";

/** Each counter does one thing at a time, on duty, with power, and only what its clerk may do. */
export function checkCounters(
  scenario: Scenario,
  { tickets, moves }: CheckedDay,
  all: readonly CounterWork[],
): readonly Violation[] {
  const known = new Set(scenario.counters.map(({ id }) => id));
  const strange = [...tickets, ...moves].flatMap(({ counter }) =>
    counter === null || known.has(counter) ? [] : counter,
  );
  return [
    ...[...new Set(strange)].map((id) =>
      violation("eligibility", `Counter ${id} is in the result, but not in the scenario.`),
    ),
    ...all.flatMap((work) => checkCounter(scenario, work)),
  ];
}

function checkCounter({ outages }: Scenario, work: CounterWork): readonly Violation[] {
  const { plan, spells, duty } = work;
  return spells.flatMap((spell, index) => {
    const found: Violation[] = [];
    const busyWith = latestBefore(spells, index);
    if (busyWith !== undefined && busyWith.end > spell.start)
      found.push(
        violation(
          "one-at-a-time",
          `Counter ${plan.id} ${doing(spell)} at ${atText(spell.start)}, but is busy with ${whatOf(busyWith)} until ${atText(busyWith.end)}.`,
        ),
      );
    if (dutyAt(duty, spell.start) === undefined)
      found.push(
        violation("duty", `Counter ${plan.id} ${doing(spell)} at ${atText(spell.start)}, when it is not on duty.`),
      );
    if (isDark(spell.start, outages))
      found.push(violation("outage", `Counter ${plan.id} ${doing(spell)} at ${atText(spell.start)}, in an outage.`));
    if (spell.ticket !== null) found.push(...checkEligibility(work, spell.ticket));
    return found;
  });
}

/** Of what began before, what lasts longest. */
const latestBefore = (spells: readonly Spell[], index: number): Spell | undefined =>
  spells
    .slice(0, index)
    .reduce<Spell | undefined>(
      (latest, each) => (latest !== undefined && latest.end >= each.end ? latest : each),
      undefined,
    );

const doing = (spell: Spell): string =>
  spell.ticket === null ? `turns to ${spell.move?.to}` : `calls ${whatOf(spell)}`;

const whatOf = ({ ticket, move }: Spell): string =>
  ticket === null ? `its set-up for ${move?.to}` : `ticket ${ticket.id} step ${ticket.step}`;

function checkEligibility(work: CounterWork, { id, step, field, calledAt }: CheckedTicket): readonly Violation[] {
  const { plan } = work;
  const found: Violation[] = [];
  const setTo = fieldAt(work, calledAt);
  if (!plan.skills.has(field))
    found.push(
      violation(
        "eligibility",
        `Counter ${plan.id} called ticket ${id} step ${step} at ${atText(calledAt)}, but may not serve ${field}.`,
      ),
    );
  if (setTo !== field)
    found.push(
      violation(
        "eligibility",
        `Counter ${plan.id} called ticket ${id} step ${step} of ${field} at ${atText(calledAt)}, but is set to ${setTo}.`,
      ),
    );
  return found;
}
