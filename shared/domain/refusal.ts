/** Every way the rules say no. The screens hold a text for each; docs/refusals.md explains them. */
export const QUEUE_REFUSALS = [
  "DAY_NOT_OPEN",
  "DAY_ALREADY_OPEN",
  "DAY_OVER",
  "ISSUING_CLOSED",
  "FIELD_CLOSED",
  "ISSUING_NOT_CLOSED",
  "FIELD_UNKNOWN",
  "PROCEDURE_UNKNOWN",
  "CLASS_UNKNOWN",
  "COUNTER_UNKNOWN",
  "CLERK_UNKNOWN",
  "TICKET_UNKNOWN",
  "FILES_OUT_OF_RANGE",
  "TOO_MANY_PROCEDURES",
  "COUNTER_ALREADY_OPEN",
  "COUNTER_CLOSED",
  "COUNTER_PAUSED",
  "COUNTER_NOT_PAUSED",
  "COUNTER_WITHOUT_CLERK",
  "COUNTER_TAKEN",
  "COUNTER_BUSY",
  "COUNTER_FREE",
  "COUNTER_NOT_LENT",
  "COUNTER_AT_HOME",
  "CLERK_ELSEWHERE",
  "CLERK_LACKS_SKILL",
  "CLERK_LACKS_RIGHT",
  "NOBODY_WAITING",
  "TICKET_NOT_WAITING",
  "TICKET_NOT_CALLED",
  "TICKET_NOT_SERVING",
  "TICKET_NOT_HELD",
  "TICKET_NOT_SIGNING",
  "TICKET_NOT_AWAY",
  "TICKET_NOT_MISSED",
  "TICKET_IN_HAND",
  "TICKET_CLOSED",
  "TICKET_SENT_ELSEWHERE",
  "HOLD_OUT_OF_RANGE",
  "HOLD_NOT_OVER",
  "TRANSFER_TO_ITSELF",
  "NO_SENDER",
  "UNTIL_IN_THE_PAST",
  "NOTHING_TO_UNDO",
  "UNDO_TOO_LATE",
  "UNDO_OVERTAKEN",
] as const;

/** A stable code; never shown as it is. */
export type QueueRefusal = (typeof QUEUE_REFUSALS)[number];

/** The rules say no: a value, not an exception. */
export interface Refused {
  readonly refused: QueueRefusal;
}
