import { setTimeout as sleep } from "node:timers/promises";
import { z } from "zod";
import type { DevTools } from "./dev-tools.ts";

/** What a watcher does about a page. */
export interface WatchedPage {
  readonly url: string;
  /** How often the page is asked for a sign of life, and how long it may take to give one. */
  readonly everyMs: number;
  readonly patienceMs: number;
  /** A page that crashed was opened again. */
  readonly onReopened: () => void;
  /** The page gives no sign of life, or cannot be opened again: the browser must go. */
  readonly onLost: () => void;
}

/**
 * Opens a page again that crashed or was not found, and tells of one that hangs. It is asked without a person's touch, which would allow
 * sound that the browser's own settings do not.
 */
export async function watchPage(browser: DevTools, page: WatchedPage, signal: AbortSignal): Promise<void> {
  const lost = (): void => {
    if (!signal.aborted) page.onLost();
  };
  // The browser has pages of its own besides, which are none of ours.
  const tabs = new Set<string>();
  browser.onNews(({ method, params, sessionId = "" }) => {
    if (method === "Inspector.targetCrashed" && tabs.has(sessionId)) void reopen(browser, page, sessionId).catch(lost);
    const tab = tabSchema.safeParse(params);
    if (!tab.success) return;
    if (method === "Target.detachedFromTarget") tabs.delete(tab.data.sessionId);
    if (method !== "Target.attachedToTarget" || tab.data.targetInfo?.type !== "page") return;
    tabs.add(tab.data.sessionId);
    // A page tells of its crash only to who has asked to hear of it.
    void browser.send("Inspector.enable", {}, tab.data.sessionId).catch(gone);
  });
  try {
    await browser.send("Target.setAutoAttach", { autoAttach: true, waitForDebuggerOnStart: false, flatten: true });
    while (!signal.aborted) {
      await sleep(page.everyMs, undefined, { signal });
      const alive = Promise.all([...tabs].map((tab) => lookAt(browser, page, tab)));
      const isAlive = await Promise.race([alive.then(() => true, gone), sleep(page.patienceMs, false, { signal })]);
      if (!isAlive) return lost();
    }
  } catch {
    // The browser has ended, or the watch is over: its exit says which.
  }
}

const tabSchema = z.object({ sessionId: z.string(), targetInfo: z.object({ type: z.string() }).optional() });

// A tab that went away between two questions is no sign of death.
const gone = (): boolean => true;

const shownSchema = z.object({ result: z.object({ value: z.string() }) });

/** A page that could not be loaded, its server being away, is tried again. */
async function lookAt(browser: DevTools, page: WatchedPage, tab: string): Promise<void> {
  const shown = shownSchema.safeParse(await browser.send("Runtime.evaluate", { expression: "location.protocol" }, tab));
  if (shown.data?.result.value === "chrome-error:") await browser.send("Page.navigate", { url: page.url }, tab);
}

async function reopen(browser: DevTools, { url, onReopened }: WatchedPage, tab: string): Promise<void> {
  await browser.send("Page.navigate", { url }, tab);
  onReopened();
}
