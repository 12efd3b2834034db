import type { ElectronApplication, Page } from "playwright-core";

/** A running kiosk in a real Electron. */
export interface RunningKiosk {
  readonly app: ElectronApplication;
  readonly page: Page;
  /** Starts a second one beside it; gives its exit code. */
  readonly startAnother: () => Promise<number | null>;
  /** Settles with the exit code when the kiosk has ended. */
  readonly ended: Promise<number | null>;
  readonly pin: string;
}

/** One thing that only a real Electron can show. */
export interface SmokeCheck {
  /** Finishes the sentence "the kiosk …". */
  readonly claim: string;
  /** Whether it is so. */
  readonly isTrue: (kiosk: RunningKiosk) => Promise<boolean>;
}

const ELSEWHERE = "https://example.com/";
const BACK_WITHIN_MS = 90_000;

/** What is to be seen on a machine that has Electron's program, in this order: the last check closes the kiosk. */
export const SMOKE_LIST: readonly SmokeCheck[] = [
  {
    claim: "shows its page",
    isTrue: async ({ page }) => await page.locator(".kiosk").isVisible(),
  },
  {
    claim: "fills the screen",
    isTrue: async ({ app }) =>
      await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().every((window) => window.isKiosk())),
  },
  {
    claim: "gives its page nothing of Node, and of the shell one function",
    isTrue: async ({ page }) =>
      await page.evaluate(
        () =>
          !("process" in globalThis) &&
          !("require" in globalThis) &&
          Object.keys(Reflect.get(globalThis, "kioskShell") as object).join() === "closeWithPin",
      ),
  },
  {
    claim: "opens no second window",
    isTrue: async ({ app, page }) =>
      (await page.evaluate((url) => globalThis.open(url) === null, ELSEWHERE)) && app.windows().length === 1,
  },
  {
    claim: "goes nowhere else",
    isTrue: async ({ page }) => {
      const before = page.url();
      await page.evaluate((url) => globalThis.location.assign(url), ELSEWHERE);
      return page.url() === before && (await page.locator(".kiosk").isVisible());
    },
  },
  {
    claim: "lets its page ask nobody but the agent",
    isTrue: async ({ page }) =>
      await page.evaluate(
        async (url) =>
          await fetch(url, { mode: "no-cors" }).then(
            () => false,
            () => true,
          ),
        ELSEWHERE,
      ),
  },
  {
    claim: "gives its page no camera, no place and no notifications",
    isTrue: async ({ page }) =>
      await page.evaluate(async () => {
        const states = await Promise.all(
          (["camera", "geolocation", "notifications"] as const).map(
            async (name) => (await navigator.permissions.query({ name })).state,
          ),
        );
        return states.every((state) => state === "denied");
      }),
  },
  {
    claim: "keeps the screen awake",
    isTrue: async ({ app }) =>
      await app.evaluate(({ powerSaveBlocker }) => [0, 1].some((id) => powerSaveBlocker.isStarted(id))),
  },
  {
    claim: "cannot be closed by its window",
    isTrue: async ({ app }) =>
      await app.evaluate(async ({ BrowserWindow }) => {
        for (const window of BrowserWindow.getAllWindows()) window.close();
        await new Promise((resolve) => setTimeout(resolve, 1000));
        return BrowserWindow.getAllWindows().length === 1;
      }),
  },
  {
    claim: "turns away a second one",
    isTrue: async ({ startAnother }) => (await startAnother()) === 1,
  },
  {
    claim: "loads its page again after a crash",
    isTrue: async ({ app }) => await isBackAfter(app, "forcefullyCrashRenderer"),
  },
  {
    claim: "stays open on a wrong PIN",
    isTrue: async ({ app }) => {
      const answer = await closeWith(app.windows()[0], "0000");
      return answer.includes("WRONG_CREDENTIALS") && app.windows().length === 1;
    },
  },
  {
    claim: "closes for good on the staff's PIN",
    isTrue: async ({ app, pin, ended }) => {
      void closeWith(app.windows()[0], pin).catch(() => {});
      return (await ended) === 10;
    },
  },
];

async function isBackAfter(app: ElectronApplication, blow: "forcefullyCrashRenderer"): Promise<boolean> {
  await app.evaluate(({ BrowserWindow }, method) => BrowserWindow.getAllWindows()[0]?.webContents[method](), blow);
  return await app.evaluate(async ({ BrowserWindow }, withinMs) => {
    const until = Date.now() + withinMs;
    while (Date.now() < until) {
      await new Promise((resolve) => setTimeout(resolve, 250));
      const contents = BrowserWindow.getAllWindows()[0]?.webContents;
      const isBack = contents !== undefined && !contents.isCrashed() && !contents.isLoading();
      if (isBack && (await contents.executeJavaScript("document.querySelector('.kiosk') !== null"))) return true;
    }
    return false;
  }, BACK_WITHIN_MS);
}

async function closeWith(page: Page | undefined, pin: string): Promise<string> {
  if (page === undefined) return "no window";
  return await page.evaluate(async (guess) => {
    const shell = Reflect.get(globalThis, "kioskShell") as { closeWithPin: (pin: string) => Promise<unknown> };
    return JSON.stringify(await shell.closeWithPin(guess));
  }, pin);
}
