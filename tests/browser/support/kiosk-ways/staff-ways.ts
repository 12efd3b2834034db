import { deviceId } from "#shared/kit/ids.ts";
import { STAGE_PIN, type KioskStage } from "#tests/support/kiosk-stage.ts";
import { answerHelp, requestHelp } from "#tests/domain/support/commands.ts";
import type { KioskHand } from "../kiosk-hand.ts";
import { shown, type Way, type Ways } from "./way.ts";

/** Holds the corner that only staff know of. */
export async function holdCorner(hand: KioskHand): Promise<void> {
  await hand.page.mouse.move(60, 60);
  await hand.meanwhile(async (clock) => {
    await hand.page.mouse.down();
    await clock.runFor(4000);
    await hand.page.mouse.up();
  });
  await shown(hand, ".pin-pad");
}

const enter = async (hand: KioskHand, pin: string): Promise<void> => {
  for (const digit of pin) await hand.page.getByRole("button", { name: digit, exact: true }).click();
  await hand.page.locator(".ui-dialog-actions [data-variant=primary]").click();
};

/** Opens the staff's menu. */
export const toStaffMenu: Way = async (hand) => {
  await holdCorner(hand);
  await enter(hand, STAGE_PIN);
  await shown(hand, ".staff-menu");
};

const callHelp = async (stage: KioskStage): Promise<void> => {
  stage.tell({ type: "connected", deviceId: deviceId("kiosk-1") });
  await stage.queue.ask(requestHelp(), { at: stage.now });
  stage.show();
};

/** A citizen's call for a person, and the staff's own door. */
export const staffWays: Ways = {
  "help-called": async (hand, stage) => {
    await callHelp(stage);
    await shown(hand, ".kiosk-help[data-stage=called]");
  },
  "help-coming": async (hand, stage) => {
    await callHelp(stage);
    await stage.queue.ask(answerHelp(), { at: stage.now });
    stage.show();
    await shown(hand, ".kiosk-help[data-stage=coming]");
  },
  "help-alone": async (hand, stage) => {
    stage.isHelpHeard = false;
    await hand.tap(hand.page.locator(".kiosk-help .ui-button"));
    await shown(hand, ".kiosk-help[data-stage=alone]");
  },
  pin: holdCorner,
  "pin-wrong": async (hand) => {
    await holdCorner(hand);
    await enter(hand, "1111");
    await hand.page.getByText("Mã PIN hoặc mật khẩu không đúng.").waitFor();
  },
  "staff-menu": toStaffMenu,
  "staff-menu-tried": async (hand, stage) => {
    stage.tell({ type: "printer", condition: "cover-open" });
    await toStaffMenu(hand, stage);
    await hand.page.locator(".staff-menu > .ui-button").nth(1).click();
    await hand.page.getByText("Đã gửi phiếu in thử.").waitFor();
  },
  assisted: async (hand, stage) => {
    await toStaffMenu(hand, stage);
    await hand.page.locator(".staff-menu > .ui-button").first().click();
    await shown(hand, ".kiosk-help[data-stage=assisted]");
  },
};
