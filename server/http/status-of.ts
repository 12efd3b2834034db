import type { RefusalCode } from "#shared/protocol/refusal.ts";

const STATUS: Partial<Record<RefusalCode, number>> = {
  BAD_REQUEST: 400,
  NOT_AUTHENTICATED: 401,
  SESSION_EXPIRED: 401,
  WRONG_CREDENTIALS: 401,
  DEVICE_NOT_PAIRED: 401,
  DEVICE_REVOKED: 403,
  NOT_ALLOWED: 403,
  NOT_FOUND: 404,
  NO_DAY_YET: 404,
  KIOSK_OFFLINE: 503,
  DEVICE_UNKNOWN: 404,
  TICKET_UNKNOWN: 404,
  PROCEDURE_UNKNOWN: 404,
  CLASS_UNKNOWN: 404,
  COUNTER_UNKNOWN: 404,
  ZONE_UNKNOWN: 404,
  CLERK_UNKNOWN: 404,
  MESSAGE_TOO_LARGE: 413,
  LOCKED_OUT: 429,
  TOO_MANY_REQUESTS: 429,
  NO_ANSWER: 500,
  STORE_UNAVAILABLE: 503,
  SHUTTING_DOWN: 503,
};

/** The HTTP status of a refusal; 409 where the rules of the queue say no. */
export const statusOf = (code: RefusalCode): number => STATUS[code] ?? 409;
