import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import type { QueueCommand } from "#shared/domain/command.ts";
import type { MoveWhy } from "#shared/domain/move.ts";
import { catalogueOf } from "#shared/i18n/catalogue.ts";
import { counterId, fieldId, moveId } from "#shared/kit/ids.ts";
import { MINUTE_MS } from "#shared/kit/time.ts";
import {
  callNext,
  closeDay,
  finishServing,
  issueTicket,
  lendCounter,
  returnCounter,
  startServing,
} from "#tests/domain/support/commands.ts";
import { timeOf } from "#tests/domain/support/moment.ts";
import { axeFindings } from "./support/axe-findings.ts";
import { expectInHand, expectNoText, expectText, press } from "./support/desk-hands.ts";
import { looksLike } from "./support/looks-like.ts";
import { staffLayoutFaults } from "./support/staff-layout-faults.ts";
import { stageForEach } from "./support/stage-for-each.ts";

const COPY = "2.000815";
const HOUSEHOLD = "1.001612";
const JUSTICE = "Tư pháp – Hộ tịch – Chứng thực";
const ECONOMY = "Kinh tế – Hộ kinh doanh";
const SENTENCE = "vì có 14 người chờ; thêm quầy này, dự kiến chờ lâu nhất giảm từ 38 còn 19 phút.";
const SIZES = [
  { width: 1920, height: 1080 },
  { width: 1366, height: 768 },
];

const on = stageForEach();

const why: MoveWhy = {
  helped: { fieldId: fieldId("justice"), waiting: 14, before: { p50: 25, p90: 38 }, after: { p50: 12, p90: 19 } },
  donor: null,
};

/** The program proposes to lend a counter to Justice until nine, and the director accepts. */
const lentByProgram = (counter: string): readonly QueueCommand[] => [
  {
    type: "ProposeMove",
    counterId: counterId(counter),
    moveId: moveId("m1"),
    order: { kind: "lend", fieldId: fieldId("justice"), until: timeOf("09:00") },
    why,
  },
  { type: "AcceptMove", moveId: moveId("m1") },
];

/** The page's clock stands, so that the stage alone turns the time it shows. */
const still = (page: Page): Promise<void> => page.clock.setFixedTime(on.stage.house.clock.now());

/** The economy's console, whose clerk may help Justice. */
async function openConsole(): Promise<Page> {
  const page = await on.stage.console("q8", { prepare: still });
  await expectInHand(page, "free");
  return page;
}

/** The console with a citizen of the economy at the counter. */
async function consoleServing(): Promise<Page> {
  await on.stage.run(issueTicket(HOUSEHOLD));
  const page = await openConsole();
  await on.stage.run(callNext("q8"), startServing("q8"));
  await expectInHand(page, "serving", "C001");
  return page;
}

async function expectWellMade(page: Page, name: string): Promise<void> {
  for (const size of SIZES) {
    await page.setViewportSize(size);
    expect({ name, faults: await staffLayoutFaults(page) }).toEqual({ name, faults: [] });
  }
  expect({ name, findings: await axeFindings(page) }).toEqual({ name, findings: [] });
}

describe("a clerk who is lent", () => {
  test("[L6] reads at once in one sentence where, until when and why, and calls from the other line", async () => {
    await on.stage.run(issueTicket(COPY), issueTicket(HOUSEHOLD));
    const page = await openConsole();
    await on.stage.run(...lentByProgram("q8"));
    await expectText(page, `Quầy được điều động sang ${JUSTICE} đến 09:00,`);
    await expectText(page, SENTENCE);
    expect(await page.locator(".line-name-text").first().innerText()).toBe(JUSTICE);
    await expectWellMade(page, "console-lent");
    await looksLike(page, "console-lent");
    await press(page, "Enter");
    await expectInHand(page, "called", "A001");
    await expectText(page, `Quầy được điều động sang ${JUSTICE} đến 09:00,`);
  });

  test("[L6] finishes the citizen in hand first, and the large button stays where the hand is", async () => {
    const page = await consoleServing();
    const large = page.locator(".primary .ui-button");
    const before = await large.boundingBox();
    await on.stage.run(...lentByProgram("q8"));
    await expectText(page, `Xong số C001, quầy được điều động sang ${JUSTICE} đến 09:00,`);
    expect(await large.boundingBox()).toEqual(before);
    await expectWellMade(page, "console-lent-after");
    await press(page, "Enter");
    await expectInHand(page, "free");
    await expectText(page, `Quầy được điều động sang ${JUSTICE} đến 09:00,`);
  });

  test("[L6] hears of it politely: the place that changes was there before", async () => {
    const page = await openConsole();
    const place = page.getByRole("status").and(page.locator(".console-banner-place"));
    expect(await place.innerText()).toBe("");
    await on.stage.run(lendCounter("q8", "justice"));
    await expectText(page, `Quầy được điều động sang ${JUSTICE} đến khi có thông báo trả về.`);
    expect(await place.innerText()).toContain(JUSTICE);
  });

  test("[L6] goes home after the citizen in hand, and reads that until the next one is there", async () => {
    await on.stage.run(issueTicket(COPY), issueTicket(HOUSEHOLD));
    const page = await openConsole();
    await on.stage.run(lendCounter("q8", "justice"), callNext("q8"), startServing("q8"), returnCounter("q8"));
    await expectText(page, `Xong số A001, quầy trở về ${ECONOMY}.`);
    await press(page, "Enter");
    await expectInHand(page, "called", "C001");
    await expectNoText(page, `trở về ${ECONOMY}`);
  });

  test("[L6] and free reads that the counter is home again", async () => {
    const page = await openConsole();
    await on.stage.run(lendCounter("q8", "justice"));
    await expectText(page, `Quầy được điều động sang ${JUSTICE}`);
    await on.stage.run(returnCounter("q8"));
    await expectText(page, `Quầy đã trở về ${ECONOMY}.`);
    await expectWellMade(page, "console-home");
  });

  test.each(["en", "id"] as const)("[L6] reads it in %s too", async (language) => {
    await on.stage.run(issueTicket(HOUSEHOLD));
    const page = await on.stage.console("q8", { language });
    await on.stage.run(callNext("q8"), startServing("q8"), ...lentByProgram("q8"));
    const { lent } = catalogueOf(language).console;
    await expectText(page, `${lent.whyFaster(14, 38, 19)}.`);
    const justice = { en: "Justice – Civil status – Certification", id: "Kependudukan – Legalisasi" }[language];
    await expectText(page, `${lent.to(justice, "09:00", "C001")},`);
    await expectWellMade(page, `console-lent-${language}`);
    await on.stage.run(finishServing("q8"));
    await expectText(page, `${lent.to(justice, "09:00", null)},`);
  });
});

describe("a clerk who leaves", () => {
  /** One citizen of their own, then one of Justice for nine minutes. */
  async function serveTwo(): Promise<void> {
    await on.stage.run(issueTicket(COPY), finishServing("q8"), lendCounter("q8", "justice"), callNext("q8"));
    await on.stage.run(startServing("q8"));
    on.stage.house.clock.pass(9 * MINUTE_MS);
    await on.stage.run(finishServing("q8"), returnCounter("q8"));
  }

  test("[K8] is thanked with what they did, then the next one may sign in", async () => {
    const page = await consoleServing();
    await serveTwo();
    await expectInHand(page, "free");
    await press(page, "q");
    await page.getByRole("dialog").waitFor();
    await page.keyboard.press("Enter");
    await expectText(page, "Xin cảm ơn cán bộ Bùi Ngọc Lan");
    expect(await page.locator(".thanks-figure").allInnerTexts()).toEqual([
      "Đã phục vụ\n2 lượt",
      "Hỗ trợ\n1 lượt",
      "Thời gian hỗ trợ\n9 phút",
    ]);
    await expectText(page, "Đã đăng xuất khỏi quầy 8.");
    await page.locator(".thanks .ui-button:enabled").waitFor();
    await expectWellMade(page, "console-thanks");
    await looksLike(page, "console-thanks");
    await page.keyboard.press("Enter");
    await page.locator(".sign-in").waitFor();
  });

  test("[K8] is thanked when the day ends, too, and who helped nobody reads nothing of help", async () => {
    const page = await consoleServing();
    await on.stage.run(finishServing("q8"));
    await expectInHand(page, "free");
    await on.stage.run(closeDay());
    await expectText(page, "Phiên làm việc tại quầy 8 đã kết thúc.");
    expect(await page.locator(".thanks-figure").allInnerTexts()).toEqual(["Đã phục vụ\n1 lượt"]);
    await page.getByRole("button", { name: "Về trang đăng nhập" }).click();
    await page.locator(".sign-in").waitFor();
    await expectNoText(page, "Phiên làm việc đã hết hạn");
  });

  test.each(["en", "id"] as const)("[K8] is thanked in %s", async (language) => {
    await on.stage.run(issueTicket(HOUSEHOLD));
    const page = await on.stage.console("q8", { language });
    await on.stage.run(callNext("q8"), startServing("q8"));
    await serveTwo();
    await page.locator(".work-card[data-stage=free]").waitFor();
    await press(page, "q");
    await page.getByRole("dialog").waitFor();
    await page.keyboard.press("Enter");
    const { thanks } = catalogueOf(language).console;
    await expectText(page, thanks.title("Bùi Ngọc Lan"));
    await expectText(page, thanks.merit);
    await expectWellMade(page, `console-thanks-${language}`);
  });
});
