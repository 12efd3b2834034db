import type { Centre, CounterPlan } from "#shared/domain/centre.ts";
import type { Knowledge } from "#shared/forecast/knowledge.ts";
import type { ClerkId, CounterId } from "#shared/kit/ids.ts";

import type { Scenario, ScenarioArrival, ScenarioCounter, ScenarioShift } from "./scenario.ts";

/** What a day of a real centre adds to its centre file. */
export interface CentreDay {
  readonly name: string;
  readonly seed: number;
  /** Who sits at each counter; null or missing: nobody, and the counter stays closed. */
  readonly clerks: ReadonlyMap<CounterId, ClerkId | null>;
  /** When each counter is really staffed; a missing one as planned. */
  readonly actual: ReadonlyMap<CounterId, readonly ScenarioShift[]>;
  /** In the order of their coming. */
  readonly arrivals: readonly ScenarioArrival[];
}

/** A real centre's day as a scenario: its fields and times from what is known, its rules from its settings. */
export function centreScenario(centre: Centre, knowledge: Knowledge, day: CentreDay): Scenario {
  const { settings } = centre;
  const counters = centre.counters.map((plan) => counterOf(centre, knowledge, { plan, day }));
  const shifts = counters.flatMap(({ planned }) => planned);
  return {
    name: day.name,
    seed: day.seed,
    title: centre.name.vi,
    day: {
      open: Math.min(...shifts.map(({ startS }) => startS)),
      close: Math.max(...shifts.map(({ endS }) => endS)),
    },
    fields: centre.fields.map(({ id, name }) => {
      const known = knowledge.fields.get(id);
      return { id, name: name.vi, meanS: known?.meanS ?? 1, cv: known?.cv ?? 1, slaS: known?.normS ?? 1 };
    }),
    counters,
    rules: {
      setupS: settings.lend.setupMs / SECOND_MS,
      minDwellS: settings.lend.minDwellMs / SECOND_MS,
      maxInARow: settings.priority.maxInARow,
      noShowS: Math.max(1, Math.round(knowledge.noShowS)),
      approval: { mode: "auto", delaysS: [0], returnNeedsApproval: false },
    },
    outages: [],
    forecast: forecastOf(knowledge),
    arrivals: day.arrivals,
  };
}

const SECOND_MS = 1000;

function counterOf(
  centre: Centre,
  knowledge: Knowledge,
  { plan, day }: { readonly plan: CounterPlan; readonly day: CentreDay },
): ScenarioCounter {
  const clerkId = day.clerks.get(plan.id) ?? null;
  const skills = centre.clerks.find(({ id }) => id === clerkId)?.skills ?? new Map<string, number>();
  const planned = knowledge.shifts.get(plan.id) ?? [];
  const actual = clerkId === null ? [] : (day.actual.get(plan.id) ?? planned);
  return { id: plan.id, home: plan.home[0], skills: new Map(skills), planned, actual };
}

function forecastOf({ fields }: Knowledge): Scenario["forecast"] {
  const [first] = fields.values();
  return {
    startS: first?.expected.startS ?? 0,
    bucketS: first?.expected.bucketS ?? 900,
    ratesPerHour: new Map([...fields].map(([id, { expected }]) => [id, expected.perHour])),
  };
}
