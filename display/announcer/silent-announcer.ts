import type { Announcer } from "./announcer.ts";

/** Leaves the sound to the board: a display over a counter only shows. */
export const silentAnnouncer: Announcer = { say: () => Promise.resolve("silent"), repeat: () => Promise.resolve() };
