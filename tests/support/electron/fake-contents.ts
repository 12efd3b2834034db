import type { HandlerDetails, WebContents, WindowOpenHandlerResponse } from "electron";
import { type FakeEvents, fakeEvents } from "./fake-events.ts";
import { strict } from "./strict.ts";

/** A page's process, and what was done to it. */
export interface FakeContents {
  readonly electron: WebContents;
  readonly events: FakeEvents;
  readonly loaded: string[];
  crashes: number;
  openWindow: (url: string) => WindowOpenHandlerResponse;
}

const EVENTS = [
  "will-frame-navigate",
  "will-redirect",
  "will-attach-webview",
  "render-process-gone",
  "did-fail-load",
  "unresponsive",
  "responsive",
];

export function fakeContents(): FakeContents {
  const events = fakeEvents("webContents", EVENTS);
  const loaded: string[] = [];
  const contents: FakeContents = {
    electron: strict("webContents", {
      on: events.on,
      loadURL: (url: string) => {
        loaded.push(url);
        return Promise.resolve();
      },
      forcefullyCrashRenderer: () => void (contents.crashes += 1),
      setWindowOpenHandler: (answer: (details: HandlerDetails) => WindowOpenHandlerResponse) => {
        contents.openWindow = (url) => answer({ url } as HandlerDetails);
      },
    } satisfies Partial<Record<keyof WebContents, unknown>>) as unknown as WebContents,
    events,
    loaded,
    crashes: 0,
    openWindow: () => ({ action: "allow" }),
  };
  return contents;
}
