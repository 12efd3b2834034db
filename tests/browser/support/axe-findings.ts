import axe, { type AxeResults } from "axe-core";
import type { Page } from "playwright-core";
import { comeToRest } from "./come-to-rest.ts";

/** What axe finds serious or critical on the page, one line each. */
export async function axeFindings(page: Page): Promise<readonly string[]> {
  await comeToRest(page);
  // Evaluated, not added as a script: the page's content security policy stays as it is.
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate((): Promise<AxeResults> =>
    (globalThis as unknown as { axe: typeof axe }).axe.run(),
  );
  return violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}
