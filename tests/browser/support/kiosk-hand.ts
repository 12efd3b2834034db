import type { Browser, BrowserContext, Clock, Locator, Page } from "playwright-core";
import type { Language } from "#shared/kit/local-text.ts";
import type { EpochMs } from "#shared/kit/time.ts";
import { comeToRest } from "./come-to-rest.ts";

const SIZES = {
  portrait: { width: 1080, height: 1920 },
  landscape: { width: 1920, height: 1080 },
  small: { width: 768, height: 1024 },
} as const;
export type KioskSize = keyof typeof SIZES;

const LANGUAGE_NAMES: Record<Language, string> = { vi: "Tiếng Việt", en: "English", id: "Bahasa Indonesia" };

/** A kiosk's page, and the time that it is there: the machine's where nothing else is said. */
export interface KioskPlace {
  readonly url: string;
  readonly now?: EpochMs;
}

/** A citizen's finger on the kiosk's page. */
export interface KioskHand extends AsyncDisposable {
  readonly page: Page;
  /** Whether the screen gives this hand three times the usual time. */
  readonly isPatient: boolean;
  /** Errors and warnings of the page, and whatever it threw. */
  readonly complaints: readonly string[];
  readonly context: BrowserContext;
  /** Comes to a kiosk anew, at its time of day. */
  readonly goTo: (place: KioskPlace) => Promise<void>;
  /** Touches as somebody does who has looked at the screen first. */
  readonly tap: (target: Locator) => Promise<void>;
  /** Lets time pass, a millisecond a look, until something in the page that wants a little of it is done. */
  readonly ticking: <Result>(work: Promise<Result>) => Promise<Result>;
  /** Does something while the page's clock stands still: only the time that it runs passes, however slow the machine is. */
  readonly meanwhile: (act: (clock: Clock) => Promise<void>) => Promise<void>;
  readonly speak: (language: Language) => Promise<void>;
  /** The same screen in another language, whatever covers the switch. */
  readonly switchTo: (language: Language) => Promise<void>;
  /** The same screen at another size. */
  readonly stand: (size: KioskSize) => Promise<void>;
  /** Brings every movement of the screen to its end. */
  readonly rest: () => Promise<void>;
  readonly field: (letter: string) => Locator;
  readonly procedure: (index: number) => Locator;
  readonly take: Locator;
  /** The large button of the row at the bottom, whatever it is called. */
  readonly number: Locator;
  readonly type: (word: string) => Promise<void>;
}

// The kiosk hears no second tap in one place for 600 ms.
const LOOK_MS = 700;

/** Opens the page on an upright screen as a kiosk would, and touches nothing yet. The page's clock can be turned forward. */
export async function kioskHand(browser: Browser, place?: KioskPlace): Promise<KioskHand> {
  const context = await browser.newContext({ viewport: SIZES.portrait, hasTouch: true, reducedMotion: "reduce" });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") complaints.push(message.text());
  });
  await page.clock.install();
  const goTo = async ({ url, now }: KioskPlace): Promise<void> => {
    if (now !== undefined) await page.clock.setSystemTime(now);
    await page.goto(url);
  };
  if (place !== undefined) await goTo(place);
  const tap = async (target: Locator): Promise<void> => {
    await page.clock.fastForward(LOOK_MS);
    await target.tap();
  };
  return {
    page,
    isPatient: false,
    complaints,
    context,
    goTo,
    tap,
    async ticking(work) {
      const over = new AbortController();
      const end = (): void => over.abort();
      work.then(end, end);
      while (!over.signal.aborted) await page.clock.runFor(1);
      return await work;
    },
    meanwhile: (act) => withStoppedClock(page, act),
    speak: (language) => tap(page.getByRole("radio", { name: LANGUAGE_NAMES[language] })),
    async switchTo(language) {
      await page.locator(`.ui-language[lang=${language}]`).first().dispatchEvent("click");
      await page.locator(`html[lang=${language}]`).waitFor();
    },
    async stand(size) {
      await page.setViewportSize(SIZES[size]);
    },
    rest: () => comeToRest(page),
    field: (letter) => page.locator(".kiosk-field").filter({ has: page.locator(`[data-field-letter=${letter}]`) }),
    procedure: (index) => page.locator(".kiosk-procedure").nth(index),
    take: page.locator(".kiosk-take .ui-button"),
    number: page.locator(".kiosk-ticket-number"),
    async type(word) {
      for (const sign of word)
        await page
          .locator(".kiosk-key")
          .and(page.getByLabel(sign === " " ? "Dấu cách" : sign.toUpperCase(), { exact: true }))
          .tap();
    },
    [Symbol.asyncDispose]: () => context.close(),
  };
}

/** Does something while the page's clock stands still. */
export async function withStoppedClock(page: Page, act: (clock: Clock) => Promise<void>): Promise<void> {
  await page.clock.pauseAt(await page.evaluate(() => Date.now() + 1000));
  await act(page.clock);
  await page.clock.resume();
}
