import type { BrowserWindow, BrowserWindowConstructorOptions, IpcMain, Menu, PowerSaveBlocker } from "electron";
import type { ElectronParts } from "#kiosk/electron/electron-parts.ts";
import { type FakeApp, fakeApp } from "./fake-app.ts";
import { type FakeContents, fakeContents } from "./fake-contents.ts";
import { type FakeEvents, fakeEvents } from "./fake-events.ts";
import { type FakeSession, fakeSession } from "./fake-session.ts";
import { strict } from "./strict.ts";

/** A window, as it was asked for. */
export interface FakeWindow {
  readonly options: BrowserWindowConstructorOptions;
  readonly contents: FakeContents;
  readonly events: FakeEvents;
  focused: number;
}

/** A frame that sends a message. */
export interface FakeFrame {
  readonly url: string;
  readonly parent: object | null;
}

/**
 * An Electron that is as strict as its documents: what it does not know throws, what must be said before it is ready
 * throws afterwards, what needs it ready throws before. It proves what is asked of Electron, not that Electron does it.
 */
export interface FakeElectron {
  readonly electron: ElectronParts;
  readonly app: FakeApp;
  readonly windows: FakeWindow[];
  readonly sessions: FakeSession[];
  readonly blockers: string[];
  readonly menus: unknown[];
  /** Sends a message as a page would. @throws when nobody answers on this channel. */
  readonly invoke: (channel: string, frame: FakeFrame | null, message: unknown) => Promise<unknown>;
}

export interface FakeElectronSettings {
  /** Whether no other kiosk holds the lock. */
  readonly isFirst?: boolean;
  readonly appData?: string;
  readonly onExit?: (code: number) => void;
}

type Handle = (event: { senderFrame: FakeFrame | null }, message: unknown) => unknown;

export function fakeElectron({
  isFirst = true,
  appData = "/u",
  onExit = () => {},
}: FakeElectronSettings = {}): FakeElectron {
  const app = fakeApp(isFirst, appData, onExit);
  const [windows, sessions, blockers, menus]: [FakeWindow[], FakeSession[], string[], unknown[]] = [[], [], [], []];
  const handlers = new Map<string, Handle>();
  const whenReady = (what: string): void => {
    if (!app.isReady()) throw new Error(`${what} before the app is ready`);
  };
  // A function that is called with `new`, and gives its own object.
  function Window(options: BrowserWindowConstructorOptions): object {
    whenReady("a window");
    const contents = fakeContents();
    const made: FakeWindow = { options, contents, events: fakeEvents("BrowserWindow", ["close"]), focused: 0 };
    windows.push(made);
    app.events.emit("web-contents-created", [contents.electron]);
    return strict("BrowserWindow", {
      on: made.events.on,
      webContents: contents.electron,
      focus: () => void (made.focused += 1),
    } satisfies Partial<Record<keyof BrowserWindow, unknown>>);
  }
  const electron = strict("electron", {
    app: app.electron,
    BrowserWindow: Window,
    ipcMain: strict("ipcMain", {
      handle(channel: string, handle: Handle) {
        if (handlers.has(channel)) throw new Error(`${channel} has a handler already`);
        handlers.set(channel, handle);
      },
    } satisfies Partial<Record<keyof IpcMain, unknown>>),
    Menu: strict("Menu", {
      setApplicationMenu: (menu: unknown) => void menus.push(menu),
    } satisfies Partial<Record<keyof typeof Menu, unknown>>),
    powerSaveBlocker: strict("powerSaveBlocker", {
      start(kind: string) {
        whenReady("a power save blocker");
        return blockers.push(kind);
      },
    } satisfies Partial<Record<keyof PowerSaveBlocker, unknown>>),
    session: strict("session", {
      fromPartition(name: string) {
        whenReady("a session");
        const session = fakeSession(name);
        sessions.push(session);
        return session.electron;
      },
    }),
  } satisfies Record<keyof ElectronParts, unknown>);
  return {
    electron: electron as unknown as ElectronParts,
    app,
    windows,
    sessions,
    blockers,
    menus,
    async invoke(channel, frame, message) {
      const handle = handlers.get(channel);
      if (handle === undefined) throw new Error(`nobody answers on ${channel}`);
      return await handle({ senderFrame: frame }, message);
    },
  };
}
