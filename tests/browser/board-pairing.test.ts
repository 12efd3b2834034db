import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { pairingStartedAnswer, sessionAnswer } from "#shared/protocol/rest-answers.ts";
import { launchChromium } from "#tests/support/chromium.ts";
import { openHouse } from "#tests/support/test-house.ts";
import { looksLike } from "./support/looks-like.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

test("a board that nobody has approved shows its code, and is a board as soon as the director approves it", async () => {
  await using house = await openHouse({ isDemo: false });
  const page = await browser.newPage({ viewport: { width: 1920, height: 1080 } });
  await page.goto(`${house.url}/board/`);
  const code = page.getByLabel("Mã kết nối");
  await expect.poll(() => code.innerText()).not.toContain("·");

  const password = house.running.firstPassword;
  const { body } = await house.post("/api/v1/sessions/director", { password });
  const director = house.screen(sessionAnswer.parse(body).token, { kind: "director" });
  const { view } = await director.shows(({ devices }) => devices.some(({ status }) => status === "pending"));
  const [board] = view.devices;
  expect(board).toMatchObject({ kind: "board", code: await code.innerText() });
  await director.ask("device:decide", { deviceId: board?.deviceId, decision: "approve" });
  await page.getByRole("heading", { name: "Trung tâm thử nghiệm" }).waitFor();
  await page.close();
});

test("a board that waits to be approved looks as it should", async () => {
  await using house = await openHouse({ isDemo: false });
  const page = await browser.newPage({ viewport: { width: 1920, height: 1080 } });
  // Each board is given a code of chance.
  await page.route("**/api/v1/devices", async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, json: { ...pairingStartedAnswer.parse(await response.json()), code: "482193" } });
  });
  await page.goto(`${house.url}/board/`);
  await expect.poll(() => page.getByLabel("Mã kết nối").innerText()).toMatch(/482.?193/);
  await looksLike(page, "board-pairing");
  await page.close();
});
