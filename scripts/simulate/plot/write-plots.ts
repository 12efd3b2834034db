import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import type { Catalogue } from "#shared/i18n/catalogue.ts";
import { countText } from "#shared/i18n/format.ts";
import type { Language } from "#shared/kit/local-text.ts";
import type { DayResult } from "#shared/simulator/day-result.ts";
import type { Scenario } from "#shared/simulator/scenario.ts";

import { ScenarioFault } from "../scenario-fault.ts";
import { dayChart } from "./day-chart.ts";
import { readPalette } from "./palette.ts";

/** How pictures are written. */
export interface PlotOptions {
  readonly folder: string;
  readonly policy: string;
  readonly language: Language;
  readonly texts: Catalogue["simulate"]["plot"];
}

/**
 * Draws each day into a folder, as `NAME.SEED.POLICY.svg`.
 * @throws ScenarioFault when the folder cannot be written.
 */
export function writePlots(
  days: readonly { readonly scenario: Scenario; readonly day: DayResult }[],
  { folder, policy, language, texts }: PlotOptions,
): void {
  const palette = readPalette();
  const number = (value: number): string => countText(language, Math.round(value * 10) / 10);
  for (const { scenario, day } of days) {
    const picture = dayChart({ scenario, day, palette, texts, number }, policy);
    write(folder, `${scenario.name}.${scenario.seed}.${policy}.svg`, picture);
  }
}

function write(folder: string, name: string, picture: string): void {
  try {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, name), picture);
  } catch (cause) {
    throw new ScenarioFault(`--plot ${folder} cannot be written: a folder that this user may write to is wanted.`, {
      cause,
    });
  }
}
