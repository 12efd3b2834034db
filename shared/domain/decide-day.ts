import { assertNever } from "#shared/kit/assert-never.ts";
import type { FieldId } from "#shared/kit/ids.ts";
import { dayAt } from "#shared/kit/time.ts";
import type { Day } from "#shared/kit/time.ts";
import { areInOrder } from "./calendar.ts";
import type { ChangedHours, ClosureNotice, DayCommand, Envelope } from "./command.ts";
import { refuse } from "./decision.ts";
import type { Decision } from "./decision.ts";
import type { QueueEvent } from "./event.ts";
import { officeHours } from "./openings.ts";
import type { StandingUnplaced } from "./unplaced.ts";
import type { QueueState } from "./state.ts";

type OpenDay = Extract<DayCommand, { type: "OpenDay" }>;

/** Answers a command about the day and its issuing. */
export function decideDay(command: DayCommand, envelope: Envelope, state: QueueState): Decision {
  switch (command.type) {
    case "OpenDay":
      return openDay(command, envelope, state);
    case "CloseDay":
      return state.day === null ? refuse("DAY_NOT_OPEN") : [dayClosed(state, state.day)];
    case "CloseIssuing":
      return (
        knownField(state, command.fieldId) ?? [
          { type: "IssuingClosed", fieldId: command.fieldId, reason: command.reason, publicText: command.publicText },
        ]
      );
    case "OpenIssuing":
      return openIssuing(command.fieldId, state);
    case "ChangeHours":
      return changeHours(command, state);
    case "RestoreHours":
      return state.hoursToday === null ? refuse("HOURS_NOT_CHANGED") : [{ type: "HoursRestored" }];
    default:
      return assertNever(command);
  }
}

/**
 * Opens today, closing a day that was left open. A clock that shows an earlier day opens none: days only go forward,
 * unless the director says that the clock was wrong.
 */
function openDay(command: OpenDay, { at }: Envelope, state: QueueState): Decision {
  const today = dayAt(at, state.centre.timeZone);
  if (state.day === null || today > state.day || (command.isCorrection && today < state.day))
    return [...leftOpen(state), dayOpened(today, command, [...state.kept.unplaced.values()])];
  return state.isOpen ? refuse("DAY_ALREADY_OPEN") : [{ type: "DayOpened", day: state.day }];
}

const leftOpen = (state: QueueState): QueueEvent[] =>
  state.day !== null && state.isOpen ? [dayClosed(state, state.day)] : [];

const dayOpened = (
  day: Day,
  { given = [], leased = [] }: OpenDay,
  unplaced: readonly StandingUnplaced[],
): QueueEvent => ({
  type: "DayOpened",
  day,
  ...(given.length === 0 ? {} : { given }),
  ...(leased.length === 0 ? {} : { leased }),
  ...(unplaced.length === 0 ? {} : { unplaced }),
});

function dayClosed(state: QueueState, day: Day): QueueEvent {
  const open = [...state.tickets.values()].filter((ticket) => ticket.status.kind !== "closed");
  return { type: "DayClosed", day, unserved: open.map((ticket) => ticket.id) };
}

function openIssuing(fieldId: FieldId | null, state: QueueState): Decision {
  const unknown = knownField(state, fieldId);
  if (unknown !== null) return unknown;
  return noticeOf(state, fieldId) === null ? refuse("ISSUING_NOT_CLOSED") : [{ type: "IssuingOpened", fieldId }];
}

function changeHours({ hours, reason }: ChangedHours, state: QueueState): Decision {
  if (officeHours(state) === null) return refuse("CALENDAR_MISSING");
  return areInOrder(hours) ? [{ type: "HoursChanged", hours, reason }] : refuse("HOURS_OUT_OF_ORDER");
}

function noticeOf(state: QueueState, fieldId: FieldId | null): ClosureNotice | null {
  return fieldId === null ? state.closed : (state.lines.get(fieldId)?.closed ?? null);
}

function knownField(state: QueueState, fieldId: FieldId | null): Decision | null {
  if (fieldId === null || state.centre.fields.some((field) => field.id === fieldId)) return null;
  return refuse("FIELD_UNKNOWN");
}
