import type { Locator, Page } from "playwright-core";
import type { VoiceManifest } from "#shared/voice/voice-pack.ts";
import type { KioskHand } from "./kiosk-hand.ts";

/** Hands that find five keys and nothing else, and ears. */
export interface FiveKeysHand {
  readonly press: (key: "up" | "down" | "ok" | "back" | "help") => Promise<void>;
  /** What a keypad's jack sends when headphones come and go. */
  readonly plug: (way: "in" | "out") => Promise<void>;
  /** Presses "down" until what is in focus is called so; a control out of sight or without a ring is a fault. */
  readonly walkTo: (name: string | RegExp) => Promise<void>;
  /** What every stop on the way could not be seen by. */
  readonly faults: readonly string[];
  /** What was asked of the voice packs, in order, each clip once. */
  readonly heard: readonly string[];
}

const KEYS = { up: "ArrowUp", down: "ArrowDown", ok: "Enter", back: "ArrowLeft", help: "F1" } as const;
const MOST_STOPS = 80;

/** Takes hold of a page's keys and listens to its voice from now on. */
export function fiveKeysHand(page: Page): FiveKeysHand {
  const files: string[] = [];
  const faults: string[] = [];
  const says = new Map<string, string>();
  page.on("response", (response) => {
    if (response.url().endsWith("/manifest.json")) void response.json().then(learn, () => undefined);
  });
  const learn = ({ clips }: VoiceManifest): void => clips.forEach((clip) => says.set(clip.file, clip.says));
  page.on("request", (request) => {
    const file = /\/voices\/\w+\/([\w-]+\.ogg)(?:\?.*)?$/.exec(request.url())?.[1];
    if (file !== undefined) files.push(file);
  });
  const press = (key: keyof typeof KEYS): Promise<void> => page.keyboard.press(KEYS[key]);
  return {
    press,
    get heard() {
      return files.map((file) => says.get(file) ?? file);
    },
    async plug(way) {
      // Of a keyboard's upper keys, which the hand of the library does not know.
      const [key, windowsVirtualKeyCode] = way === "in" ? ["F15", 126] : ["F16", 127];
      const session = await page.context().newCDPSession(page);
      for (const type of ["rawKeyDown", "keyUp"] as const)
        await session.send("Input.dispatchKeyEvent", { type, key, code: key, windowsVirtualKeyCode });
      await session.detach();
    },
    faults,
    async walkTo(name) {
      for (let stop = 0; stop < MOST_STOPS; stop += 1) {
        await press("down");
        const focused = await focusedIn(page);
        if (focused.fault !== "") faults.push(`${focused.name}: ${focused.fault}`);
        if (typeof name === "string" ? focused.name.includes(name) : name.test(focused.name)) return;
      }
      throw new Error(`no control is called ${String(name)}`);
    },
  };
}

/** The same hand by the five keys alone, from the start of a visit: the first of them brings the large mode. */
export async function byFiveKeys(hand: KioskHand): Promise<KioskHand> {
  const { page } = hand;
  await page.keyboard.press(KEYS.down);
  await page.locator("html[data-mode=large]").waitFor();
  return {
    ...hand,
    isPatient: true,
    async tap(target) {
      await target.waitFor();
      for (let stop = 0; !(await isInFocus(target)); stop += 1) {
        if (stop === MOST_STOPS) throw new Error(`the keys never come to ${String(target)}`);
        await page.keyboard.press(KEYS.down);
      }
      await page.keyboard.press(KEYS.ok);
    },
  };
}

const isInFocus = (target: Locator): Promise<boolean> =>
  target.evaluate((element) => element.contains(document.activeElement));

/** Every stop of the screen in the order of the keys, the page's first one first, and why it could not be seen; the walk ends where it began. */
export async function stopsOf(page: Page): Promise<readonly Stop[]> {
  const stops: Stop[] = [];
  await page.evaluate(() =>
    document.querySelectorAll("[data-walked]").forEach((each) => each.removeAttribute("data-walked")),
  );
  for (let stop = 0; stop < MOST_STOPS; stop += 1) {
    await page.keyboard.press(KEYS.down);
    await settle(page);
    const isKnown = await page.evaluate(
      () => document.activeElement?.hasAttribute("data-walked") === true || document.activeElement === document.body,
    );
    if (isKnown) return fromTheFirst(stops);
    await page.evaluate(() => document.activeElement?.setAttribute("data-walked", ""));
    stops.push(await focusedIn(page));
  }
  return stops;
}

/** Where a walk begins depends on where the focus was. */
function fromTheFirst(stops: readonly Stop[]): readonly Stop[] {
  const first = stops.findIndex(({ place }) => place === Math.min(...stops.map((stop) => stop.place)));
  return [...stops.slice(first), ...stops.slice(0, first)];
}

const LOOK_EVERY_MS = 40;

/** Until what a scrolled place shows has followed its scrolling: two looks running find the same. */
async function settle(page: Page): Promise<void> {
  const look = (): Promise<string> =>
    page.evaluate(() => {
      const areas = [...document.querySelectorAll(".kiosk-scroll-area")].map(({ scrollTop, scrollHeight }) => [
        Math.round(scrollTop),
        scrollHeight,
      ]);
      const buttons = [...document.querySelectorAll("button")].map(({ disabled, textContent }) => [
        disabled,
        textContent,
      ]);
      return JSON.stringify([areas, buttons]);
    });
  for (let before = "", now = await look(); now !== before;) {
    await page.waitForTimeout(LOOK_EVERY_MS);
    [before, now] = [now, await look()];
  }
}

/** A control that the keys come to. */
export interface Stop {
  readonly name: string;
  readonly fault: string;
  /** In the order of the page. */
  readonly place: number;
}

/** What the focus stands on, and why it could not be seen. */
const focusedIn = (page: Page): Promise<Stop> =>
  page.evaluate(() => {
    const focused = document.activeElement ?? document.body;
    const seen = focused.closest("label") ?? focused;
    const { top, bottom, width, height } = seen.getBoundingClientRect();
    const isOut = bottom < 0 || top > innerHeight || width === 0 || height === 0;
    // A switch has its ring around the part that moves.
    const hasRing = [seen, ...seen.querySelectorAll("*")].some((each) => {
      const { outlineStyle, outlineWidth } = getComputedStyle(each);
      return outlineStyle !== "none" && Number.parseFloat(outlineWidth) >= 3;
    });
    return {
      name: (focused.getAttribute("aria-label") ?? seen.textContent).trim(),
      fault: isOut ? "out of sight" : hasRing ? "" : "without a ring",
      place: [...document.querySelectorAll("*")].indexOf(focused),
    };
  });
