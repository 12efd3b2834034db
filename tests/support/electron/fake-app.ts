import { existsSync } from "node:fs";
import type { App } from "electron";
import { type FakeEvents, fakeEvents } from "./fake-events.ts";
import { strict } from "./strict.ts";

/** The program itself: what it was told, and in which order. */
export interface FakeApp {
  readonly electron: App;
  readonly events: FakeEvents;
  /** What was said to it, in order: `sandbox`, `switch NAME=VALUE`, `no-gpu`, `relaunch`, `exit CODE` … */
  readonly said: string[];
  readonly isReady: () => boolean;
  readonly becomeReady: () => void;
}

const EVENTS = ["second-instance", "before-quit", "window-all-closed", "web-contents-created", "child-process-gone"];

export function fakeApp(isFirst: boolean, appData: string, onExit: (code: number) => void): FakeApp {
  const events = fakeEvents("app", EVENTS);
  const ready = Promise.withResolvers<void>();
  const said: string[] = [];
  let isReady = false;
  const sayEarly = (what: string): void => {
    if (isReady) throw new Error(`"${what}" has no effect any more: the app is ready`);
    said.push(what);
  };
  const app = strict("app", {
    on: events.on,
    requestSingleInstanceLock: () => isFirst,
    whenReady: () => ready.promise,
    enableSandbox: () => sayEarly("sandbox"),
    disableHardwareAcceleration: () => sayEarly("no-gpu"),
    commandLine: strict("commandLine", {
      appendSwitch: (name: string, value?: string) =>
        sayEarly(`switch ${name}${value === undefined ? "" : `=${value}`}`),
    }),
    getPath: (name: string) => {
      if (name !== "appData") throw new Error(`the fake knows no path "${name}"`);
      return appData;
    },
    setPath: (name: string, folder: string) => {
      if (!existsSync(folder)) throw new Error(`${folder} does not exist`);
      sayEarly(`path ${name} ${folder}`);
    },
    relaunch: () => void said.push("relaunch"),
    exit: (code: number) => {
      said.push(`exit ${code}`);
      onExit(code);
    },
  } satisfies Partial<Record<keyof App, unknown>>);
  return {
    electron: app as unknown as App,
    events,
    said,
    isReady: () => isReady,
    becomeReady() {
      isReady = true;
      ready.resolve();
    },
  };
}
