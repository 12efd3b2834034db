import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import type { Language } from "#shared/kit/local-text.ts";
import { MINUTE_MS } from "#shared/kit/time.ts";
import type { PrinterCondition } from "#shared/views/printer-condition.ts";
import { issueTicket } from "#tests/domain/support/commands.ts";
import { axeFindings } from "./support/axe-findings.ts";
import { staffLayoutFaults } from "./support/staff-layout-faults.ts";
import { stageForEach } from "./support/stage-for-each.ts";

const PICTURES = join(import.meta.dirname, "../../test-results/staff-issue");
mkdirSync(PICTURES, { recursive: true });

const on = stageForEach();

/** At both sizes: nothing sticks out, axe finds nothing serious; and a picture to look at. */
async function expectWellMade(page: Page, name: string): Promise<void> {
  for (const [width, height] of [
    [1366, 768],
    [1920, 1080],
  ] as const) {
    await page.setViewportSize({ width, height });
    await page.screenshot({ path: join(PICTURES, `${name}-${width}.png`) });
    expect({ name, faults: await staffLayoutFaults(page) }).toEqual({ name, faults: [] });
  }
  expect({ name, findings: await axeFindings(page) }).toEqual({ name, findings: [] });
}

/** A kiosk whose printer prints everything, as the server sees it. */
async function kioskThatPrints(condition: PrinterCondition = "ready") {
  const { house } = on.stage;
  const { token } = await house.pairedDevice("kiosk");
  const screen = house.screen(token, { kind: "kiosk" });
  const orders: unknown[] = [];
  screen.socket.on("print", (order, ack) => {
    orders.push(order);
    ack({ ok: true, value: { kind: "printed" } });
  });
  await screen.shows(() => true);
  const report = (said: PrinterCondition) => screen.socket.emitWithAck("printer:report", { condition: said });
  await report(condition);
  return { screen, orders, report };
}

const WORDS: Record<Language, readonly [menu: string, issue: string]> = {
  vi: ["Phiếu", "Cấp phiếu"],
  en: ["Ticket", "Issue tickets"],
  id: ["Tiket", "Terbitkan tiket"],
};

async function openIssue(page: Page, language: Language = "vi"): Promise<void> {
  const [menu, issue] = WORDS[language];
  await page.getByRole("button", { name: menu, exact: true }).click();
  await page.getByRole("menuitem", { name: issue }).click();
  await page.locator(".issue-found li").first().waitFor();
}

const numbers = (): readonly string[] =>
  [...on.stage.house.running.dispatcher.state.tickets.values()].map(({ number }) => number);

describe("issuing at a console", () => {
  test("[J5] finds a procedure without marks and gives a group a ticket each, printed at the kiosk", async () => {
    const { orders } = await kioskThatPrints();
    const page = await on.stage.console("q1");
    await openIssue(page);
    await page.getByRole("searchbox").fill("chung thuc");
    await page.locator(".issue-found li").first().getByRole("button").click();
    await page.getByRole("textbox", { name: "Số phiếu" }).fill("3");
    await page.keyboard.press("Tab");
    await expectWellMade(page, "issue-chosen");
    await page.getByRole("button", { name: "Cấp 3 phiếu" }).click();
    await page.getByText("Đã cấp 3 trên 3 phiếu").waitFor();
    await expect.poll(() => page.getByText("Đã in", { exact: true }).count()).toBe(3);
    await expectWellMade(page, "issued");
    expect(numbers()).toEqual(["A001", "A002", "A003"]);
    expect(orders).toMatchObject([{ isReprint: false }, { isReprint: false }, { isReprint: false }]);
  });

  test("[J8] has a citizen fetched who cannot come alone, and says so in the line and with the call", async () => {
    const page = await on.stage.console("q1");
    await openIssue(page);
    await page.getByRole("searchbox").fill("chung thuc");
    await page.locator(".issue-found li").first().getByRole("button").click();
    await page.locator(".ui-switch", { hasText: "Xin đến đón tại chỗ chờ" }).click();
    await page.getByRole("button", { name: "Cấp 1 phiếu" }).click();
    await page.getByText("Xin đọc số cho công dân").waitFor();
    await page.getByRole("button", { name: "Đóng" }).last().click();
    await page.locator(".ticket-row", { hasText: "A001" }).getByText("Xin đến đón tại chỗ chờ").waitFor();
    await page.keyboard.press("Enter");
    await page.locator(".fact[data-fetch]", { hasText: "Xin đến đón tại chỗ chờ" }).waitFor();
    await expectWellMade(page, "fetch-called");
  });

  test("[J6] takes over a ticket that was written by hand at the place of its time", async () => {
    await on.stage.run(issueTicket("2.000815"));
    on.stage.house.clock.pass(20 * MINUTE_MS);
    const page = await on.stage.console("q1");
    await openIssue(page);
    await page.getByRole("searchbox").fill("chung thuc");
    await page.locator(".issue-found li").first().getByRole("button").click();
    await page.getByText("Nhập phiếu viết tay").click();
    await page.getByRole("textbox", { name: "Giờ ghi trên phiếu" }).fill("07:10");
    await expectWellMade(page, "issue-written");
    await page.getByRole("button", { name: "Cấp 1 phiếu" }).click();
    await page.getByText("Xin đọc số cho công dân").waitFor();
    const { lines } = on.stage.house.running.dispatcher.state;
    const waiting = [...lines.values()].flatMap(({ normal }) => normal);
    expect(waiting.map((id) => id.slice(-4))).toEqual(["A002", "A001"]);
  });

  test("tells exactly which tickets of a group were not given", async () => {
    const page = await on.stage.console("q1");
    await openIssue(page);
    await page.getByRole("searchbox").fill("chung thuc");
    await page.locator(".issue-found li").first().getByRole("button").click();
    await page.getByRole("textbox", { name: "Số phiếu" }).fill("2");
    await page.keyboard.press("Tab");
    await on.stage.run({ type: "CloseIssuing", fieldId: null, reason: "full", publicText: { vi: "Hết số" } });
    await page.getByRole("button", { name: "Cấp 2 phiếu" }).click();
    await page.getByText("Còn 2 phiếu chưa cấp được.").waitFor();
    await on.stage.run({ type: "OpenIssuing", fieldId: null });
    await page.getByRole("button", { name: "Cấp tiếp 2 phiếu" }).click();
    await page.getByText("Đã cấp 2 trên 2 phiếu").waitFor();
    expect(numbers()).toHaveLength(2);
  });
});

test("reads a menu's and a dialog's own controls in the person's language, which may change", async () => {
  const page = await on.stage.console("q1");
  const buttons = (name: string) => page.getByRole("button", { name, exact: true });
  await page.getByRole("button", { name: "Phiếu", exact: true }).click();
  expect(await buttons("Đóng lại").count()).toBe(2);
  await page.getByRole("menuitem", { name: "Cấp phiếu" }).click();
  await page.locator(".issue-found li").first().getByRole("button").click();
  for (const name of ["Đóng lại", "Giảm Số phiếu", "Tăng Số phiếu"]) expect(await buttons(name).count()).toBe(1);
  expect(await page.getByRole("textbox", { name: "Số phiếu" }).getAttribute("aria-roledescription")).toBe("Ô nhập số");
  await page.keyboard.press("Escape");
  await page.getByRole("radio", { name: "English" }).click();
  await openIssue(page, "en");
  expect(await buttons("Dismiss").count()).toBe(1);
});

describe("what staff see of the kiosks", () => {
  test("[J3] a call stands on console and director's screen until somebody answers", async () => {
    const { screen } = await kioskThatPrints("no-paper");
    const console = await on.stage.console("q1");
    const director = await on.stage.director();
    await screen.command({ type: "RequestHelp" });
    for (const page of [console, director]) {
      await page.locator(".staff-banner[data-tone=call]").waitFor();
      await page.locator(".staff-banner[data-tone=trouble]").waitFor();
    }
    await expectWellMade(console, "console-help");
    await expectWellMade(director, "director-help");
    await console.getByRole("button", { name: "Tôi ra ngay" }).click();
    for (const page of [console, director])
      await page.locator(".staff-banner[data-tone=call]").waitFor({ state: "detached" });
    expect(on.stage.complaints).toEqual([]);
  });

  test.each(["en", "id"] as const)("calls, troubles and notices all fit, told in %s", async (language) => {
    const { screen } = await kioskThatPrints("paper-low");
    await kioskThatPrints("cutter-jam");
    await on.stage.run(...Array.from({ length: 15 }, () => issueTicket("2.000815")));
    const console = await on.stage.console("q1", { language });
    const director = await on.stage.director({ language });
    await screen.command({ type: "RequestHelp" });
    await director.locator(".staff-banner[data-tone=call]").waitFor();
    await console.locator(".staff-banner[data-tone=call]").waitFor();
    expect(await director.locator(".staff-banner").count()).toBe(4);
    expect(await console.locator(".staff-banner").count()).toBe(3);
    await expectWellMade(console, `console-kiosks-${language}`);
    await expectWellMade(director, `director-kiosks-${language}`);
  });

  test("[P4] a mended printer and a kiosk that is gone are told as they are", async () => {
    const { screen, report } = await kioskThatPrints("cutter-jam");
    const director = await on.stage.director();
    await director.getByText(/kẹt dao cắt giấy/).waitFor();
    await report("ready");
    await director.locator(".staff-banner").waitFor({ state: "detached" });
    screen.socket.disconnect();
    await director
      .getByText(/mất kết nối/)
      .first()
      .waitFor();
    expect(await director.locator(".staff-banner").count()).toBe(1);
  });
});

describe("printing again", () => {
  test("[P2] the director has a ticket printed again by its number", async () => {
    const { orders } = await kioskThatPrints();
    await on.stage.run(issueTicket("2.000815"));
    const director = await on.stage.director();
    await director.getByRole("button", { name: "Công cụ" }).click();
    await director.getByRole("menuitem", { name: "In lại" }).click();
    await director.getByRole("textbox").fill("a001");
    await expectWellMade(director, "reprint");
    await director.getByRole("button", { name: "In lại" }).click();
    await director.getByText("Đã in", { exact: true }).waitFor();
    expect(orders).toMatchObject([{ kind: "ticket", isReprint: true, ticket: { number: "A001" } }]);
  });
});
