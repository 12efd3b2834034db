import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { epochMs, MINUTE_MS } from "#shared/kit/time.ts";
import { issueTicket } from "#tests/domain/support/commands.ts";
import { timeOf } from "#tests/domain/support/moment.ts";
import { axeFindings } from "./support/axe-findings.ts";
import { expectNoText, expectText } from "./support/desk-hands.ts";
import { looksLike } from "./support/looks-like.ts";
import { openHall } from "./support/staff-hall.ts";
import { staffLayoutFaults } from "./support/staff-layout-faults.ts";
import type { StaffStage } from "./support/staff-stage.ts";
import { stageForEach } from "./support/stage-for-each.ts";

const COPY = "2.000815";
const IN_2099 = epochMs(Date.parse("2099-01-01T03:00:00Z"));
const DOUBT = /Đồng hồ máy chủ chỉ 10:0\d, .*2099\. Trung tâm vẫn làm việc theo giờ của mình\./;

/** A centre that has given its first number, and whose start is over. */
const on = stageForEach(async (stage) => {
  await openHall(stage, ["q1", "q5"]);
  await stage.run(issueTicket(COPY));
  stage.house.clock.pass(11 * MINUTE_MS);
});

const day = () => on.stage.house.running.dispatcher.state.day;

/** The director's screen, whose own clock stands. */
const director = (): Promise<Page> =>
  on.stage.director({
    width: 1920,
    height: 1080,
    prepare: (page) => page.clock.setFixedTime(on.stage.house.clock.now()),
  });

/** The machine's clock is set, and the centre looks at it. */
function setMachine(to: Parameters<StaffStage["house"]["clock"]["setWall"]>[0]): void {
  on.stage.house.clock.setWall(to);
  on.stage.house.clock.pass(MINUTE_MS);
}

describe("the director", () => {
  test("[D11] reads that the machine's clock is not believed, and that the centre goes on", async () => {
    const page = await director();
    setMachine(IN_2099);
    await expectText(page, DOUBT);
    await looksLike(page, "director-clock");
    expect([...(await staffLayoutFaults(page)), ...(await axeFindings(page))]).toEqual([]);
    expect(on.stage.complaints).toEqual([]);
  });

  test("[D11] confirms by one touch that the day has really turned", async () => {
    const page = await director();
    setMachine(timeOf("08:00", "2026-11-24"));
    await expectText(page, /Đồng hồ máy chủ chỉ 08:01/);
    await page.getByRole("button", { name: "Xác nhận giờ máy chủ đúng" }).click();
    await expectNoText(page, /Đồng hồ máy chủ chỉ/);
    expect(day()).toBe("2026-11-24");
  });

  test("[D10] takes a day back by one touch that a wrong clock has opened", async () => {
    const page = await director();
    const today = day();
    setMachine(IN_2099);
    await page.getByRole("button", { name: "Xác nhận giờ máy chủ đúng" }).click();
    await expectNoText(page, DOUBT);
    expect(day()).toBe("2099-01-01");
    on.stage.house.clock.setWall(timeOf("08:00"));
    on.stage.house.clock.pass(MINUTE_MS);
    const again = await director();
    await expectText(again, /Ngày đang mở là 01\/01\/2099, sau ngày hôm nay/);
    await again.getByRole("button", { name: "Xác nhận giờ máy chủ đúng" }).click();
    await expectNoText(again, /Ngày đang mở là/);
    expect(day()).toBe(today);
  });
});
