import { describe, expect, test } from "vitest";

import { catalogueOf } from "#shared/i18n/catalogue.ts";
import { simulateDay } from "#shared/simulator/simulate-day.ts";
import { seededRandom } from "#shared/kit/random.ts";
import { dayChart } from "#scripts/simulate/plot/day-chart.ts";
import { readPalette } from "#scripts/simulate/plot/palette.ts";
import { queueLengths } from "#scripts/simulate/plot/queue-strip.ts";

import { goldenDays } from "./support/golden-days.ts";
import { restlessPolicy } from "./support/restless-policy.ts";

const texts = catalogueOf("vi").simulate.plot;
const palette = readPalette();

describe("the picture of a day", () => {
  test.for(goldenDays)("shows every ticket, counter and move of $name", ({ scenario }) => {
    const day = simulateDay(scenario, { policy: restlessPolicy(seededRandom(1)) });
    const picture = dayChart({ scenario, day, palette, texts, number: String }, "restless");
    const hints = [...picture.matchAll(/<title>([^<]*)<\/title>/g)].map(([, hint = ""]) => hint);
    const called = day.tickets.filter(({ counter }) => counter !== null);
    expect(hints).toHaveLength(day.tickets.length + called.length + day.moves.length);
    for (const { id } of scenario.counters) expect(picture).toContain(`>${id}</text>`);
    for (const { name } of scenario.fields) expect(picture).toContain(`>${name.split(" ")[0]}`);
    expect(picture).not.toMatch(/NaN|undefined|Infinity/);
  });

  test("counts who waits at any time", () => {
    for (const { scenario } of goldenDays) {
      const day = simulateDay(scenario, { policy: null });
      for (const { id } of scenario.fields) {
        const lengths = queueLengths({ day }, id);
        expect(lengths.every(({ waiting }) => waiting >= 0)).toBe(true);
        expect(lengths.at(-1)?.waiting).toBe(0);
      }
    }
  });

  test("writes no text as markup", () => {
    const [{ scenario } = { scenario: undefined }] = goldenDays;
    if (scenario === undefined) throw new Error("no golden day");
    const day = simulateDay(scenario, { policy: null });
    const titled = { ...scenario, title: `<script>"A & B"</script>` };
    const picture = dayChart({ scenario: titled, day, palette, texts, number: String }, "static");
    expect(picture).toContain("&lt;script&gt;&quot;A &amp; B&quot;&lt;/script&gt;");
  });

  test("has the colours of the faces", () => {
    expect(palette.fields).toHaveLength(12);
    expect(new Set(palette.fields.map(({ fill }) => fill)).size).toBe(12);
  });
});
