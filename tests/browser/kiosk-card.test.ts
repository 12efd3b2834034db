import type { Browser } from "playwright-core";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { epochMs } from "#shared/kit/time.ts";
import { launchChromium } from "#tests/support/chromium.ts";
import { type KioskStage, kioskStage } from "#tests/support/kiosk-stage.ts";
import { type KioskHand, kioskHand } from "./support/kiosk-hand.ts";
import { CARD, scan as scanAt } from "./support/kiosk-ways/card-ways.ts";
import { toConfirm as walkToConfirm } from "./support/kiosk-ways/way.ts";

let browser: Browser;
let stage: KioskStage;
let hand: KioskHand;
beforeAll(async () => {
  [browser, stage] = await Promise.all([launchChromium(), kioskStage()]);
  hand = await kioskHand(browser, stage.url);
});
beforeEach(async () => {
  stage.appointment = null;
  stage.answer = stage.usualAnswer;
  stage.tell({ type: "catalogue", catalogue: { ...stage.catalogue, cards: { requiredFor: [] } } });
  await hand.page.reload();
  await hand.field("A").waitFor();
});
afterAll(async () => {
  await stage[Symbol.asyncDispose]();
  await browser.close();
});

const scan = (text: string): Promise<void> => scanAt(hand, text);
const note = () => hand.page.locator(".kiosk-card-note");
const title = () => hand.page.locator(".kiosk-title");
const toConfirm = (): Promise<void> => walkToConfirm(hand, stage);

describe("a card shown at the kiosk", () => {
  test("[I9] is known for the visit by a name alone: nothing of it stands in the page", async () => {
    await scan(CARD);
    await hand.page.locator(".kiosk-card-note[data-kind=shown]").waitFor();
    expect(stage.scans.at(-1)).toBe("079200001234");
    await toConfirm();
    await hand.tap(hand.take);
    await hand.number.waitFor();
    expect(stage.presses.at(-1)?.command.person).toBeDefined();
    const page = await hand.page.content();
    for (const secret of ["079200001234", "271234567", "Nguyen Van An"]) expect(page).not.toContain(secret);
    expect(hand.complaints).toEqual([]);
  });

  test("[I9] leaves a field that somebody writes into as it was", async () => {
    await hand.tap(hand.page.locator(".kiosk-search-button"));
    const field = hand.page.locator("input");
    await field.waitFor();
    await hand.page.keyboard.type("kh", { delay: 90 });
    await scan(CARD);
    await expect.poll(() => stage.scans.at(-1)).toBe("079200001234");
    expect(await field.inputValue()).toBe("kh");
  });

  test.for(["0792000012", "https://example.org/x?079200001234"])(
    "[I9] that cannot be read is asked for again: %s",
    async (torn) => {
      await scan(torn);
      await hand.page.getByText("SCAN_UNREADABLE").waitFor();
      expect(await hand.page.content()).not.toContain(torn);
      await scan(CARD);
      await hand.page.locator(".kiosk-card-note[data-kind=shown]").waitFor();
    },
  );

  test("[I9] need not be shown: whoever cannot show one goes on without", async () => {
    await scan("0792000012");
    await hand.page.getByText("SCAN_UNREADABLE").waitFor();
    await hand.tap(hand.page.getByRole("button", { name: "Tiếp tục không dùng thẻ" }));
    await toConfirm();
    await hand.tap(hand.take);
    await hand.number.waitFor();
    expect(stage.presses.at(-1)?.command.person).toBeUndefined();
  });

  test("[I10] is asked for where it is required, and then the number comes by itself", async () => {
    stage.answer = async (press) =>
      press.command.person === undefined ? { ok: false, code: "CARD_NEEDED" } : stage.usualAnswer(press);
    await toConfirm();
    await hand.tap(hand.take);
    await expect.poll(() => title().textContent()).toBe("Mời quý vị quét thẻ căn cước");
    await scan(CARD);
    await hand.number.waitFor();
  });

  test("[I11] shows who is in line already their number, and prints it again", async () => {
    stage.answer = async (press) => {
      const before = await stage.usualAnswer(press);
      stage.ticketIn = () => before;
      return { ok: false, code: "ALREADY_IN_LINE" };
    };
    await scan(CARD);
    await toConfirm();
    await hand.tap(hand.take);
    await hand.number.waitFor();
    await hand.tap(hand.take);
    await expect.poll(() => stage.reprints.length).toBe(1);
    await hand.page.getByText("Phiếu in lại đang ra").waitFor();
  });

  test("[I12] leads who has had a day's tickets to the staff", async () => {
    stage.answer = async () => ({ ok: false, code: "DAILY_CAP" });
    await scan(CARD);
    await toConfirm();
    await hand.tap(hand.take);
    await expect.poll(() => hand.page.locator(".kiosk-calm-text").textContent()).toContain("Xin gặp cán bộ");
  });

  test("[I14] fills in what its person has an appointment for", async () => {
    const [procedure] = stage.catalogue.procedures;
    if (procedure === undefined) throw new Error("the stage has procedures");
    const from = epochMs(stage.now - 60_000);
    stage.appointment = { procedureId: procedure.id, classId: null, from, to: epochMs(from + 1_800_000) };
    await scan(CARD);
    await hand.take.waitFor();
    await hand.tap(hand.take);
    await hand.number.waitFor();
    expect(stage.presses.at(-1)?.command.procedureId).toBe(procedure.id);
  });

  test("[I9] is nothing where the centre reads none", async () => {
    stage.tell({ type: "catalogue", catalogue: { ...stage.catalogue, cards: null } });
    await note().waitFor({ state: "detached" });
    const scans = stage.scans.length;
    await scan(CARD);
    expect(stage.scans.length).toBe(scans);
  });
});
