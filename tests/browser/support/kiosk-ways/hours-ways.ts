import type { OfficeHours } from "#shared/domain/openings.ts";
import { fieldId } from "#shared/kit/ids.ts";
import type { Catalogue } from "#shared/views/kiosk-types.ts";
import type { KioskStage } from "#tests/support/kiosk-stage.ts";
import { timeOf } from "#tests/domain/support/moment.ts";
import { hoursOfMonday } from "../hours-of-monday.ts";
import { shown, toConfirm, toNumber, type Way, type Ways } from "./way.ts";

export const NEIGHBOUR = {
  name: { vi: "Trung tâm Phục vụ hành chính công phường Phước Long", en: "Phước Long Ward Centre" },
  address: { vi: "Số 3 đường Tây Hòa, phường Phước Long, Thành phố Hồ Chí Minh" },
};
const ELSEWHERE = { neighbours: [NEIGHBOUR], portal: "https://dichvucong.gov.vn/p/home" };
const BULK = { fromFiles: 20, fieldId: fieldId("results") };

/** Shows a centre with these hours at 09:41 on a Monday, with quiet hours on Thursday. */
export function showHours(stage: KioskStage, hours: OfficeHours, change: Partial<Catalogue> = {}): void {
  stage.tell({ type: "catalogue", catalogue: { ...stage.catalogue, ...change } });
  const quietHours = [timeOf("10:00", "2026-11-26"), timeOf("15:30", "2026-11-26")];
  stage.show((view) => ({ ...view, hours, fields: view.fields.map((field) => ({ ...field, quietHours })) }));
}

const shut =
  (...wishes: Parameters<typeof hoursOfMonday>): Way =>
  async (hand, stage) => {
    showHours(stage, hoursOfMonday(...wishes));
    await shown(hand, ".kiosk-calm-mark[data-kind=closed]");
  };
const early: Way = async (hand, stage) => {
  showHours(stage, hoursOfMonday(["10:00-11:30"]));
  await shown(hand, ".kiosk-hours-note");
};
const late: Way = async (hand, stage) => {
  showHours(stage, hoursOfMonday(["07:30-10:00"]), { elsewhere: ELSEWHERE });
  await toConfirm(hand, stage);
  await shown(hand, ".kiosk-late");
};
const bulk: Way = async (hand, stage) => {
  showHours(stage, hoursOfMonday(["07:30-17:00"]), { bulk: BULK });
  await toConfirm(hand, stage);
  const tens = hand.page.locator(".kiosk-files .ui-button").last();
  await hand.tap(tens);
  await hand.tap(tens);
  await shown(hand, ".kiosk-bulk");
};

/** What the clock and many files change. */
export const hoursWays: Ways = {
  "shut-noon": shut(["07:30-09:30", "13:30-17:00"]),
  "shut-day-off": shut([], "Quốc khánh"),
  "fields-early": early,
  "issued-early": async (hand, stage) => {
    await early(hand, stage);
    await toNumber(hand, stage);
  },
  "confirm-late": late,
  "other-ways": async (hand, stage) => {
    await late(hand, stage);
    await hand.tap(hand.page.locator(".kiosk-late .ui-button"));
    await shown(hand, ".kiosk-ways");
  },
  "confirm-bulk": bulk,
  "other-ways-of-bulk": async (hand, stage) => {
    await bulk(hand, stage);
    await hand.tap(hand.page.locator(".kiosk-bulk .ui-button"));
    await shown(hand, ".kiosk-ways");
  },
};
