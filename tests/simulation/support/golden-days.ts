import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";

import type { TicketResult } from "#shared/simulator/day-result.ts";
import type { Scenario } from "#shared/simulator/scenario.ts";
import { readJson } from "#scripts/simulate/read-json.ts";
import { readScenarios } from "#scripts/simulate/read-scenario.ts";
import { z } from "zod";

const fixtures = fileURLToPath(new URL("../fixtures", import.meta.url));

const rows = z.array(
  z.tuple([z.string(), z.int(), z.string(), z.int(), z.int(), z.int(), z.string().nullable(), z.string()]),
);

/** A ticket in the format's golden files: id, step, field, queuedAt, calledAt, finishedAt, counter, outcome. */
export type GoldenRow = z.output<typeof rows>[number];

/** A day whose every ticket is known beforehand, from another simulator of the same format. */
export interface GoldenDay {
  readonly name: string;
  readonly scenario: Scenario;
  readonly rows: readonly GoldenRow[];
}

/** The eight days of the format's golden files. */
export const goldenDays: readonly GoldenDay[] = readdirSync(`${fixtures}/golden`).map((file) => {
  const name = file.replace(".static.json", "");
  const [scenario] = readScenarios([`${fixtures}/scenarios/${name}.json`]);
  if (scenario === undefined) throw new Error(`no scenario for ${file}`);
  return { name, scenario, rows: rows.parse(readJson(`${fixtures}/golden/${file}`)) };
});

/** A ticket as the golden files write it. */
export const goldenRow = (ticket: TicketResult): GoldenRow => [
  ticket.id,
  ticket.step,
  ticket.field,
  ticket.queuedAt,
  ticket.calledAt,
  ticket.finishedAt,
  ticket.counter,
  ticket.outcome,
];

/** One of those days. */
export function goldenScenario(name: string): Scenario {
  const day = goldenDays.find((each) => each.name === name);
  if (day === undefined) throw new Error(`there is no golden day ${name}`);
  return day.scenario;
}
