import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { fieldId } from "#shared/kit/ids.ts";
import { MINUTE_MS } from "#shared/kit/time.ts";
import {
  bringOnWire,
  callNext,
  issueTicket,
  lendCounter,
  signOut,
  startServing,
} from "#tests/domain/support/commands.ts";
import { expectNoText, expectText } from "./support/desk-hands.ts";
import { openHall } from "./support/staff-hall.ts";
import { staffStage } from "./support/staff-stage.ts";
import { stageForEach } from "./support/stage-for-each.ts";

const COPY = "2.000815";

const on = stageForEach();

const counterCard = (page: Page, label: string) =>
  page
    .locator(".counter-card")
    .filter({ has: page.locator(".counter-card-label", { hasText: new RegExp(`^${label}$`) }) });
const fieldCard = (page: Page, letter: string) =>
  page.locator(".field-card").filter({ has: page.locator(`[data-field-letter=${letter}]`) });
const lendOf = (counter: string) => on.stage.counter(counter).lend;

async function menu(page: Page, name: string): Promise<void> {
  await page.getByRole("button", { name: "Công cụ" }).click();
  await page.getByRole("menuitem", { name }).click();
}

describe("the director sees", () => {
  test("who waits and who serves whom, as it happens", async () => {
    await openHall(on.stage, ["q1", "q2"]);
    const page = await on.stage.director();
    await on.stage.run(issueTicket(COPY), issueTicket(COPY));
    await fieldCard(page, "A").locator(".field-card-count", { hasText: "2" }).waitFor();
    await on.stage.run(callNext("q2"));
    await counterCard(page, "2").getByText("A001").waitFor();
    await counterCard(page, "2").getByText("Đang gọi").waitFor();
    await on.stage.run(startServing("q2"));
    await counterCard(page, "2").getByText("Đang phục vụ").waitFor();
    expect(on.stage.complaints).toEqual([]);
  });

  test("a line beyond its norm at a glance, and one that nobody serves at once", async () => {
    await openHall(on.stage, ["q1"]);
    const page = await on.stage.director();
    await on.stage.run(issueTicket(COPY), issueTicket("1.013978"));
    await fieldCard(page, "B").getByText("Chưa có quầy", { exact: true }).waitFor();
    on.stage.house.clock.pass(21 * MINUTE_MS);
    await on.stage.run(issueTicket(COPY));
    await fieldCard(page, "A").getByText("Quá 20 phút").waitFor();
    expect(await fieldCard(page, "A").locator(".field-card-longest").innerText()).toBe("Lâu nhất: 21 phút");
  });

  test("at once that the link is lost, and can order nothing until it is back", async () => {
    await openHall(on.stage, ["q1"]);
    const page = await on.stage.director();
    await on.stage.house.running[Symbol.asyncDispose]();
    await expectText(page, "Đang mất kết nối: số liệu có thể đã cũ, chưa thể điều hành.");
    expect(await page.locator(".director button:enabled").count()).toBe(0);
    await on.stage.house.restart();
    await expectNoText(page, /Mất kết nối từ/);
    expect(await page.locator(".director button:enabled").count()).toBeGreaterThan(0);
  });

  test("that a password was wrong", async () => {
    const page = await on.stage.page("/director/");
    await page.locator("input[type=password]").fill("không phải");
    await page.keyboard.press("Enter");
    await expectText(page, "Mã PIN hoặc mật khẩu không đúng.");
  });
});

describe("the director lends a counter", () => {
  test("by touching it and then the field, which alone of all fields lights up", async () => {
    await openHall(on.stage, ["q8"]);
    const page = await on.stage.director();
    await counterCard(page, "8").click();
    await expectText(page, "Điều động quầy 8: chạm vào lĩnh vực cần hỗ trợ");
    expect(await page.locator(".field-card[data-target=open]").count()).toBe(2);
    await page.getByText("30 phút").click();
    await page.getByLabel("Lý do (không bắt buộc)").fill("đông");
    await fieldCard(page, "A").click();
    await expectText(page, "Quầy 8 được điều động sang Tư pháp – Hộ tịch – Chứng thực.");
    expect(lendOf("q8")).toMatchObject({ fieldId: "justice", reason: "đông" });
    expect((lendOf("q8")?.until ?? 0) - on.stage.house.clock.now()).toBeGreaterThan(29 * MINUTE_MS);
  });

  test("by dragging it onto the field", async () => {
    await openHall(on.stage, ["q8"]);
    const page = await on.stage.director();
    await counterCard(page, "8").hover();
    await page.mouse.down();
    await fieldCard(page, "A").hover();
    await page.locator(".drag-ghost").waitFor();
    await page.mouse.up();
    await expect.poll(() => lendOf("q8")?.fieldId).toBe("justice");
  });

  test("and drops nothing on a field where its clerk may not serve", async () => {
    await openHall(on.stage, ["q8"]);
    const page = await on.stage.director();
    await counterCard(page, "8").hover();
    await page.mouse.down();
    await fieldCard(page, "E").hover();
    await page.locator(".drag-ghost").waitFor();
    await page.mouse.up();
    await page.locator(".drag-ghost").waitFor({ state: "hidden" });
    expect(lendOf("q8")).toBeNull();
  });

  test("by the keyboard alone, and thinks better of it with Escape", async () => {
    await openHall(on.stage, ["q8"]);
    const page = await on.stage.director();
    const pick = page.getByRole("button", { name: "Chọn quầy 8" });
    await pick.focus();
    await page.keyboard.press("Enter");
    await expectText(page, /Điều động quầy 8/);
    await page.keyboard.press("Escape");
    await expectNoText(page, /Điều động quầy 8/);
    await pick.focus();
    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: /Điều động đến đây: Tư pháp/ }).focus();
    await page.keyboard.press("Enter");
    await expect.poll(() => lendOf("q8")?.fieldId).toBe("justice");
  });

  test("and sends it home by one touch, on its card or on the notice", async () => {
    await openHall(on.stage, ["q8"]);
    const page = await on.stage.director();
    await on.stage.run(lendCounter("q8", "justice"));
    await page.getByRole("button", { name: "Trả về: 8" }).click();
    await expectText(page, "Quầy 8 đã trở về.");
    expect(lendOf("q8")).toBeNull();
    await counterCard(page, "8").click();
    await fieldCard(page, "A").click();
    await expect.poll(() => lendOf("q8")?.fieldId).toBe("justice");
    await page.locator(".ui-notice").getByRole("button", { name: "Trả về" }).first().click();
    await expect.poll(() => lendOf("q8")).toBeNull();
  });
});

describe("the director opens and closes", () => {
  test("a counter", async () => {
    await openHall(on.stage, ["q8"]);
    const page = await on.stage.director();
    await counterCard(page, "8").click();
    await page.getByRole("button", { name: "Đóng quầy" }).click();
    await expectText(page, "Đã đóng quầy 8.");
    expect(on.stage.counter("q8").desk.kind).toBe("closed");
    await page.getByRole("button", { name: "Mở quầy: 8" }).click();
    await expectText(page, "Đã mở quầy 8.");
    await on.stage.run(signOut("q8"));
    await counterCard(page, "8").getByText("Chưa có cán bộ").first().waitFor();
  });

  test("a field's numbers with a reason and a public text, the usual ones by one touch", async () => {
    const page = await on.stage.director();
    await page.getByRole("button", { name: /Ngừng cấp số: Đất đai/ }).click();
    expect(await page.getByRole("button", { name: "Ngừng cấp số", exact: true }).isEnabled()).toBe(false);
    await page.getByRole("button", { name: "Quá tải" }).click();
    await page.getByLabel("Thông báo cho công dân").fill("Xin quay lại lúc 14 giờ.");
    await page.getByRole("button", { name: "Ngừng cấp số", exact: true }).click();
    await fieldCard(page, "B").getByText("Đã ngừng cấp số").waitFor();
    const line = () => on.stage.house.running.dispatcher.state.lines.get(fieldId("land"));
    expect(line()?.closed).toEqual({ reason: "Quá tải", publicText: { vi: "Xin quay lại lúc 14 giờ." } });
    await page.getByRole("button", { name: /Cấp số trở lại: Đất đai/ }).click();
    await expect.poll(() => line()?.closed).toBeNull();
  });

  test("the whole centre's numbers, which every minute of it says", async () => {
    const page = await on.stage.director();
    await menu(page, "Ngừng cấp số toàn trung tâm");
    await page.getByRole("button", { name: "Nghỉ trưa" }).click();
    await page.getByRole("radio", { name: "09:00" }).click({ force: true });
    await page.getByRole("button", { name: "Ngừng cấp số", exact: true }).click();
    await expectText(page, "Toàn trung tâm đang ngừng cấp số.");
    expect(on.stage.house.running.dispatcher.state.closed?.publicText).toEqual({
      vi: "Đang nghỉ trưa. Cấp số trở lại lúc 09:00.",
      en: "Closed for lunch. Numbers are given again from 09:00.",
      id: "Sedang istirahat siang. Nomor diberikan lagi mulai pukul 09:00.",
    });
    await page.getByRole("button", { name: "Cấp số trở lại", exact: true }).click();
    await expectNoText(page, "Toàn trung tâm đang ngừng cấp số.");
  });

  test("the day, after being told who would be sent away", async () => {
    const page = await on.stage.director();
    await on.stage.run(issueTicket(COPY));
    await page.locator(".field-card-count", { hasText: "1" }).waitFor();
    await menu(page, "Kết thúc ngày làm việc");
    await expectText(page, /Còn 1 lượt chưa xong/);
    await page.getByRole("alertdialog").getByRole("button", { name: "Kết thúc ngày làm việc" }).click();
    await page.getByRole("button", { name: "Mở ngày làm việc" }).click();
    await expectText(page, "Đang mở cửa");
  });
});

describe("the director manages", () => {
  test("devices by their code, and clerks' PINs", async () => {
    await using house = await staffStage(on.browser, { isDemo: false });
    const page = await house.director();
    const asked = await house.house.post("/api/v1/devices", { kind: "board", name: "Bảng sảnh" });
    await page.getByRole("button", { name: "1 thiết bị chờ duyệt" }).click();
    await expectText(page, (asked.body as { readonly code: string }).code);
    await page.getByRole("button", { name: "Chấp thuận: Bảng sảnh" }).click();
    await expectText(page, "Đã ghép nối");
    await page.getByRole("button", { name: "Thu hồi: Bảng sảnh" }).click();
    await expectText(page, "Đã thu hồi");
    await page.getByRole("dialog").getByRole("button", { name: "Đóng" }).click();
    await menu(page, "Mã PIN của cán bộ");
    await page.getByRole("button", { name: "Đặt mã PIN: Nguyễn Thị Hồng Nhung" }).click();
    await page.keyboard.type("2468");
    await page.keyboard.press("Enter");
    await expectText(page, "Đã đặt mã PIN mới cho Nguyễn Thị Hồng Nhung.");
    const request = { clerkId: "cb01", counterId: "q1", pin: "2468" };
    expect((await house.house.post("/api/v1/sessions/clerk", request)).status).toBe(201);
  });

  test("kiosks: that one without the server still gives numbers, and what it brought", async () => {
    const { house } = on.stage;
    const { token } = await house.pairedDevice("kiosk");
    const kiosk = house.screen(token, { kind: "kiosk" });
    await kiosk.ask("numbers:sync", { storeId: "store", day: null, asOf: 0, held: [] });
    await kiosk.command({ ...bringOnWire("A021", { procedure: COPY, at: "07:20" }), fieldId: fieldId("justice") });
    kiosk.close();
    const page = await on.stage.director();
    await menu(page, "Thiết bị");
    await expectText(page, "Mất kết nối: vẫn cấp số");
    await expectText(page, "Đã nhập bù 1 phiếu");
  });

  test("to reach the day's report from the menu, and to leave", async () => {
    const page = await on.stage.director();
    await page.getByRole("button", { name: "Công cụ" }).click();
    const report = page.getByRole("menuitem", { name: "Báo cáo ngày" });
    expect(await report.getAttribute("href")).toBe("/reports/2026-11-23");
    await page.getByRole("menuitem", { name: "Đăng xuất" }).click();
    await expectText(page, "Đăng nhập điều hành");
    await page.reload();
    await expectText(page, "Đăng nhập điều hành");
  });
});
