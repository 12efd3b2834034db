import type { Page } from "playwright-core";
import { beforeEach, describe, expect, test } from "vitest";
import { MINUTE_MS } from "#shared/kit/time.ts";
import { counterOf } from "#shared/domain/initial-state.ts";
import { counterId } from "#shared/kit/ids.ts";
import { returnCounter } from "#tests/domain/support/commands.ts";
import { timeOf } from "#tests/domain/support/moment.ts";
import { expectNoText, expectShown, expectText } from "./support/desk-hands.ts";
import { directorStage } from "./support/director-stage.ts";
import { foreseen, judge, make, openForeseenHall, propose, toJustice, why, withdraw } from "./support/foreseen-hall.ts";
import { plannedDay } from "./support/planned-day.ts";
import { planningDoor } from "./support/planning-door.ts";
import { openForEach } from "./support/stage-for-each.ts";

let page: Page;

const on = openForEach(
  (browser) => directorStage(browser, planningDoor(plannedDay())),
  async (stage) => {
    await openForeseenHall(stage);
    stage.foresee(foreseen(stage.now()));
    page = await stage.page();
  },
);

const proposal = (label: string) => page.getByRole("article", { name: `Đề xuất cho quầy ${label}` });
const lendOf = (counter: string) => counterOf(on.stage.queue.dispatcher.state, counterId(counter)).lend;
const balancing = () => on.stage.queue.dispatcher.state.balancing;

describe("the director sees an overload as it builds", () => {
  test("in one sentence with its time and probability, and in a band that is read out", async () => {
    const justice = page.locator("[data-drop-field=justice]");
    await expectShown(justice.getByText("Sẽ vượt 20 phút lúc 09:30 (khả năng 80%)"));
    await expectShown(
      justice.getByRole("img", { name: /^Dự báo đến 12:04: đông nhất lúc 10:34, một nửa chờ dưới 34 phút/ }),
    );
    expect(await page.locator("[data-drop-field=social] .foresight").innerText()).toBe("");
    expect(on.stage.complaints).toEqual([]);
  });

  test("and the work that closing would cut off", async () => {
    await expectShown(page.locator("[data-drop-field=land]").getByText("3 lượt khó kịp trong giờ"));
  });

  test("and is told while it is only a guess", async () => {
    on.stage.foresee(foreseen(on.stage.now(), true));
    await expectShown(page.getByText("Dự báo tạm tính vì trung tâm chưa đủ số liệu.", { exact: true }).first());
    await expectShown(page.locator(".forecast[data-guess]").first());
  });
});

describe("the director answers a proposal", () => {
  beforeEach(() => on.stage.run(propose("m1", "q8", toJustice("09:45"))));

  test("[Y1] after reading its sentence and what it changes for both fields", async () => {
    await expectShown(proposal("8").getByText("Quầy 8 sang Tư pháp – Hộ tịch – Chứng thực đến 09:45: 14 người chờ"));
    await expectText(page, "Tư pháp – Hộ tịch – Chứng thực: 9/10 người chờ dưới 38 phút, sau điều động dưới 19 phút");
    await expectText(page, "Kinh tế – Hộ kinh doanh: 9/10 người chờ dưới 8 phút, sau điều động dưới 10 phút");
  });

  test("[Y1] by one touch, and takes it back by another", async () => {
    await proposal("8").getByRole("button", { name: "Chấp nhận" }).click();
    await expect.poll(() => lendOf("q8")?.until).toBe(timeOf("09:45"));
    await expectText(page, "Đã chấp nhận.");
    await page.locator(".ui-notice").getByRole("button", { name: "Trả về" }).click();
    await expect.poll(() => lendOf("q8")).toBeNull();
  });

  test("[Y1] with another end", async () => {
    await proposal("8").getByRole("button", { name: "Giờ khác" }).click();
    await page.getByRole("menuitem", { name: "Chấp nhận đến 10:15" }).click();
    await expect.poll(() => lendOf("q8")?.until).toBe(timeOf("10:15"));
  });

  test("[Y3] with a quick reason why not", async () => {
    await proposal("8").getByRole("button", { name: "Từ chối" }).click();
    await page.getByRole("menuitem", { name: "Cán bộ đang bận việc khác" }).click();
    await expectText(page, "Đã từ chối.");
    expect([...balancing().moves.values()].map(({ status }) => status)).toMatchObject([
      { kind: "declined", reason: "Cán bộ đang bận việc khác" },
    ]);
    await page.getByRole("link", { name: "Nhật ký điều động" }).click();
    await expectShown(page.getByRole("table").getByText("Cán bộ đang bận việc khác"));
  });

  test("[Y5] by pinning its counter, and unpins it", async () => {
    await proposal("8").getByRole("button", { name: "Ghim quầy" }).click();
    await expectText(page, "Quầy này đã được ghim.");
    expect(balancing().pinned).toContain("q8");
    await page.getByRole("button", { name: "Chọn quầy 8" }).click();
    await page.getByRole("button", { name: "Bỏ ghim" }).click();
    await expect.poll(() => balancing().pinned.size).toBe(0);
  });

  test("with the keyboard alone", async () => {
    await proposal("8").getByRole("button", { name: "Chấp nhận" }).focus();
    await page.keyboard.press("Enter");
    await expect.poll(() => lendOf("q8")?.fieldId).toBe("justice");
  });
});

describe("a proposal", () => {
  test("stays where it is when another comes or goes, and says why it went", async () => {
    await on.stage.run(propose("m1", "q8", toJustice("09:45")), propose("m2", "q5", toJustice(null), why("land")));
    const before = await proposal("5").boundingBox();
    await on.stage.run(withdraw("m1"), propose("m3", "q10", toJustice("10:00"), why("social")));
    await expectShown(proposal("8").getByText("Không còn cần nữa vì hàng chờ đã thay đổi."));
    await expectShown(proposal("10"));
    expect(await proposal("5").boundingBox()).toEqual(before);
    on.stage.pass(MINUTE_MS);
    await proposal("8").waitFor({ state: "hidden" });
    expect(await proposal("5").boundingBox()).toEqual(before);
  });

  test("moves nothing below it when it comes", async () => {
    const counters = page.locator(".counter-grid");
    const before = await counters.boundingBox();
    await on.stage.run(propose("m1", "q8", toJustice("09:45")));
    await expectShown(proposal("8"));
    expect(await counters.boundingBox()).toEqual(before);
  });

  test("is announced, on other parts of the page by a notice that leads to it", async () => {
    await on.stage.run(propose("m1", "q8", toJustice("09:45")));
    await expectShown(page.locator("[aria-live=polite]", { hasText: /^Đề xuất mới: Quầy 8 sang/ }));
    await page.getByRole("link", { name: "Nhật ký điều động" }).click();
    await on.stage.run(propose("m2", "q5", toJustice("09:45"), why("land")));
    await expectShown(page.getByText("Đề xuất mới: Quầy 5 sang"));
    await page.locator(".ui-notice").getByRole("button", { name: "Xem" }).click();
    await expectShown(proposal("5"));
  });

  test("is none on a calm day", async () => {
    await expectText(page, "Không có đề xuất");
  });
});

describe("the program's part", () => {
  test("[Y4] is set for the day, with its meaning in one line", async () => {
    await expectText(page, "Chương trình đề xuất, lãnh đạo quyết định.");
    await page.getByText("Tự động", { exact: true }).click();
    await expectText(page, "Chương trình tự điều động trong giới hạn.");
    expect(balancing().mode).toBe("auto");
  });

  test("[Y4] is seen when it moves by itself, and taken back by one touch", async () => {
    await on.stage.run({ type: "SetBalancing", mode: "auto" }, make("m1", "q9", toJustice("09:40")));
    const made = page.getByRole("article", { name: "Điều động quầy 9" });
    await expectShown(made.getByText("Chương trình đã điều động, đang áp dụng"));
    await made.getByRole("button", { name: "Trả về" }).click();
    await expectText(page, "Quầy đã trở về.");
    expect(lendOf("q9")).toBeNull();
  });

  test("keeps within limits that can be read, with today's pins", async () => {
    await on.stage.run({ type: "PinCounter", counterId: counterId("q11") });
    await page.getByRole("button", { name: "Giới hạn" }).click();
    await expectText(page, /^Tối đa \d+ lần điều động mỗi giờ\.$/);
    await expectText(page, "Đã ghim hôm nay: quầy 11.");
  });
});

describe("the day's moves", () => {
  test("[Y6] [Y7] have their author, their sentence and what came of them, and are taken back while in effect", async () => {
    await on.stage.run({ type: "SetBalancing", mode: "auto" }, make("m1", "q9", toJustice("09:40")));
    await on.stage.run(make("m2", "q8", toJustice("09:40")), returnCounter("q8"), judge("m2", 17));
    await page.getByRole("link", { name: "Nhật ký điều động" }).click();
    const row = (label: string) => page.getByRole("row").filter({ hasText: `Quầy ${label} sang` });
    await expectShown(row("8").getByText("Thực tế 17 phút"));
    await expectShown(row("8").getByText("Dự kiến lâu nhất 19 phút"));
    await expectShown(row("9").getByText("Chương trình"));
    await row("9").getByRole("button", { name: "Trả về: 9" }).click();
    await expectShown(row("9").getByText("Đã xong"));
    expect(lendOf("q9")).toBeNull();
  });

  test("are none in the morning, and found again after a reload", async () => {
    await page.getByRole("link", { name: "Nhật ký điều động" }).click();
    await expectText(page, "Hôm nay chưa có điều động nào");
    await page.reload();
    await expectText(page, "Hôm nay chưa có điều động nào");
  });
});

test("nothing can be answered while the link is lost", async () => {
  await on.stage.run(propose("m1", "q8", toJustice("09:45")));
  await expectShown(proposal("8"));
  on.stage.cut();
  await expectText(page, /^Mất kết nối từ/);
  expect(await page.locator(".director button:enabled").count()).toBe(0);
  await expectNoText(page, "Không có đề xuất");
});
