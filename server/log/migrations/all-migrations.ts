import type { Migration } from "../migrate.ts";
import { keepEvents } from "./001-keep-events.ts";
import { keepVisits } from "./002-keep-visits.ts";
import { keepCounterSessions } from "./003-keep-counter-sessions.ts";
import { keepPromises } from "./004-keep-promises.ts";

/** Every step of the centre's database, in order. A step that a centre has seen is never changed: add another. */
export const MIGRATIONS: readonly Migration[] = [keepEvents, keepVisits, keepCounterSessions, keepPromises];
