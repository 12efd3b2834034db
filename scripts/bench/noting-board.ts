import { join } from "node:path";
import { chromium, type Browser, type Page } from "playwright-core";
import { findBrowser } from "../shell/find-shell.ts";

/** What a board's page notes by itself, in milliseconds of the machine's clock. */
export interface Noted {
  /** When each number was first painted. */
  readonly painted: Readonly<Record<string, number>>;
  /** When sound was given to an audio clock that runs. */
  readonly sounded: readonly number[];
}

/** A board in a real browser that sounds without being touched, as its start script has it. */
export interface NotingBoard extends AsyncDisposable {
  readonly browser: Browser;
  readonly page: Page;
  readonly noted: () => Promise<Noted>;
  readonly until: (isThere: (noted: Noted) => boolean) => Promise<Noted>;
}

/** Hangs a board of the server at this port. */
export async function notingBoard(port: number): Promise<NotingBoard> {
  const program = findBrowser(process.env);
  if (program === null) throw new Error("this wants a Chromium on the machine");
  const browser = await chromium.launch({
    executablePath: program,
    args: ["--no-sandbox", "--disable-background-networking", "--autoplay-policy=no-user-gesture-required"],
  });
  const page = await browser.newPage({ viewport: { width: 1920, height: 1080 } });
  await page.addInitScript({ path: join(import.meta.dirname, "note-calls.js") });
  await page.goto(`http://127.0.0.1:${port}/board/`);
  await page.locator(".board").waitFor();
  const noted = (): Promise<Noted> => page.evaluate<Noted>("globalThis.noted");
  return {
    browser,
    page,
    noted,
    async until(isThere) {
      for (;;) {
        const now = await noted();
        if (isThere(now)) return now;
        await page.waitForTimeout(50);
      }
    },
    [Symbol.asyncDispose]: () => browser.close(),
  };
}
