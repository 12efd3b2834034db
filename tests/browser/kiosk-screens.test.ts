import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, onTestFailed, test } from "vitest";
import type { Language } from "#shared/kit/local-text.ts";
import type { PaperProgress } from "#shared/protocol/kiosk-bridge.ts";
import { launchChromium } from "#tests/support/chromium.ts";
import { type KioskStage, kioskStage } from "#tests/support/kiosk-stage.ts";
import { fiveKeysHand } from "./support/five-keys-hand.ts";
import { type KioskHand, kioskHand, type KioskSize } from "./support/kiosk-hand.ts";
import { looksLike } from "./support/looks-like.ts";
import { LARGE_MODE_CONTRAST, serious, unreadable } from "./support/readable.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

/** Leads to a screen from the start. */
type Way = (hand: KioskHand, stage: KioskStage) => Promise<void>;

const procedures: Way = async (hand) => {
  await hand.tap(hand.field("A"));
  await hand.procedure(0).waitFor();
};
const confirm: Way = async (hand, stage) => {
  await procedures(hand, stage);
  await hand.tap(hand.procedure(0));
  await hand.take.waitFor();
};
const another: Way = async (hand, stage) => {
  await confirm(hand, stage);
  await hand.tap(hand.page.locator(".kiosk-class").nth(1));
  await hand.tap(hand.page.locator(".kiosk-confirm-person > .ui-button"));
  await hand.field("B").waitFor();
};
const withTwo: Way = async (hand, stage) => {
  await another(hand, stage);
  await hand.tap(hand.field("B"));
  await hand.tap(hand.procedure(3));
  await hand.take.waitFor();
};
const search: Way = async (hand) => {
  await hand.tap(hand.page.locator(".kiosk-search-button"));
  await hand.page.locator(".kiosk-keypad").waitFor();
};
const issued: Way = async (hand, stage) => {
  await confirm(hand, stage);
  await hand.tap(hand.take);
  await hand.number.waitFor();
};
const paper =
  (progress: PaperProgress): Way =>
  async (hand, stage) => {
    await issued(hand, stage);
    for (const { commandId } of stage.presses.slice(-1)) {
      stage.tell({ type: "paper", commandId, progress: { kind: "printing" } });
      stage.tell({ type: "paper", commandId, progress });
    }
    await hand.page.locator(`.kiosk-paper[data-kind=${progress.kind}]`).waitFor();
  };
const still =
  (kind: string, act: (stage: KioskStage) => void): Way =>
  async ({ page }, stage) => {
    act(stage);
    await page.locator(`.kiosk-calm-mark[data-kind=${kind}]`).waitFor();
  };

const WAYS: Readonly<Record<string, Way>> = {
  fields: async () => {},
  "fields-without-paper": async ({ page }, stage) => {
    stage.tell({ type: "printer", condition: "no-paper" });
    await page.locator(".kiosk-printer-note").waitFor();
  },
  "field-closed": async (hand) => {
    await hand.tap(hand.field("C"));
    await hand.page.locator(".kiosk-calm-text").waitFor();
  },
  procedures,
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
  confirm,
  "confirm-two": withTwo,
  another,
  "issued-printing": issued,
  "issued-printed": paper({ kind: "printed" }),
  "issued-sent": paper({ kind: "sent" }),
  "issued-without-paper": paper({ kind: "failed", reason: "NO_PAPER", begun: false }),
  "issued-torn": paper({ kind: "failed", reason: "LINK_LOST", begun: true }),
  issuing: async (hand, stage) => {
    stage.answer = () => new Promise(() => {});
    await confirm(hand, stage);
    await hand.tap(hand.take);
    await hand.page.locator(".kiosk-breathing").waitFor();
  },
  apology: async (hand, stage) => {
    stage.answer = async () => ({ ok: false, code: "NO_ANSWER" });
    await confirm(hand, stage);
    await hand.tap(hand.take);
    await hand.page.locator(".kiosk-calm-mark[data-kind=apology]").waitFor();
  },
  idle: async (hand, stage) => {
    await procedures(hand, stage);
    await hand.page.clock.runFor(21_000);
    await hand.page.locator("[role=alertdialog]").waitFor();
  },
  closed: still("closed", (stage) => stage.show((view) => ({ ...view, isOpen: false }))),
  paused: still("paused", (stage) =>
    stage.show((view) => ({
      ...view,
      closedText: { vi: "Đã đủ lượt phục vụ buổi sáng. Mời bà con quay lại lúc 13 giờ 30." },
    })),
  ),
  offline: still("offline", (stage) => stage.tell({ type: "disconnected", heardAt: stage.now })),
  connecting: still("connecting", (stage) => stage.tell({ type: "pairing", code: null })),
  pairing: still("pairing", (stage) => stage.tell({ type: "pairing", code: "482 193" })),
  unusable: still("unusable", (stage) => stage.tell({ type: "refused", code: "PROTOCOL_OUTDATED" })),
};

/** The screens with the longest words, which the other languages have to say in the same room. */
const WORDY = new Set(["fields", "confirm-two", "issued-sent", "issued-torn", "apology", "idle", "offline", "pairing"]);

/** What hangs on a wall for all to see is compared with its golden picture. */
const PICTURED: Readonly<Record<string, readonly string[]>> = {
  "portrait-vi": ["fields", "procedures", "search-found", "confirm-two", "issued-printed", "closed", "offline"],
  "portrait-en": ["fields"],
  "landscape-vi": ["fields", "procedures", "confirm", "issued-printed", "closed", "pairing"],
};

/** Every size in Vietnamese, as the screen starts; words take another room only in another language. */
const LOOKS: readonly (readonly [KioskSize, Language])[] = [
  ["portrait", "vi"],
  ["landscape", "vi"],
  ["small", "vi"],
  ["portrait", "en"],
  ["portrait", "id"],
];

describe("the kiosk", () => {
  let stage: KioskStage;
  let hand: KioskHand;
  beforeAll(async () => {
    stage = await kioskStage();
    hand = await kioskHand(browser, stage.url);
  });
  afterAll(async () => {
    await hand[Symbol.asyncDispose]();
    await stage[Symbol.asyncDispose]();
  });

  /** A morning like any other, with one field closed. */
  async function startAfresh(): Promise<void> {
    await stage.beginAgain();
    stage.tell({ type: "printer", condition: "ready" });
    stage.answer = stage.usualAnswer;
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

  /** What is wrong with the screen as it stands at one size and in one language. */
  async function faultsOf(name: string, size: KioskSize, language: Language): Promise<readonly string[]> {
    const look = `${size}-${language}`;
    await hand.stand(size);
    if (language !== "vi") await hand.switchTo(language);
    await hand.rest();
    if (PICTURED[look]?.includes(name) === true) await looksLike(hand.page, `kiosk-${look}-${name}`);
    return (await unreadable(hand.page)).map((fault) => `${look}: ${fault}`);
  }

  /** The same screen for who needs it larger, darker and within reach. */
  async function faultsInLargeMode(): Promise<readonly string[]> {
    await fiveKeysHand(hand.page).plug("in");
    await hand.page.locator("html[data-mode=large]").waitFor();
    const faults: string[] = [];
    for (const size of ["landscape", "small", "portrait"] as const) {
      await hand.stand(size);
      await hand.rest();
      faults.push(...(await unreadable(hand.page)).map((fault) => `large ${size}: ${fault}`));
    }
    const found = await serious(hand.page, LARGE_MODE_CONTRAST);
    return [...faults, ...found.map((fault) => `large: ${fault}`)];
  }

  test.for(Object.entries(WAYS))("shows %s within reach and in full", async ([name, way]) => {
    // A browser that stops drawing its page would keep every test to come waiting for its whole time.
    onTestFailed(async () => {
      await hand[Symbol.asyncDispose]();
      hand = await kioskHand(browser, stage.url);
    });
    const complaintsBefore = hand.complaints.length;
    await startAfresh();
    await way(hand, stage);
    await hand.rest();
    // Names and colours are the same at every size and in every language.
    const faults = [...(await serious(hand.page))];
    for (const [size, language] of LOOKS)
      if (language === "vi" || WORDY.has(name)) faults.push(...(await faultsOf(name, size, language)));
    faults.push(...(await faultsInLargeMode()));
    expect([...faults, ...hand.complaints.slice(complaintsBefore)]).toEqual([]);
  });
});
