import type { KioskStage } from "#tests/support/kiosk-stage.ts";
import type { KioskHand } from "../kiosk-hand.ts";

/** Leads to a screen from the start, by a finger or by five keys: whatever the hand taps with. */
export type Way = (hand: KioskHand, stage: KioskStage) => Promise<void>;

/** The screens of one kind by name. */
export type Ways = Readonly<Record<string, Way>>;

/** A morning like any other, with one field closed. */
export async function startAfresh(hand: KioskHand, stage: KioskStage): Promise<void> {
  await stage.beginAgain();
  stage.answer = stage.usualAnswer;
  stage.appointment = null;
  stage.isHelpHeard = true;
  stage.tell({ type: "printer", condition: "ready" });
  stage.tell({ type: "alone", servesAlone: false, isClockDoubted: false });
  stage.tell({ type: "aside", hasTicketsAside: false });
  stage.tell({ type: "catalogue", catalogue: stage.catalogue });
  stage.show((view) => ({
    ...view,
    fields: view.fields.map((field) =>
      field.letter === "C"
        ? { ...field, closedText: { vi: "Cán bộ họp đến 10 giờ. Mời quý vị quay lại sau." } }
        : field,
    ),
  }));
  await hand.page.clock.setSystemTime(stage.now);
  await hand.stand("portrait");
  await hand.page.reload();
  await hand.field("A").waitFor();
}

export const toProcedures: Way = async (hand) => {
  await hand.tap(hand.field("A"));
  await hand.procedure(0).waitFor();
};

/** To the last page before the ticket, for certified copies. */
export const toConfirm: Way = async (hand, stage) => {
  await toProcedures(hand, stage);
  await hand.tap(hand.procedure(0));
  await hand.take.waitFor();
};

export const toNumber: Way = async (hand, stage) => {
  await toConfirm(hand, stage);
  await hand.tap(hand.take);
  await hand.number.waitFor();
};

/** What the screen is known by has come, and can be seen: a dialog is there two frames before that. */
export async function shown({ page }: KioskHand, selector: string): Promise<void> {
  await page.locator(selector).waitFor();
  await page.waitForFunction(
    (wanted) => document.querySelector(wanted)?.checkVisibility({ opacityProperty: true }),
    selector,
  );
}
