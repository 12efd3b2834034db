import type { Locator, Page } from "playwright-core";
import { expect } from "vitest";

/** One deliberate press of a key: after the answer to the one before, and not the second half of a double press. */
export async function press(page: Page, key: string): Promise<void> {
  await page.locator(".console[data-phase=ready]").waitFor();
  await page.keyboard.press(key);
}

/** One deliberate click on a button, by its name. */
export async function click(page: Page, name: string | RegExp): Promise<void> {
  await page.locator(".console[data-phase=ready]").waitFor();
  await page.getByRole("button", { name }).click();
}

/** The page shows a text. */
export const expectText = async (page: Page, text: string | RegExp): Promise<void> =>
  page.getByText(text).first().waitFor();

/** It is there to be seen. */
export const expectShown = async (shown: Locator): Promise<void> => shown.first().waitFor();

/** The page shows a text no longer. */
export const expectNoText = async (page: Page, text: string | RegExp): Promise<void> =>
  page.getByText(text).first().waitFor({ state: "hidden" });

/** The large card is in a state and shows a number, or nobody. */
export async function expectInHand(page: Page, stage: string, number: string | null = null): Promise<void> {
  await page.locator(`.work-card[data-stage=${stage}]`).waitFor();
  const shown = page.locator(".citizen .ui-number");
  expect(number === null ? await shown.count() : await shown.textContent()).toBe(number ?? 0);
}
