import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { catalogueOf } from "#shared/i18n/catalogue.ts";
import { waitRangeText } from "#shared/i18n/wait-range-text.ts";
import type { Language } from "#shared/kit/local-text.ts";
import { ticketAnswer } from "#shared/protocol/rest-answers.ts";
import {
  callNext,
  finishServing,
  issueTicket,
  lendCounter,
  signOut,
  startServing,
} from "#tests/domain/support/commands.ts";
import { axeFindings } from "./support/axe-findings.ts";
import { openHall } from "./support/staff-hall.ts";
import { stageForEach } from "./support/stage-for-each.ts";

const COPY = "2.000815";
const REFRESH_MS = 15_000;
/** A small phone and a usual one. */
const PHONES = [
  { width: 320, height: 640 },
  { width: 390, height: 844 },
];

const on = stageForEach(async (stage) => {
  await openHall(stage, ["q1", "q2", "q8", "q9"]);
  for (let index = 0; index < 14; index += 1) await stage.run(issueTicket(COPY));
  await stage.run(callNext("q1"), startServing("q1"), callNext("q2"), startServing("q2"));
});

/** What a citizen sees who took a number in Justice after those twelve, and what the server promises them. */
async function follow(language: Language) {
  const kiosk = await on.stage.house.kiosk();
  const issued = await kiosk.command(issueTicket(COPY, { language }));
  const { pathname } = new URL(issued.ok ? (issued.value.ticket?.qr ?? "") : "");
  const page = await on.stage.page(pathname, { ...PHONES[1], prepare: (fresh) => fresh.clock.install() });
  const promised = async () =>
    ticketAnswer.parse(await (await on.stage.house.fetch(pathname.replace("/t/", "/api/v1/tickets/"))).json()).wait;
  return { page, promised };
}

const factsOn = async (page: Page) => ({
  wait: (await page.locator("dd").innerText()).replaceAll("\n", " ").trim(),
  why: await page.locator(".why").innerText(),
});

async function expectWellMade(page: Page): Promise<void> {
  for (const size of PHONES) {
    await page.setViewportSize(size);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  }
  expect(await axeFindings(page)).toEqual([]);
}

describe("a ticket on its citizen's phone", () => {
  test.each(["vi", "en", "id"] as const)("[X2] promises a range and says why one waits, in %s", async (language) => {
    const { page, promised } = await follow(language);
    const wait = await promised();
    expect(wait?.p90Minutes).toBeGreaterThan(wait?.p50Minutes ?? 0);
    const { why } = catalogueOf(language);
    expect(await factsOn(page)).toEqual({
      wait: waitRangeText(language, wait?.p50Minutes ?? 0, wait?.p90Minutes ?? 0),
      why: why.waiting.ahead(12),
    });
    expect(await page.locator("html").getAttribute("lang")).toBe(language);
    await expectWellMade(page);
  });

  test("[X2] names those of a priority class who came later and go ahead", async () => {
    const { page } = await follow("vi");
    await on.stage.run(issueTicket(COPY, { class: "elderly" }));
    await page.reload();
    expect((await factsOn(page)).why).toBe("Còn 13 người được gọi trước, trong đó 1 người thuộc diện ưu tiên.");
  });

  test("shows by itself the new, shorter range once counters were lent to its field", async () => {
    const { page, promised } = await follow("vi");
    const before = await promised();
    await on.stage.run(lendCounter("q8", "justice"), lendCounter("q9", "justice"));
    const after = await promised();
    expect(after?.p90Minutes).toBeLessThan(before?.p90Minutes ?? 0);
    await page.clock.runFor(REFRESH_MS);
    await expect
      .poll(async () => (await factsOn(page)).wait)
      .toBe(waitRangeText("vi", after?.p50Minutes ?? 0, after?.p90Minutes ?? 0));
  });

  test("keeps what it shows while the centre cannot be reached, says so, and comes back by itself", async () => {
    const { page } = await follow("vi");
    await page.route("**/t/*", (route) => route.abort());
    await page.clock.runFor(REFRESH_MS);
    await page.getByText("Mất kết nối với trung tâm.").waitFor();
    expect((await factsOn(page)).why).toBe("Còn 12 người được gọi trước.");
    await on.stage.run(finishServing("q1"), callNext("q1"));
    await page.unroute("**/t/*");
    await page.clock.runFor(REFRESH_MS);
    await page.getByText("Còn 11 người được gọi trước.").waitFor();
    await page.getByText("Mất kết nối với trung tâm.").waitFor({ state: "hidden" });
  });

  test("asks no more once its turn is over", async () => {
    const { page } = await follow("vi");
    for (let turn = 0; turn < 13; turn += 1)
      await on.stage.run(finishServing("q1"), callNext("q1"), startServing("q1"));
    await page.clock.runFor(REFRESH_MS);
    await page.getByText("Đang được phục vụ tại quầy 1").waitFor();
    expect(await page.locator("dl").count()).toBe(0);
    await on.stage.run(finishServing("q1"));
    await page.clock.runFor(REFRESH_MS);
    await page.getByText("Lượt này đã hoàn tất.").waitFor();
    expect(await page.locator("[data-part=foot]").innerText()).toBe("");
  });

  test("promises nothing where nobody serves its field, and says whom to ask", async () => {
    const { page } = await follow("vi");
    for (const counter of ["q1", "q2"]) await on.stage.run(finishServing(counter), signOut(counter));
    await page.reload();
    expect(await factsOn(page)).toEqual({
      wait: "Xin hỏi cán bộ",
      why: "Hiện chưa có quầy nào phục vụ lĩnh vực này.",
    });
    await expectWellMade(page);
  });
});
