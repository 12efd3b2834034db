/**
 * What a lobby needs of Chromium, by both shells: it speaks without being touched first, nothing but the page reacts to
 * fingers, and nothing of a desktop's browser shows itself or calls home.
 */
const EVERY_SHELL: readonly (readonly [name: string, value?: string])[] = [
  ["autoplay-policy", "no-user-gesture-required"],
  ["disable-pinch"],
  ["overscroll-history-navigation", "0"],
  ["touch-events", "enabled"],
  ["disable-background-networking"],
  ["disable-component-update"],
  ["disable-quic"],
];

const BROWSER_ONLY: readonly string[] = [
  "--no-first-run",
  "--no-default-browser-check",
  "--noerrdialogs",
  "--disable-session-crashed-bubble",
  "--disable-sync",
  "--disable-extensions",
  "--disable-translate",
  "--disable-features=Translate,MediaRouter,GlobalMediaControls",
  "--password-store=basic",
  "--hide-crash-restore-bubble",
];

/** For Electron, which takes them by name. */
export const electronSwitches = EVERY_SHELL;

/** The command line of a browser that shows one page and nothing else, with a profile of its own. */
export function browserFlags(page: string, profileDir: string, isWindowed: boolean): readonly string[] {
  return [
    ...EVERY_SHELL.map(([name, value]) => (value === undefined ? `--${name}` : `--${name}=${value}`)),
    ...BROWSER_ONLY,
    `--user-data-dir=${profileDir}`,
    ...(isWindowed ? ["--window-size=540,960", `--app=${page}`] : ["--kiosk", page]),
  ];
}
