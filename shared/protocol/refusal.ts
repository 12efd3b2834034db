import { QUEUE_REFUSALS } from "#shared/domain/refusal.ts";

/** Refusals at the door, before the rules are asked, and faults as a client sees them. */
export const DOOR_REFUSALS = [
  "BAD_REQUEST",
  "MESSAGE_TOO_LARGE",
  "TOO_MANY_REQUESTS",
  "PROTOCOL_OUTDATED",
  "NOT_AUTHENTICATED",
  "SESSION_EXPIRED",
  "NOT_ALLOWED",
  "WRONG_CREDENTIALS",
  "LOCKED_OUT",
  "DEVICE_NOT_PAIRED",
  "DEVICE_REVOKED",
  "DEVICE_UNKNOWN",
  "NOT_FOUND",
  /** Planning looks back at an ended day, and there is none. */
  "NO_DAY_YET",
  /** A kiosk is to print and is not connected. */
  "KIOSK_OFFLINE",
  /** A clip of the centre's voice is no whole sound file, or too long. */
  "VOICE_CLIP_UNREADABLE",
  /** A file is no voice pack, or a torn one. */
  "VOICE_PACK_UNREADABLE",
  "VOICE_OTHER_LANGUAGE",
  "VOICE_TOO_LARGE",
  /** Nothing was recorded, or there is no own pack. */
  "VOICE_EMPTY",
  /** The disk refused the write: nothing was recorded, and the same command may be tried again. */
  "STORE_UNAVAILABLE",
  "SHUTTING_DOWN",
  /** Said by a kiosk to itself: staff take a number there, and nobody has typed their PIN a moment ago. */
  "STAFF_PIN_NEEDED",
  /** Said by a kiosk to itself: what a scanner read is no identity card. */
  "SCAN_UNREADABLE",
  /** Said by a kiosk of its server: an answer that does not pass the schema. */
  "SERVER_ANSWER_UNREADABLE",
  /** Said by a kiosk of its own clock, while no server tells the time. */
  "CLOCK_DOUBTED",
  /** Said by a kiosk of its server: it does not understand how tickets are brought that were given without it. */
  "TICKETS_NOT_TAKEN",
  /** Said by a client to itself: no answer came in time. */
  "NO_ANSWER",
] as const;

/** Everything a reply can refuse with. */
export const REFUSAL_CODES = [...QUEUE_REFUSALS, ...DOOR_REFUSALS] as const;

/** A stable code; `shared/i18n` has a text for each. */
export type RefusalCode = (typeof REFUSAL_CODES)[number];

/** Whether a connection that was turned away with this code may come back as it is: the server restarts, or defends itself. */
export const mayComeBack = (code: RefusalCode): boolean => code === "SHUTTING_DOWN" || code === "TOO_MANY_REQUESTS";

/** The refusal in what the server said, `{ code }`; null where there is none that we know. */
export function refusalIn(said: unknown): RefusalCode | null {
  const code = typeof said === "object" && said !== null && "code" in said ? said.code : null;
  return REFUSAL_CODES.find((known) => known === code) ?? null;
}
