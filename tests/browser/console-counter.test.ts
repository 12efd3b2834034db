import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import {
  closeCounter,
  closeDay,
  closeIssuing,
  issueTicket,
  lendCounter,
  openCounter,
  openIssuing,
  returnCounter,
  signIn,
} from "#tests/domain/support/commands.ts";
import { MINUTE_MS } from "#shared/kit/time.ts";
import { PIN } from "#tests/support/test-house.ts";
import { click, expectInHand, expectNoText, expectText, press } from "./support/desk-hands.ts";
import { stageForEach } from "./support/stage-for-each.ts";

const COPY = "2.000815";

const on = stageForEach();

async function openConsole(counter = "q1"): Promise<Page> {
  const page = await on.stage.console(counter);
  await expectInHand(page, "free");
  return page;
}

describe("signing in", () => {
  test("says what is wrong with a PIN and begins it anew", async () => {
    const page = await on.stage.page("/console/");
    await page.locator(".sign-in-counter").first().click();
    await page.locator(".sign-in-clerk").first().click();
    await page.keyboard.type("9999");
    await page.keyboard.press("Enter");
    await expectText(page, "Mã PIN hoặc mật khẩu không đúng.");
    expect(await page.locator("input[type=password]").inputValue()).toBe("");
  });

  test("speaks the chosen language to the last field's name", async () => {
    const page = await on.stage.page("/console/");
    await expectText(page, "Đất đai – Xây dựng");
    await page.locator(".ui-language[lang=en]").click();
    await expectText(page, "Land – Construction");
    await expectNoText(page, "Đất đai – Xây dựng");
  });

  test("shows who sits where and refuses a counter that is taken", async () => {
    await on.stage.run(signIn("q2", "cb02"));
    const page = await on.stage.page("/console/");
    await expectText(page, "Trần Quốc Bảo đang trực");
    await page.locator(".sign-in-counter").nth(1).click();
    await page.locator(".sign-in-clerk").first().click();
    await page.keyboard.type(PIN);
    await page.keyboard.press("Enter");
    await expectText(page, "Quầy đã có cán bộ khác trực.");
  });

  test("by finger alone is possible, and the next morning the PIN is enough", async () => {
    const page = await on.stage.page("/console/");
    await page.locator(".sign-in-counter").first().click();
    await page.locator(".sign-in-clerk").first().click();
    for (const digit of PIN) await page.locator(".pin-keys button", { hasText: digit }).click();
    await page.getByRole("button", { name: "Đăng nhập" }).click();
    await expectInHand(page, "closed");
    await press(page, "q");
    await page.getByRole("dialog").getByRole("button", { name: "Đăng xuất" }).click();
    await page.locator(".sign-in").waitFor();
    await page.keyboard.type(PIN);
    await page.keyboard.press("Enter");
    await expectInHand(page, "closed");
  });

  test("lasts through a reload of the tab", async () => {
    const page = await openConsole();
    await page.reload();
    await expectInHand(page, "free");
  });

  test("ends with the day, and the page says so", async () => {
    const page = await openConsole();
    await on.stage.run(closeDay());
    await page.locator(".sign-in").waitFor();
    await expectText(page, "Phiên làm việc đã hết hạn. Vui lòng đăng nhập lại.");
  });
});

describe("a counter", () => {
  test("pauses with a reason and comes back by one key", async () => {
    const page = await openConsole();
    await press(page, "9");
    await page.keyboard.press("2");
    await expectInHand(page, "paused");
    await expectText(page, "Họp");
    await press(page, "9");
    await expectInHand(page, "free");
  });

  test("that is lent says to where, until when and why, and nothing once it is home", async () => {
    const page = await openConsole("q8");
    await on.stage.run({ ...lendCounter("q8", "justice", "08:30"), reason: "14 người chờ" } as never);
    await expectText(page, "Quầy được điều động sang Tư pháp – Hộ tịch – Chứng thực đến 08:30.");
    await expectText(page, "Lý do: 14 người chờ");
    await on.stage.run(returnCounter("q8"));
    await expectNoText(page, "Lý do: 14 người chờ");
  });

  test("hears that the centre gives no more numbers, in the public's words", async () => {
    const page = await openConsole();
    await on.stage.run(closeIssuing(null, "Hết số sáng nay."));
    await expectText(page, "Trung tâm đang ngừng cấp số: Hết số sáng nay.");
    await on.stage.run(openIssuing());
    await expectNoText(page, "Trung tâm đang ngừng cấp số: Hết số sáng nay.");
  });

  test("that the director closes shows itself closed", async () => {
    const page = await openConsole();
    await on.stage.run(closeCounter("q1"));
    await expectInHand(page, "closed");
  });

  test("calls out of turn with the right and a reason", async () => {
    const page = await openConsole();
    await on.stage.run(issueTicket(COPY), issueTicket(COPY));
    await click(page, "Gọi A002");
    await expectText(page, "Gọi A002 trước lượt vì lý do gì?");
    await page.keyboard.press("2");
    await expectInHand(page, "called", "A002");
    await expectText(page, "Gọi ngoài thứ tự: Việc khẩn cấp");
  });

  test("offers no call out of turn to a clerk without the right", async () => {
    const page = await openConsole("q2");
    await on.stage.run(issueTicket(COPY));
    await page.locator(".ticket-row").waitFor();
    expect(await page.getByRole("button", { name: "Gọi A001" }).count()).toBe(0);
  });

  test("colours and names the ages of its line by the norms, as they grow", async () => {
    const page = await openConsole();
    await on.stage.run(issueTicket(COPY));
    await page.locator('.line-panel .age[data-norm="calm"]').waitFor();
    on.stage.house.clock.pass(16 * MINUTE_MS);
    await on.stage.run(issueTicket(COPY));
    await page.locator('.line-panel .age[data-norm="near"]').waitFor();
    on.stage.house.clock.pass(5 * MINUTE_MS);
    await on.stage.run(issueTicket(COPY));
    await page.locator('.line-panel .age[data-norm="over"]').waitFor();
    expect(await page.locator(".line-panel .age").first().innerText()).toContain("21 phút");
  });
});

describe("a cut", () => {
  test("is told at once, stops every button with a reason, and heals by itself", async () => {
    const page = await openConsole();
    await on.stage.run(issueTicket(COPY));
    await page.locator(".next-card .ui-number").waitFor();
    await on.stage.house.running[Symbol.asyncDispose]();
    await expectText(page, /Mất kết nối từ/);
    await expectText(page, "Đang mất kết nối nên chưa thể thao tác. Thứ tự của công dân vẫn được giữ.");
    expect(await page.locator(".console button:enabled").count()).toBe(0);
    await page.keyboard.press("Enter");
    await on.stage.house.restart();
    await expectNoText(page, /Mất kết nối từ/);
    await press(page, "Enter");
    await expectInHand(page, "called", "A001");
  });

  test("in the middle of a press does the press once when the link is back", async () => {
    let isCut = false;
    const open = new Set<{ close: () => Promise<void> }>();
    const prepare = (fresh: Page) =>
      fresh.routeWebSocket(/socket\.io/, (socket) => {
        const server = socket.connectToServer();
        open.add(socket);
        // The command reaches the server; its answer is lost with the link.
        server.onMessage((message) => (isCut ? undefined : socket.send(message)));
      });
    const page = await on.stage.console("q1", { prepare });
    await on.stage.run(issueTicket(COPY), issueTicket(COPY), signIn("q2", "cb02"), openCounter("q2"));
    await page.locator(".next-card .ui-number").waitFor();
    isCut = true;
    await press(page, "Enter");
    await expect.poll(() => on.stage.ticket("A001").status.kind).toBe("called");
    isCut = false;
    await Promise.all([...open].map((socket) => socket.close()));
    await expectInHand(page, "called", "A001");
    await page.locator(".console[data-phase=ready]").waitFor();
    expect(on.stage.ticket("A002").status.kind).toBe("waiting");
  });
});
