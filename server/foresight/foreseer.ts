import type { ChangedHours } from "#shared/domain/command.ts";
import type { Calibration } from "#shared/forecast/calibration.ts";
import { uncalibrated } from "#shared/forecast/calibration.ts";
import { foresightOf } from "#shared/forecast/foresight-of.ts";
import type { Foresight } from "#shared/forecast/foresight.ts";
import type { Knowledge } from "#shared/forecast/knowledge.ts";
import { sightOf } from "#shared/forecast/sight-of.ts";
import type { Sight } from "#shared/forecast/sight.ts";
import type { CounterId, FieldId, Seq } from "#shared/kit/ids.ts";
import type { Day, EpochMs } from "#shared/kit/time.ts";

import type { Clock } from "#server/clock/clock.ts";
import type { Dispatcher } from "#server/dispatcher/dispatcher.ts";
import { byHoursToday } from "./hours-today.ts";

/** What the centre knows before a day, and whether it is only guessing. */
export interface DayKnowledge {
  readonly knowledge: Knowledge;
  readonly isGuess: boolean;
}

/** Foresees from today's state, for views, papers and the balancer. */
export interface Foreseer {
  /** By the state as it is now; made once for each state and again after some seconds. */
  foresight(): Foresight;
  /** What may be known now. */
  sight(): Sight;
}

/** What a foreseer reads. */
export interface ForeseerParts {
  readonly dispatcher: Pick<Dispatcher, "state" | "record">;
  readonly clock: Clock;
  /** Of the open day; asked often, so it is the caller's to remember. */
  readonly knowledge: () => DayKnowledge;
  readonly calibration?: () => Calibration;
}

/** A sight and what it was made from. */
interface Seen {
  readonly seq: Seq;
  readonly second: number;
  readonly known: Knowledge;
  readonly sight: Sight;
}

const SECOND_MS = 1000;
// A state that nothing happens to is still looked at anew: services go on, and so does the day.
const FRESH_MS = 5_000;
const BANDS_FRESH_MS = 20_000;

/** A foreseer that has looked at nothing yet. */
export function createForeseer(parts: ForeseerParts): Foreseer {
  const { dispatcher, clock, knowledge, calibration = () => uncalibrated } = parts;
  let bands: { readonly day: Day | null; readonly at: EpochMs; readonly foresight: Foresight } | null = null;
  let seen: Seen | null = null;
  let changed: { readonly known: Knowledge; readonly hours: ChangedHours | null; readonly byHours: Knowledge } | null =
    null;
  let kept: { readonly seq: Seq; readonly at: EpochMs; readonly foresight: Foresight } | null = null;

  // A long line takes longest to look at: a screen and the next citizen's promise look once within a second.
  function sight(now = clock.now()): Sight {
    const { seq } = dispatcher.state;
    const known = knowledge().knowledge;
    const second = Math.floor(now / SECOND_MS);
    if (seen?.seq === seq && seen.second === second && seen.known === known) return seen.sight;
    seen = { seq, second, known, sight: seenAt(now, known) };
    return seen.sight;
  }

  function seenAt(now: EpochMs, known: Knowledge): Sight {
    const { state, record } = dispatcher;
    const will = { pinned: state.balancing.pinned, proposed: proposed() };
    return sightOf(state, record, today(known), { now, will });
  }

  function today(known: Knowledge): Knowledge {
    const { state } = dispatcher;
    if (changed?.known !== known || changed.hours !== state.hoursToday)
      changed = { known, hours: state.hoursToday, byHours: byHoursToday(known, state) };
    return changed.byHours;
  }

  function proposed(): ReadonlyMap<CounterId, FieldId> {
    const open = [...dispatcher.state.balancing.moves.values()].filter(({ status }) => status.kind === "proposed");
    return new Map(open.flatMap(({ counterId, order }) => (order.kind === "lend" ? [[counterId, order.fieldId]] : [])));
  }

  function look(): Foresight {
    const now = clock.now();
    const { state } = dispatcher;
    const isFresh = kept !== null && kept.seq === state.seq && Math.abs(now - kept.at) < FRESH_MS;
    if (kept !== null && isFresh) return kept.foresight;
    const foresight = withKeptBands(foreseenNow(now), now);
    kept = { seq: state.seq, at: now, foresight };
    return foresight;
  }

  function foreseenNow(now: EpochMs): Foresight {
    const { isGuess, knowledge: known } = knowledge();
    const learned = { isGuess, knowledge: known, calibration: calibration() };
    return foresightOf({ ...learned, state: dispatcher.state, sight: sight(now) });
  }

  /** A field's next hours take longest to foresee, and do not change with every citizen. */
  function withKeptBands(foresight: Foresight, now: EpochMs): Foresight {
    const { day } = dispatcher.state;
    return {
      ...foresight,
      field(fieldId) {
        const isKept = bands?.day === day && Math.abs(now - bands.at) < BANDS_FRESH_MS;
        if (bands === null || !isKept) bands = { day, at: now, foresight };
        return bands.foresight.field(fieldId);
      },
    };
  }

  return { foresight: look, sight: () => sight() };
}
