import { isCalledIn, type Zone } from "#shared/domain/board-plan.ts";
import type { QueueState } from "#shared/domain/state.ts";
import { NO_FORESIGHT, type Foresight } from "#shared/forecast/foresight.ts";
import type { ZoneId } from "#shared/kit/ids.ts";

import { atCounters, boardCalls } from "./board-calls.ts";
import type { BoardCall, BoardView } from "./board-types.ts";
import { centreHead } from "./centre-head.ts";
import { publicField } from "./public-field.ts";

/** The lobby board, of the whole house or of one zone: numbers and counters, never a class, a procedure or a person. */
export function boardView(state: QueueState, foresight: Foresight = NO_FORESIGHT, zoneId?: ZoneId): BoardView {
  const { fields, settings, board } = state.centre;
  const zone = zoneId === undefined ? null : (board.zones.find(({ id }) => id === zoneId) ?? NOWHERE);
  const here = (calls: readonly BoardCall[]): readonly BoardCall[] =>
    zone === null ? calls : calls.filter((call) => isCalledIn(zone, call));
  return {
    ...centreHead(state),
    zoneName: zone?.name ?? null,
    calling: here(atCounters(state, "called")),
    serving: here(atCounters(state, "serving")),
    calls: here(boardCalls(state)),
    texts: state.texts
      .filter((each) => zoneId === undefined || each.zoneId === null || each.zoneId === zoneId)
      .map(({ seq, at, text }) => ({ seq, at, text })),
    fields: fields
      .filter(({ id }) => zone === null || zone.fields.includes(id))
      .map((field) => publicField(state, field, foresight)),
    priorityRule: settings.priority,
    voice: board.voice,
    notice: board.notice,
    look: board.look,
    media: board.media,
  };
}

/** A zone that the centre file does not name: the door lets no board in for it. */
const NOWHERE: Pick<Zone, "name" | "fields" | "counters"> = { name: { vi: "" }, fields: [], counters: [] };
