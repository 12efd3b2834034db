import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { expectNoText, expectShown, expectText } from "./support/desk-hands.ts";
import { directorStage } from "./support/director-stage.ts";
import { openForeseenHall } from "./support/foreseen-hall.ts";
import { plannedDay } from "./support/planned-day.ts";
import { planningDoor, type StagedPlanning } from "./support/planning-door.ts";
import { openForEach } from "./support/stage-for-each.ts";

let planned: StagedPlanning;
let page: Page;

const on = openForEach((browser) => {
  planned = plannedDay();
  return directorStage(browser, planningDoor(planned));
}, openForeseenHall);

const part = (name: string) => page.getByRole("region", { name });

describe("the director plans", () => {
  test("the next opening: who helps where, until when, and what it is worth", async () => {
    page = await on.stage.page({ part: "planning" });
    const opening = part("Kế hoạch mở cửa");
    await expectShown(opening.getByText("Thứ Ba, 24/11/2026, mở cửa lúc 07:30"));
    const justice = opening.getByRole("listitem").filter({ hasText: "Tư pháp" });
    expect(await justice.innerText()).toMatch(/6 quầy\s+có quầy 8, 9 hỗ trợ; 2 về lúc 09:15/);
    await expectShown(opening.getByRole("img", { name: /^Số người chờ ở Tư pháp.*nhiều nhất 19 người.*10 người sau/ }));
    await opening.getByRole("button", { name: "Xem biểu đồ: Đất đai – Xây dựng" }).click();
    await expectShown(opening.getByRole("img", { name: /^Số người chờ ở Đất đai/ }));
    expect(on.stage.complaints).toEqual([]);
  });

  test("with yesterday's promises by field before them", async () => {
    page = await on.stage.page({ part: "planning" });
    const score = part("Lời hẹn đã giữ");
    await expectShown(score.getByText("91% được gọi trong thời gian đã hẹn"));
    const land = score.getByRole("row").filter({ hasText: "Đất đai" });
    expect(await land.innerText()).toMatch(/81%\s+6,4 phút\s+muộn hơn 3,1 phút/);
  });

  test("whom to train next, the most useful first", async () => {
    page = await on.stage.page({ part: "planning" });
    const first = part("Nên đào tạo ai tiếp theo").getByRole("listitem").first();
    await expectShown(first.getByText("Huỳnh Anh Tuấn học Tư pháp – Hộ tịch – Chứng thực"));
    await first.getByText("Công dân đỡ chờ tổng cộng 5.320 phút; 9/10 người chờ dưới 38 → 24 phút.").waitFor();
  });
});

describe("the director asks what if", () => {
  const whatIf = () => part("Nếu… thì sao?");

  test("a counter changed its field, and sees the day before and after", async () => {
    page = await on.stage.page({ part: "planning" });
    await whatIf().getByText("Ngày tới theo dự báo").click();
    await whatIf().getByText("Quầy đổi lĩnh vực").click();
    await whatIf().getByLabel("Quầy", { exact: true }).selectOption("q3");
    await whatIf().getByLabel("Sang lĩnh vực").selectOption("land");
    await whatIf().getByRole("button", { name: "Xem kết quả" }).click();
    await expectShown(whatIf().getByText("Quầy 3 chuyển sang Đất đai – Xây dựng · Thứ Ba, 24/11/2026"));
    expect(planned.asked).toEqual({ base: "forecast", change: { kind: "home", counterId: "q3", fieldId: "land" } });
    await expectShown(whatIf().getByRole("img", { name: /^Số người chờ ở/ }));
  });

  test("and is told how far a long answer is, until it comes or is no longer wanted", async () => {
    page = await on.stage.page({ part: "planning" });
    planned.whatIf = { kind: "computing", done: 0.4 };
    await whatIf().getByRole("button", { name: "Xem kết quả" }).click();
    await expectShown(whatIf().getByText("Đang tính toán… Đã tính 40%"));
    planned.whatIf = plannedDay().whatIf;
    await expectShown(whatIf().getByText("Trung bình của 40 lần mô phỏng."));
    planned.whatIf = { kind: "computing", done: 0.1 };
    await whatIf().getByRole("button", { name: "Xem kết quả" }).click();
    await whatIf().getByRole("button", { name: "Dừng" }).click();
    await expectShown(whatIf().getByText(/^Chọn ngày và thay đổi/));
  });
});

test("who has no ended day yet is told so, part by part, and may ask again", async () => {
  planned.score = { kind: "refused", code: "NO_DAY_YET" };
  planned.training = { kind: "refused", code: "NO_DAY_YET" };
  page = await on.stage.page({ part: "planning" });
  const score = part("Lời hẹn đã giữ");
  await expectShown(score.getByText(/^Chưa có ngày làm việc nào đã kết thúc/));
  await expectText(page, "Kế hoạch mở cửa");
  planned.score = plannedDay().score;
  await score.getByRole("button", { name: "Thử lại" }).click();
  await expectShown(score.getByText("91% được gọi trong thời gian đã hẹn"));
  await expectNoText(page, /undefined|NaN/);
});
