import type { Centre } from "#shared/domain/centre.ts";
import type { Recorded } from "#shared/domain/event.ts";
import { evolve } from "#shared/domain/evolve.ts";
import { initialState } from "#shared/domain/initial-state.ts";
import type { QueueState } from "#shared/domain/state.ts";
import { emptyRecord, recordEvent, type DayRecord } from "#shared/forecast/day-record.ts";
import type { CommandId } from "#shared/kit/ids.ts";

import type { EventLog } from "#server/log/event-log.ts";
import type { ReportChange } from "#server/reports/report-change.ts";
import { createReportKeeper } from "#server/reports/report-keeper.ts";

/** Everything that events fold into while a centre runs. */
export interface Today {
  readonly state: QueueState;
  /** What the day has taught so far. */
  readonly record: DayRecord;
  /** Whether events of this command were folded in since the day began. */
  holds(id: CommandId): boolean;
  /** Folds one event in; says what it changes in the report tables. */
  fold(recorded: Recorded): readonly ReportChange[];
}

/** A centre before its first event. */
export function emptyToday(centre: Centre): Today {
  const state = initialState(centre);
  const record = emptyRecord();
  const keeper = createReportKeeper();
  const commands = new Set<CommandId>();
  return {
    state,
    record,
    holds: (id) => commands.has(id),
    fold(recorded) {
      if (recorded.event.type === "DayOpened") commands.clear();
      commands.add(recorded.commandId);
      evolve(state, recorded);
      recordEvent(record, recorded, state);
      return keeper.note(recorded, state);
    },
  };
}

/**
 * Today as the log has it.
 * @throws LogUnavailable when the log cannot be read.
 */
export function loadToday(centre: Centre, log: EventLog): Today {
  const today = emptyToday(centre);
  for (const recorded of log.lastDay()) today.fold(recorded);
  return today;
}
