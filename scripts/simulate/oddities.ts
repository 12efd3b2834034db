import type { Catalogue } from "#shared/i18n/catalogue.ts";
import type { Scenario } from "#shared/simulator/scenario.ts";

/** What is allowed in a scenario, but will surprise whoever reads its figures; a sentence each. */
export function odditiesOf(
  texts: Pick<Catalogue["simulate"], "unskilled" | "nobodyMay" | "nobodysHome">,
  { fields, counters, arrivals }: Scenario,
  day: string,
): readonly string[] {
  const unskilled = counters.filter(({ skills }) => skills.size === 0);
  const skilled = counters.filter(({ skills }) => skills.size > 0);
  const unserved = fields.filter(({ id }) => !skilled.some(({ skills }) => skills.has(id)));
  const homeless = fields.filter(
    (field) => !unserved.includes(field) && !skilled.some(({ home }) => home === field.id),
  );
  const ticketsIn = (field: string): number =>
    arrivals
      .flatMap(({ field: first, steps }) => [first, ...steps.map((step) => step.field)])
      .filter((id) => id === field).length;
  return [
    ...unskilled.map(({ id }) => texts.unskilled(day, id)),
    ...unserved.map(({ id }) => texts.nobodyMay(day, id, ticketsIn(id))),
    ...homeless.map(({ id }) => texts.nobodysHome(day, id)),
  ];
}
