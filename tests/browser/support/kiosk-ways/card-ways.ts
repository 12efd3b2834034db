import { epochMs } from "#shared/kit/time.ts";
import type { KioskStage } from "#tests/support/kiosk-stage.ts";
import type { KioskHand } from "../kiosk-hand.ts";
import { shown, toConfirm, type Way, type Ways } from "./way.ts";

export const CARD = "079200001234|271234567|Nguyen Van An|01011990|Nam|12 Duong 1|01012022";

/** The keys of a scanner, which is faster than a loaded test machine. */
export const scan = (hand: KioskHand, text: string): Promise<void> =>
  hand.meanwhile(async () => {
    await hand.page.keyboard.type(text);
    await hand.page.keyboard.press("Enter");
  });

/** Shows a centre that reads cards. */
export const readCards = async ({ page }: KioskHand, stage: KioskStage): Promise<void> => {
  stage.tell({ type: "catalogue", catalogue: { ...stage.catalogue, cards: { requiredFor: [] } } });
  await page.locator(".kiosk-card-note").waitFor();
};

const shownCard: Way = async (hand, stage) => {
  await readCards(hand, stage);
  await scan(hand, CARD);
  await shown(hand, ".kiosk-card-note[data-kind=shown]");
};
const already: Way = async (hand, stage) => {
  stage.answer = async (press) => {
    const before = await stage.usualAnswer(press);
    stage.ticketIn = () => before;
    return { ok: false, code: "ALREADY_IN_LINE" };
  };
  await shownCard(hand, stage);
  await toConfirm(hand, stage);
  await hand.tap(hand.take);
  await hand.number.waitFor();
};

/** What an identity card brings. */
export const cardWays: Ways = {
  "fields-card": readCards,
  "fields-card-shown": shownCard,
  "confirm-appointment": async (hand, stage) => {
    const from = epochMs(stage.now - 60_000);
    for (const { id } of stage.catalogue.procedures.slice(0, 1))
      stage.appointment = { procedureId: id, classId: null, from, to: epochMs(from + 1_800_000) };
    await readCards(hand, stage);
    await scan(hand, CARD);
    await hand.take.waitFor();
  },
  "card-unreadable": async (hand, stage) => {
    await readCards(hand, stage);
    await scan(hand, "0792000012");
    await hand.page.getByText("SCAN_UNREADABLE").waitFor();
  },
  "card-needed": async (hand, stage) => {
    stage.answer = async () => ({ ok: false, code: "CARD_NEEDED" });
    await readCards(hand, stage);
    await toConfirm(hand, stage);
    await hand.tap(hand.take);
    await shown(hand, ".kiosk-calm-mark[data-kind=card]");
  },
  "already-in-line": already,
  "already-reprinted": async (hand, stage) => {
    await already(hand, stage);
    await hand.tap(hand.take);
    await hand.take.waitFor({ state: "detached" });
  },
};
