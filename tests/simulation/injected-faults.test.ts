import { describe, expect, test } from "vitest";

import { checkDay } from "#scripts/simulate/check/check-day.ts";

import { faultsOfCounters } from "./support/faults-of-counters.ts";
import { faultsOfTickets } from "./support/faults-of-tickets.ts";
import { dark, impatient, proposed } from "./support/spoil.ts";

describe("a fault in a result is found", () => {
  test.for([...faultsOfTickets, ...faultsOfCounters])("when $what", ({ rule, played, spoil }) => {
    const violations = checkDay(played.scenario, spoil(played)).filter((each) => each.rule === rule);
    expect(violations).not.toEqual([]);
    for (const { sentence } of violations) expect(sentence).toMatch(/^(Ticket|Counter) \S+ .*\.$/);
  });

  test.for(Object.keys(impatient.day.metrics))("when the figure %s is another", (name) => {
    const { scenario, day } = impatient;
    const spoilt = { ...day, metrics: { ...day.metrics, [name]: 12_345.6 } };
    expect(checkDay(scenario, spoilt).map(({ sentence }) => sentence)).toEqual([
      expect.stringContaining(`metrics.${name} is 12345.6`),
    ]);
  });

  test("but none in the results before they were spoilt", () => {
    for (const { scenario, day } of [impatient, dark, proposed]) expect(checkDay(scenario, day)).toEqual([]);
  });
});
