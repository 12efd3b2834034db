import type { BrowserWindowConstructorOptions, Session } from "electron";

export interface WindowWishes {
  /** The built preload script's path. */
  readonly preload: string;
  readonly session: Session;
  /** For trying: a window that a desktop can move, as tall as a kiosk's screen is. */
  readonly isWindowed: boolean;
}

/** The kiosk's one window: the whole screen, and a page that has nothing of Node, of the desktop or of yesterday. */
export const windowOptions = ({ preload, session, isWindowed }: WindowWishes): BrowserWindowConstructorOptions => ({
  ...(isWindowed ? { width: 540, height: 960 } : { kiosk: true, alwaysOnTop: true, skipTaskbar: true }),
  backgroundColor: "#ffffff",
  webPreferences: {
    preload,
    session,
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    webviewTag: false,
    devTools: false,
    navigateOnDragDrop: false,
    disableDialogs: true,
    spellcheck: false,
    // A screen that nobody touches must still show the number that has just come.
    backgroundThrottling: false,
  },
});
