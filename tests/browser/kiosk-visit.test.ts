import type { Browser } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { epochMs } from "#shared/kit/time.ts";
import { launchChromium } from "#tests/support/chromium.ts";
import { type KioskStage, kioskStage } from "#tests/support/kiosk-stage.ts";
import { type KioskHand, kioskHand } from "./support/kiosk-hand.ts";

let browser: Browser;
let hand: KioskHand;
beforeAll(async () => {
  browser = await launchChromium();
  hand = await kioskHand(browser);
});
afterAll(() => browser.close());

let stage: KioskStage;
beforeEach(async () => {
  stage = await kioskStage();
  await hand.goTo(stage);
  await hand.field("A").waitFor();
});
afterEach(() => stage[Symbol.asyncDispose]());

const title = (): Promise<string | null> => hand.page.locator("h1").textContent();
const expectStart = () => hand.page.getByRole("heading", { name: "Mời quý vị chọn lĩnh vực" }).waitFor();

const expectNumber = (): Promise<void> => hand.number.waitFor();
const expectText = (text: string): Promise<void> => hand.page.getByText(text).waitFor();

/** Touches the field, the procedure, and leaves the rest as it is. */
async function toConfirm(letter = "A"): Promise<void> {
  await hand.tap(hand.field(letter));
  await hand.tap(hand.procedure(0));
  await hand.take.waitFor();
}

describe("the usual citizen", () => {
  test("needs three touches", async () => {
    await hand.tap(hand.field("A"));
    await hand.tap(hand.procedure(0));
    await hand.tap(hand.take);
    await hand.number.getByText("A028").waitFor();
    expect(stage.presses).toMatchObject([
      { command: { procedureId: "2.000815", classId: "normal", files: 1, language: "vi", thenProcedures: [] } },
    ]);
  });

  test("who touches twice gets one ticket", async () => {
    await toConfirm();
    const box = await hand.take.boundingBox();
    if (box === null) throw new Error("the button is not on the screen");
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    await Promise.all([hand.page.touchscreen.tap(x, y), hand.page.touchscreen.tap(x, y)]);
    await expectNumber();
    expect(new Set(stage.presses.map(({ commandId }) => commandId)).size).toBe(1);
    expect(stage.queue.dispatcher.state.lines.values().next().value?.given).toBe(28);
  });

  test("is not led past a step by a second tap in the same place", async () => {
    const box = await hand.field("A").boundingBox();
    if (box === null) throw new Error("the field is not on the screen");
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    await hand.meanwhile(async (clock) => {
      await hand.page.touchscreen.tap(x, y);
      await hand.procedure(0).waitFor();
      await hand.page.touchscreen.tap(x, y);
      await clock.runFor(500);
      await hand.page.touchscreen.tap(x, y);
      expect(await title()).toBe("Mời quý vị chọn thủ tục");
      await clock.runFor(700);
      await hand.page.touchscreen.tap(x, y);
      await hand.take.waitFor();
    });
  });

  test("is told when nobody serves a field how to learn the wait", async () => {
    stage.show((view) => ({ ...view, fields: view.fields.map((field) => ({ ...field, wait: null })) }));
    await hand.field("A").getByText("Thời gian chờ: xin hỏi cán bộ").waitFor();
    expect(await hand.field("A").textContent()).not.toContain("0 phút");
  });

  test("does it all by the keyboard", async () => {
    const press = (key: string) => hand.page.keyboard.press(key);
    for (const _ of ["language", "search", "first field"]) await press("Tab");
    await press("Enter");
    await hand.procedure(0).waitFor();
    for (const _ of ["search", "first procedure"]) await press("Tab");
    await press("Enter");
    await hand.take.waitFor();
    await hand.take.focus();
    await press("Enter");
    await expectNumber();
  });
});

describe("a citizen with more to do", () => {
  test("takes one number for several procedures, with class, files and language", async () => {
    await hand.speak("en");
    await toConfirm();
    await hand.tap(hand.page.getByText("Aged 60 or over"));
    await hand.tap(hand.page.getByText("Please have staff come for me"));
    await hand.tap(hand.page.getByText("Print my priority on the ticket"));
    await hand.tap(hand.page.getByRole("button", { name: "One file more" }));
    await hand.tap(hand.page.getByRole("button", { name: "Add another procedure" }));
    await hand.tap(hand.field("B"));
    await hand.tap(hand.procedure(0));
    await hand.tap(hand.take);
    await expectNumber();
    const [land] = stage.catalogue.procedures.filter(({ fieldId }) => fieldId === "land");
    expect(stage.presses).toMatchObject([
      {
        command: {
          classId: "elderly",
          showsClass: true,
          wantsFetching: true,
          files: 2,
          language: "en",
          thenProcedures: [land?.id],
        },
      },
    ]);
    await hand.page.getByText(`Afterwards: ${land?.name.en}`).waitFor();
  });

  test("can put a procedure back", async () => {
    await toConfirm();
    await hand.tap(hand.page.getByRole("button", { name: "Thêm thủ tục khác" }));
    await hand.tap(hand.field("B"));
    await hand.tap(hand.procedure(0));
    await hand.tap(hand.page.getByRole("button", { name: /^Bỏ thủ tục/ }));
    await hand.tap(hand.take);
    await expectNumber();
    expect(stage.presses).toMatchObject([{ command: { thenProcedures: [] } }]);
  });
});

describe("the search", () => {
  const first = () => hand.procedure(0).textContent();

  beforeEach(async () => {
    await hand.tap(hand.page.locator(".kiosk-search-button"));
    await hand.page.locator(".kiosk-keypad").waitFor();
  });

  test("finds by the keypad what has marks, without them", async () => {
    await hand.type("chung thuc");
    await hand.page.getByText("Tìm thấy 10 thủ tục").waitFor();
    expect(await first()).toContain("Chứng thực bản sao từ bản chính");
  });

  test("finds by a real keyboard what is typed with its marks", async () => {
    await hand.page.keyboard.type("khai sinh");
    const without = await first();
    for (const _ of "khai sinh") await hand.page.keyboard.press("Backspace");
    await hand.page.keyboard.insertText("đăng ký khai sinh");
    expect(await first()).toContain("Đăng ký khai sinh");
    expect(without).toContain("khai sinh");
  });

  test("lets a letter be taken back, and leads on to the ticket", async () => {
    await hand.type("sox");
    await hand.page.getByText("Không có thủ tục nào khớp").waitFor();
    await hand.tap(hand.page.getByRole("button", { name: "Xóa một chữ" }));
    await hand.tap(hand.procedure(0));
    await hand.tap(hand.take);
    await expectNumber();
  });
});

describe("a screen left alone", () => {
  test("warns after 20 seconds and starts again in the centre's language after 30", async () => {
    await hand.speak("en");
    await hand.tap(hand.field("A"));
    await hand.procedure(0).waitFor();
    await hand.page.clock.runFor(19_000);
    expect(await hand.page.getByRole("alertdialog").count()).toBe(0);
    await hand.page.clock.runFor(4_000);
    await hand.page.getByText("The screen starts again in 7 seconds.").waitFor();
    await hand.page.clock.runFor(8_000);
    await expectStart();
  });

  test("stays where it is for whoever needs more time", async () => {
    await hand.tap(hand.field("A"));
    await hand.procedure(0).waitFor();
    await hand.page.clock.runFor(25_000);
    await hand.tap(hand.page.getByRole("button", { name: "Tôi cần thêm thời gian" }));
    await hand.page.clock.runFor(15_000);
    expect(await title()).toBe("Mời quý vị chọn thủ tục");
    expect(await hand.page.getByRole("alertdialog").count()).toBe(0);
  });

  test("gives the next citizen the centre's language back", async () => {
    await hand.speak("id");
    await hand.page.getByRole("heading", { name: "Silakan pilih bidang layanan" }).waitFor();
    await hand.page.clock.runFor(31_000);
    await expectStart();
  });

  test("shows a number for 12 seconds after its paper came, and then starts again", async () => {
    await toConfirm();
    await hand.tap(hand.take);
    await expectNumber();
    await hand.page.clock.runFor(13_000);
    expect(await hand.number.count()).toBe(1);
    for (const { commandId } of stage.presses) {
      stage.tell({ type: "paper", commandId, progress: { kind: "printing" } });
      stage.tell({ type: "paper", commandId, progress: { kind: "printed" } });
    }
    await hand.page.getByText("Mời quý vị lấy phiếu", { exact: true }).waitFor();
    await hand.page.clock.runFor(11_000);
    expect(await hand.number.count()).toBe(1);
    await hand.page.clock.runFor(2_000);
    await expectStart();
  });
});

describe("the paper that cannot be confirmed", () => {
  const sent = async (): Promise<void> => {
    await toConfirm();
    await hand.tap(hand.take);
    await expectNumber();
    for (const { commandId } of stage.presses) {
      stage.tell({ type: "paper", commandId, progress: { kind: "printing" } });
      stage.tell({ type: "paper", commandId, progress: { kind: "sent" } });
    }
    await hand.page.getByText("Quý vị đã nhận được phiếu chưa?").waitFor();
  };

  test("is asked for; a yes is passed on and ends the visit", async () => {
    await sent();
    await hand.tap(hand.page.getByRole("button", { name: "Đã nhận được" }));
    await expectStart();
    expect(stage.paperWords).toMatchObject([{ isReceived: true }]);
  });

  test("is asked for again after a no, and the number stays", async () => {
    await sent();
    await hand.tap(hand.page.getByRole("button", { name: "Chưa nhận được" }));
    await expect.poll(() => stage.paperWords).toMatchObject([{ isReceived: false }]);
    expect(await hand.number.count()).toBe(1);
  });
});

describe("no number", () => {
  test("after silence is asked for again as the same ticket", async () => {
    stage.answer = async () => ({ ok: false, code: "NO_ANSWER" });
    await toConfirm();
    await hand.tap(hand.take);
    await hand.page.getByText("Máy chủ chưa trả lời").waitFor();
    stage.answer = stage.usualAnswer;
    await hand.tap(hand.take);
    await expectNumber();
    expect(new Set(stage.presses.map(({ commandId }) => commandId)).size).toBe(1);
  });

  test("because of a rule is explained with the rule", async () => {
    stage.answer = async () => ({ ok: false, code: "FIELD_CLOSED" });
    await toConfirm();
    await hand.tap(hand.take);
    await expectText("Lĩnh vực này đang tạm ngừng cấp số.");
  });
});

describe("a cut", () => {
  test("is said at once, and what was chosen is there again after it", async () => {
    await toConfirm();
    stage.tell({ type: "disconnected", heardAt: epochMs(Date.now()) });
    await hand.page.getByRole("heading", { name: "Máy lấy số đang tạm mất kết nối" }).waitFor();
    stage.show();
    await hand.take.waitFor();
    expect(await title()).toBe("Chứng thực bản sao từ bản chính");
  });

  test("never takes away a number that was shown", async () => {
    await toConfirm();
    await hand.tap(hand.take);
    await expectNumber();
    stage.tell({ type: "disconnected", heardAt: epochMs(Date.now()) });
    stage.show((view) => ({ ...view, isOpen: false }));
    expect(await hand.number.textContent()).toBe("A028");
  });
});

describe("what a browser offers and a kiosk must not", () => {
  test("is taken away: menus, selection, zooming by fingers, wheel and keys", async () => {
    const isRefused = await hand.page.evaluate(() => {
      const refused = (event: Event): boolean => !document.body.dispatchEvent(event);
      const cancelable = { bubbles: true, cancelable: true };
      return [
        refused(new MouseEvent("contextmenu", cancelable)),
        refused(new Event("selectstart", cancelable)),
        refused(new DragEvent("dragstart", cancelable)),
        refused(new WheelEvent("wheel", { ...cancelable, ctrlKey: true })),
        refused(new KeyboardEvent("keydown", { ...cancelable, ctrlKey: true, key: "+" })),
        getComputedStyle(document.body).userSelect === "none",
        getComputedStyle(document.documentElement).touchAction === "pan-y",
      ];
    });
    expect(isRefused).not.toContain(false);
  });

  test("leaves one list to be moved by a finger, or by large buttons", async () => {
    await hand.tap(hand.field("A"));
    await hand.procedure(0).waitFor();
    const area = hand.page.locator(".kiosk-scroll-area");
    expect(await area.evaluate(({ scrollTop }) => scrollTop)).toBe(0);
    await hand.tap(hand.page.getByRole("button", { name: "Xem thêm" }));
    await expect.poll(() => area.evaluate(({ scrollTop }) => scrollTop)).toBeGreaterThan(100);
    expect(await hand.page.evaluate(() => document.scrollingElement?.scrollHeight === innerHeight)).toBe(true);
  });
});
