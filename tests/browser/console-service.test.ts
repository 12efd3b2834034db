import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { callNext, issueTicket, openCounter, signIn, startServing } from "#tests/domain/support/commands.ts";
import { PIN } from "#tests/support/test-house.ts";
import { click, expectInHand, expectNoText, expectText, press } from "./support/desk-hands.ts";
import { stageForEach } from "./support/stage-for-each.ts";

const COPY = "2.000815";

const on = stageForEach();

/** Counter 1 open with its clerk, and so many citizens waiting for it. */
async function consoleWith(citizens: number): Promise<Page> {
  for (let index = 0; index < citizens; index += 1) await on.stage.run(issueTicket(COPY));
  const page = await on.stage.console("q1");
  await expectInHand(page, "free");
  return page;
}

async function consoleServing(citizens: number): Promise<Page> {
  const page = await consoleWith(citizens);
  await press(page, "Enter");
  await expectInHand(page, "called", "A001");
  await press(page, "Enter");
  await expectInHand(page, "serving", "A001");
  return page;
}

describe("a clerk", () => {
  test("works a whole service by the keyboard alone, from signing in to signing out", async () => {
    await on.stage.run(issueTicket(COPY), issueTicket(COPY));
    const page = await on.stage.page("/console/");
    await page.locator(".sign-in-counter").first().waitFor();
    await page.keyboard.type("1");
    await page.keyboard.press("Enter");
    await page.keyboard.type("hong nhung");
    await page.keyboard.press("Enter");
    await page.keyboard.type(PIN);
    await page.keyboard.press("Enter");
    await expectInHand(page, "closed");
    await press(page, "Enter");
    await expectInHand(page, "free");
    await press(page, "Enter");
    await expectInHand(page, "called", "A001");
    await press(page, "Enter");
    await expectInHand(page, "serving", "A001");
    await press(page, "Enter");
    await expectInHand(page, "called", "A002");
    expect(on.stage.ticket("A001").status).toEqual({ kind: "closed", outcome: "completed" });
    await press(page, " ");
    await expectInHand(page, "serving", "A002");
    await press(page, "Enter");
    await expectText(page, "Hiện không có công dân nào chờ.");
    await expectText(page, "Hôm nay: 2 lượt");
    await press(page, "0");
    await expectInHand(page, "closed");
    await press(page, "q");
    await expectText(page, "Đăng xuất khỏi quầy?");
    await page.keyboard.press("Enter");
    await page.locator(".thanks .ui-button:enabled").waitFor();
    await page.keyboard.press("Enter");
    await page.locator(".sign-in").waitFor();
    expect(on.stage.counter("q1").clerkId).toBeNull();
    expect(on.stage.complaints).toEqual([]);
  });

  test("works by a number pad whose NumLock is off", async () => {
    const page = await consoleWith(2);
    await press(page, "NumpadEnter");
    await expectInHand(page, "called", "A001");
    await press(page, "Numpad1");
    await expectText(page, "Đã gọi lại 1 lần");
    await press(page, "Numpad2");
    await expectInHand(page, "free");
    expect(on.stage.ticket("A001").absences).toBe(1);
  });

  test("who presses twice in a hurry calls one citizen and does not start the service", async () => {
    const page = await consoleWith(3);
    await page.locator(".console[data-phase=ready]").waitFor();
    await page.locator(".primary button").dblclick();
    await expectInHand(page, "called", "A001");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Enter");
    await press(page, "1");
    await expectText(page, "Đã gọi lại 1 lần");
    await expectInHand(page, "called", "A001");
    expect(on.stage.ticket("A002").status.kind).toBe("waiting");
  });

  test("keeps Enter for the large button wherever the mouse has left the focus", async () => {
    const page = await consoleWith(1);
    await press(page, "Enter");
    await expectInHand(page, "called", "A001");
    await click(page, "Gọi lại");
    await expectText(page, "Đã gọi lại 1 lần");
    await press(page, "Enter");
    await expectInHand(page, "serving", "A001");
    expect(on.stage.ticket("A001").recalls).toBe(1);
  });

  test("who walks the page with Tab presses what has the focus", async () => {
    const page = await consoleWith(1);
    await press(page, "Enter");
    await expectInHand(page, "called", "A001");
    await page.getByRole("button", { name: "Vắng mặt" }).focus();
    await page.keyboard.press("Shift+Tab");
    await page.keyboard.press("Tab");
    await press(page, "Enter");
    await expectInHand(page, "free");
    expect(on.stage.ticket("A001").absences).toBe(1);
  });

  test("takes the last action back within its five seconds, and not after", async () => {
    const page = await consoleWith(2);
    await press(page, "Enter");
    await expectText(page, "Đã gọi số tiếp theo");
    await press(page, "Backspace");
    await expectInHand(page, "free");
    expect(on.stage.ticket("A001").status.kind).toBe("waiting");
    await press(page, "Enter");
    await expectText(page, "Đã gọi số tiếp theo");
    await expectNoText(page, "Đã gọi số tiếp theo");
    await press(page, "u");
    await expectInHand(page, "called", "A001");
  });

  test("reads in words why a press was refused", async () => {
    let isFrozen = false;
    const prepare = (fresh: Page) =>
      fresh.routeWebSocket(/socket\.io/, (socket) => {
        const server = socket.connectToServer();
        server.onMessage((message) => {
          if (!(isFrozen && String(message).includes('"frame"'))) socket.send(message);
        });
      });
    const page = await on.stage.console("q1", { prepare });
    await on.stage.run(signIn("q2", "cb02"), openCounter("q2"), issueTicket(COPY));
    await page.locator(".next-card .ui-number").waitFor();
    isFrozen = true;
    await on.stage.run(callNext("q2"));
    await press(page, "Enter");
    await page.getByRole("alert").getByText("Hiện không có công dân nào chờ.").waitFor();
    await page.getByRole("button", { name: "Đóng", exact: true }).click();
    await expectNoText(page, "Hiện không có công dân nào chờ.");
  });
});

describe("a citizen in hand", () => {
  test("is set aside with a reason and a time, and served on", async () => {
    const page = await consoleServing(1);
    await press(page, "4");
    await page.keyboard.press("2");
    await expectText(page, /Đi sao chụp · Đến 08:00 · Quầy 1/);
    await press(page, "8");
    await press(page, "Enter");
    await expectInHand(page, "serving", "A001");
  });

  test("who did not come is called back from the list, or goes back into the line while another is served", async () => {
    const page = await consoleWith(2);
    await press(page, "Enter");
    await expectInHand(page, "called", "A001");
    await press(page, "2");
    await expectText(page, "Mời lại từ 07:35");
    await press(page, "Enter");
    await expectInHand(page, "called", "A002");
    await press(page, "Enter");
    await expectInHand(page, "serving", "A002");
    await click(page, "Cho vào hàng: A001");
    await expectText(page, "Không có lượt vắng mặt, chờ bổ sung hay chờ ký.");
    await press(page, "Enter");
    await expectInHand(page, "called", "A001");
    await press(page, "2");
    await click(page, "Gọi lại: A001");
    await expectInHand(page, "called", "A001");
    await expectText(page, "Gọi ngoài thứ tự: Công dân vắng mặt đã quay lại");
  });

  test("waits for a signature and is called for the result", async () => {
    const page = await consoleServing(1);
    await press(page, "6");
    await click(page, "Gọi trả kết quả: A001");
    await expectInHand(page, "calledForResult", "A001");
  });

  test("is sent to another field by its letter, to a counter by its number, and back to the sender", async () => {
    await on.stage.run(signIn("q12", "cb12"), openCounter("q12"));
    const page = await consoleServing(2);
    await press(page, "5");
    await expectText(page, "Chuyển A001 đến đâu?");
    await page.keyboard.type("b");
    await page.keyboard.press("Enter");
    await expectInHand(page, "free");
    expect(on.stage.ticket("A001").fieldId).toBe("land");
    await press(page, "Enter");
    await expectInHand(page, "called", "A002");
    await press(page, "5");
    await page.keyboard.type("12");
    await page.keyboard.press("Enter");
    await expectInHand(page, "free");
    expect(on.stage.ticket("A002").status).toMatchObject({ kind: "waiting", onlyCounter: "q12" });
    await on.stage.run(callNext("q12"), startServing("q12"), {
      type: "TransferTicket",
      counterId: "q12" as never,
      target: { kind: "sender" },
    });
    await expectText(page, "Chuyển riêng đến quầy này");
    await press(page, "Enter");
    await expectText(page, "Do quầy 12 chuyển đến");
  });

  test("is finished with another outcome by its figure", async () => {
    const page = await consoleServing(1);
    await press(page, "7");
    await page.keyboard.press("3");
    await expectInHand(page, "free");
    expect(on.stage.ticket("A001").status).toEqual({ kind: "closed", outcome: "incomplete" });
  });

  test("goes back into the line, in the old place", async () => {
    const page = await consoleServing(2);
    await press(page, "3");
    await expectInHand(page, "free");
    expect(await page.locator(".next-card .ui-number").textContent()).toBe("A001");
  });
});
