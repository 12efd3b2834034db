import type { Scenario } from "#shared/simulator/scenario.ts";

/** What a schema cannot see: names that stand twice or point nowhere, and times that contradict one another. One clause of a sentence, or null. */
export const findContradiction = (scenario: Scenario): string | null =>
  standsTwice(scenario) ?? pointsNowhere(scenario) ?? runsBackwards(scenario);

function standsTwice({ fields, counters, arrivals }: Scenario): string | null {
  const lists = { fields, counters, arrivals };
  return firstOf(Object.entries(lists), ([key, items]) => {
    const seen = new Set<string>();
    const again = items.find(({ id }) => seen.size === seen.add(id).size);
    return again === undefined ? null : `${key}: the id "${again.id}" stands twice, and each wants its own`;
  });
}

function pointsNowhere({ fields, counters, arrivals, forecast }: Scenario): string | null {
  const known = new Set(fields.map(({ id }) => id));
  const check = (key: string, field: string): string | null =>
    known.has(field) ? null : `${key}: "${field}" is no field of this scenario (wants one of ${[...known].join(", ")})`;
  return (
    firstOf(
      counters,
      ({ id, home, skills }) =>
        check(`counters ${id}.home`, home) ??
        firstOf([...skills.keys()], (field) => check(`counters ${id}.skills`, field)),
    ) ??
    firstOf(
      arrivals,
      ({ id, field, steps }) =>
        check(`arrivals ${id}.field`, field) ??
        firstOf([...steps.entries()], ([index, step]) => check(`arrivals ${id}.steps.${index}.field`, step.field)),
    ) ??
    firstOf([...forecast.ratesPerHour.keys()], (field) => check("forecast.rates_per_h", field))
  );
}

function runsBackwards({ day, counters, outages, arrivals }: Scenario): string | null {
  if (day.close <= day.open) return `day.close: ${day.close} is not after day.open (${day.open})`;
  return (
    firstOf(counters, ({ id, home, skills }) =>
      skills.size === 0 || skills.has(home)
        ? null
        : `counters ${id}.home: "${home}" is not among its skills (${[...skills.keys()].join(", ")})`,
    ) ??
    firstOf([...outages.entries()], ([index, [start]]) => {
      const before = outages[index - 1];
      return before === undefined || before[1] <= start
        ? null
        : `outages.${index}: it starts at ${start}, before the one ahead of it ends (${before[1]})`;
    }) ??
    firstOf([...arrivals.entries()], ([index, { id, t }]) => {
      const before = arrivals[index - 1];
      return before === undefined || before.t <= t
        ? null
        : `arrivals ${id}.t: ${t} is before the arrival ahead of it (${before.id} at ${before.t})`;
    })
  );
}

function firstOf<Item>(items: readonly Item[], check: (item: Item) => string | null): string | null {
  for (const item of items) {
    const found = check(item);
    if (found !== null) return found;
  }
  return null;
}
