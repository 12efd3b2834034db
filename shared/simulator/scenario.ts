/** One day of a centre as an explicit trace. Times are whole seconds since local midnight. */
export interface Scenario {
  readonly name: string;
  readonly seed: number;
  readonly title: string;
  readonly day: { readonly open: number; readonly close: number };
  readonly fields: readonly ScenarioField[];
  readonly counters: readonly ScenarioCounter[];
  readonly rules: ScenarioRules;
  /** `[start, end)`: nothing is called, nothing is decided, and what is under way is stretched. */
  readonly outages: readonly (readonly [number, number])[];
  readonly forecast: {
    readonly startS: number;
    readonly bucketS: number;
    readonly ratesPerHour: ReadonlyMap<string, readonly number[]>;
  };
  /** In the order of their coming. */
  readonly arrivals: readonly ScenarioArrival[];
}

/** A field: a specialist's counter time and the wait that the centre aims at. */
export interface ScenarioField {
  readonly id: string;
  readonly name: string;
  readonly meanS: number;
  readonly cv: number;
  readonly slaS: number;
}

/** A counter with its clerk; `skills` are paces (1 = a specialist's), absent = not allowed. */
export interface ScenarioCounter {
  readonly id: string;
  readonly home: string;
  readonly skills: ReadonlyMap<string, number>;
  /** What a policy may know. */
  readonly planned: readonly ScenarioShift[];
  /** What happens: late, sick. */
  readonly actual: readonly ScenarioShift[];
}

/** On duty in `[startS, endS + drainS)`. */
export interface ScenarioShift {
  readonly startS: number;
  readonly endS: number;
  readonly drainS: number;
}

/** The centre's rules. */
export interface ScenarioRules {
  readonly setupS: number;
  readonly minDwellS: number;
  readonly maxInARow: number;
  readonly noShowS: number;
  readonly approval: {
    readonly mode: "auto" | "propose";
    /** The k-th proposal of the day waits `delaysS[k mod n]` seconds for the director. */
    readonly delaysS: readonly number[];
    readonly returnNeedsApproval: boolean;
  };
}

/** One citizen. */
export interface ScenarioArrival {
  readonly id: string;
  readonly t: number;
  readonly field: string;
  readonly isPriority: boolean;
  /** A specialist's seconds; hidden from every policy until finished. */
  readonly serviceS: number;
  readonly isNoShow: boolean;
  /** Leaves when still waiting then; null: never. */
  readonly patienceS: number | null;
  /** Visited afterwards, each joining its line when the one before is finished. */
  readonly steps: readonly { readonly field: string; readonly serviceS: number }[];
}
