import { beforeEach, describe, expect, test } from "vitest";
import { epochMs } from "#shared/kit/time.ts";
import { kioskForFile } from "./support/kiosk-for-file.ts";
import { CARD, scan as scanAt } from "./support/kiosk-ways/card-ways.ts";
import { toConfirm as walkToConfirm } from "./support/kiosk-ways/way.ts";

const on = kioskForFile();
beforeEach(async () => {
  on.stage.appointment = null;
  on.stage.answer = on.stage.usualAnswer;
  on.stage.tell({ type: "catalogue", catalogue: { ...on.stage.catalogue, cards: { requiredFor: [] } } });
  await on.hand.page.reload();
  await on.hand.field("A").waitFor();
});

const scan = (text: string): Promise<void> => scanAt(on.hand, text);
const note = () => on.hand.page.locator(".kiosk-card-note");
const title = () => on.hand.page.locator(".kiosk-title");
const toConfirm = (): Promise<void> => walkToConfirm(on.hand, on.stage);

describe("a card shown at the kiosk", () => {
  test("[I9] is known for the visit by a name alone: nothing of it stands in the page", async () => {
    await scan(CARD);
    await on.hand.page.locator(".kiosk-card-note[data-kind=shown]").waitFor();
    expect(on.stage.scans.at(-1)).toBe("079200001234");
    await toConfirm();
    await on.hand.tap(on.hand.take);
    await on.hand.number.waitFor();
    expect(on.stage.presses.at(-1)?.command.person).toBeDefined();
    const page = await on.hand.page.content();
    for (const secret of ["079200001234", "271234567", "Nguyen Van An"]) expect(page).not.toContain(secret);
    expect(on.hand.complaints).toEqual([]);
  });

  test("[I9] leaves a field that somebody writes into as it was", async () => {
    await on.hand.tap(on.hand.page.locator(".kiosk-search-button"));
    const field = on.hand.page.locator("input");
    await field.waitFor();
    await on.hand.page.keyboard.type("kh", { delay: 90 });
    await scan(CARD);
    await expect.poll(() => on.stage.scans.at(-1)).toBe("079200001234");
    expect(await field.inputValue()).toBe("kh");
  });

  test.for(["0792000012", "https://example.org/x?079200001234"])(
    "[I9] that cannot be read is asked for again: %s",
    async (torn) => {
      await scan(torn);
      await on.hand.page.getByText("SCAN_UNREADABLE").waitFor();
      expect(await on.hand.page.content()).not.toContain(torn);
      await scan(CARD);
      await on.hand.page.locator(".kiosk-card-note[data-kind=shown]").waitFor();
    },
  );

  test("[I9] need not be shown: whoever cannot show one goes on without", async () => {
    await scan("0792000012");
    await on.hand.page.getByText("SCAN_UNREADABLE").waitFor();
    await on.hand.tap(on.hand.page.getByRole("button", { name: "Tiếp tục không dùng thẻ" }));
    await toConfirm();
    await on.hand.tap(on.hand.take);
    await on.hand.number.waitFor();
    expect(on.stage.presses.at(-1)?.command.person).toBeUndefined();
  });

  test("[I10] is asked for where it is required, and then the number comes by itself", async () => {
    on.stage.answer = async (press) =>
      press.command.person === undefined ? { ok: false, code: "CARD_NEEDED" } : on.stage.usualAnswer(press);
    await toConfirm();
    await on.hand.tap(on.hand.take);
    await expect.poll(() => title().textContent()).toBe("Mời quý vị quét thẻ căn cước");
    await scan(CARD);
    await on.hand.number.waitFor();
  });

  test("[I11] shows who is in line already their number, and prints it again", async () => {
    on.stage.answer = async (press) => {
      const before = await on.stage.usualAnswer(press);
      on.stage.ticketIn = () => before;
      return { ok: false, code: "ALREADY_IN_LINE" };
    };
    await scan(CARD);
    await toConfirm();
    await on.hand.tap(on.hand.take);
    await on.hand.number.waitFor();
    await on.hand.tap(on.hand.take);
    await expect.poll(() => on.stage.reprints.length).toBe(1);
    await on.hand.page.getByText("Phiếu in lại đang ra").waitFor();
  });

  test("[I12] leads who has had a day's tickets to the staff", async () => {
    on.stage.answer = async () => ({ ok: false, code: "DAILY_CAP" });
    await scan(CARD);
    await toConfirm();
    await on.hand.tap(on.hand.take);
    await expect.poll(() => on.hand.page.locator(".kiosk-calm-text").textContent()).toContain("Xin gặp cán bộ");
  });

  test("[I14] fills in what its person has an appointment for", async () => {
    const [procedure] = on.stage.catalogue.procedures;
    if (procedure === undefined) throw new Error("the stage has procedures");
    const from = epochMs(on.stage.now - 60_000);
    on.stage.appointment = { procedureId: procedure.id, classId: null, from, to: epochMs(from + 1_800_000) };
    await scan(CARD);
    await on.hand.take.waitFor();
    await on.hand.tap(on.hand.take);
    await on.hand.number.waitFor();
    expect(on.stage.presses.at(-1)?.command.procedureId).toBe(procedure.id);
  });

  test("[I9] is nothing where the centre reads none", async () => {
    on.stage.tell({ type: "catalogue", catalogue: { ...on.stage.catalogue, cards: null } });
    await note().waitFor({ state: "detached" });
    const scans = on.stage.scans.length;
    await scan(CARD);
    expect(on.stage.scans.length).toBe(scans);
  });
});
