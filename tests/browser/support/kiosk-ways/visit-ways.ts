import type { PaperProgress } from "#shared/protocol/kiosk-bridge.ts";
import type { RefusalCode } from "#shared/protocol/refusal.ts";
import { shown, toConfirm, toNumber, toProcedures, type Way, type Ways } from "./way.ts";

const search: Way = async (hand) => {
  await hand.tap(hand.page.locator(".kiosk-search-button"));
  await shown(hand, ".kiosk-keypad");
};
const another: Way = async (hand, stage) => {
  await toConfirm(hand, stage);
  await hand.tap(hand.page.locator(".kiosk-class").nth(1));
  await hand.tap(hand.page.locator(".kiosk-confirm-person > .ui-button"));
  await hand.field("B").waitFor();
};
const paper =
  (progress: PaperProgress): Way =>
  async (hand, stage) => {
    await toNumber(hand, stage);
    for (const { commandId } of stage.presses.slice(-1)) {
      stage.tell({ type: "paper", commandId, progress: { kind: "printing" } });
      stage.tell({ type: "paper", commandId, progress });
    }
    await shown(hand, `.kiosk-paper[data-kind=${progress.kind}]`);
  };
const refused =
  (code: RefusalCode): Way =>
  async (hand, stage) => {
    stage.answer = async () => ({ ok: false, code });
    await toConfirm(hand, stage);
    await hand.tap(hand.take);
    await shown(hand, ".kiosk-calm-mark[data-kind=apology]");
  };

/** The usual steps to a number, and what may come instead. */
export const visitWays: Ways = {
  fields: async () => {},
  "fields-without-paper": async (hand, stage) => {
    stage.tell({ type: "printer", condition: "no-paper" });
    await shown(hand, ".kiosk-printer-note");
  },
  "fields-alone": async (hand, stage) => {
    stage.tell({ type: "alone", servesAlone: true, isClockDoubted: false });
    stage.tell({ type: "disconnected", heardAt: stage.now });
    await shown(hand, ".kiosk-alone");
  },
  "fields-staff-notes": async (hand, stage) => {
    stage.tell({ type: "garbled" });
    stage.tell({ type: "alone", servesAlone: true, isClockDoubted: true });
    stage.tell({ type: "aside", hasTicketsAside: true });
    await hand.page.locator(".kiosk-staff-note").nth(2).waitFor();
  },
  "field-closed": async (hand) => {
    await hand.tap(hand.field("C"));
    await shown(hand, ".kiosk-calm-text");
  },
  procedures: toProcedures,
  search,
  "search-found": async (hand, stage) => {
    await search(hand, stage);
    await hand.page.keyboard.type("chung thuc");
    await hand.procedure(0).waitFor();
  },
  "search-nothing": async (hand, stage) => {
    await search(hand, stage);
    await hand.page.keyboard.type("xyz");
    await hand.procedure(0).waitFor({ state: "detached" });
  },
  confirm: toConfirm,
  "confirm-priority": async (hand, stage) => {
    await toConfirm(hand, stage);
    await hand.tap(hand.page.locator(".kiosk-class").nth(1));
    await shown(hand, ".ui-switch + .ui-switch");
  },
  "confirm-two": async (hand, stage) => {
    await another(hand, stage);
    await hand.tap(hand.field("B"));
    await hand.tap(hand.procedure(3));
    await hand.take.waitFor();
  },
  another,
  issuing: async (hand, stage) => {
    stage.answer = () => new Promise(() => {});
    await toConfirm(hand, stage);
    await hand.tap(hand.take);
    await shown(hand, ".kiosk-breathing");
  },
  "issued-printing": toNumber,
  "issued-printer-checked": async (hand, stage) => {
    await toNumber(hand, stage);
    stage.tell({ type: "printer", condition: "offline" });
    await hand.page.getByText("Máy in đang được kiểm tra").waitFor();
  },
  "issued-printed": paper({ kind: "printed" }),
  "issued-sent": paper({ kind: "sent" }),
  "issued-without-paper": paper({ kind: "failed", reason: "NO_PAPER", begun: false }),
  "issued-torn": paper({ kind: "failed", reason: "LINK_LOST", begun: true }),
  apology: refused("NO_ANSWER"),
  "apology-of-rule": refused("DAILY_CAP"),
  "apology-of-pin": refused("STAFF_PIN_NEEDED"),
  "apology-closed": refused("FIELD_CLOSED"),
  idle: async (hand, stage) => {
    await toProcedures(hand, stage);
    await hand.page.clock.runFor(hand.isPatient ? 61_000 : 21_000);
    await shown(hand, "[role=alertdialog]");
  },
};
