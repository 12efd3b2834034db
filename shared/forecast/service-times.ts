import type { ClerkId, FieldId, ProcedureId } from "#shared/kit/ids.ts";

/** One finished service of the centre's past. */
export interface ServiceRow {
  readonly fieldId: FieldId;
  readonly procedureId: ProcedureId;
  readonly clerkId: ClerkId;
  /** Seconds at the counter. */
  readonly seconds: number;
}

/** What is assumed of a field before its first service. */
export interface UsualService {
  readonly fieldId: FieldId;
  readonly meanS: number;
  readonly cv: number;
}

/** What the past says of a field's counter times. */
export interface ServiceTimes {
  readonly fieldId: FieldId;
  readonly meanS: number;
  /** The spread of all its services, and of one procedure at one clerk. */
  readonly cv: number;
  readonly cvWithin: number;
  readonly services: number;
  /** Times the field's mean that a procedure takes; 1 for one that was never seen. */
  procedureFactor(procedureId: ProcedureId): number;
  /** A clerk's pace in the field: 1 = as the field's average, 1.3 = 30 % slower; 1 for one who never served it. */
  pace(clerkId: ClerkId): number;
}

/**
 * Counter times of every field by procedure and clerk. On logarithms a service is field + procedure + clerk + chance; each
 * effect is the mean of what the others leave unexplained, drawn towards none by B = s² / (s² + n t²), where s is the
 * spread within and t the spread between the effects (parametric empirical Bayes: Morris, JASA 78, 1983, 47–55; t by the
 * moments of DerSimonian & Laird, Controlled Clinical Trials 7, 1986). Rows of no duration or longer than a morning say
 * nothing about a service and are left out.
 */
export function serviceTimes(rows: readonly ServiceRow[], usual: readonly UsualService[]): readonly ServiceTimes[] {
  const byField = Map.groupBy(
    rows.filter(({ seconds }) => seconds > 0 && seconds <= LONGEST_S),
    ({ fieldId }) => fieldId,
  );
  return usual.map((each) => fieldTimes(byField.get(each.fieldId) ?? [], each));
}

function fieldTimes(rows: readonly ServiceRow[], { fieldId, meanS, cv }: UsualService): ServiceTimes {
  const usualVariance = Math.log(1 + cv ** 2);
  const usualLog = Math.log(meanS) - usualVariance / 2;
  const logs = rows.map(({ seconds }) => Math.log(seconds));
  const field = (logs.reduce((sum, each) => sum + each, 0) + USUAL_COUNT * usualLog) / (logs.length + USUAL_COUNT);
  const off = logs.map((each) => each - field);
  const procedures = shrunk(
    rows.map(({ procedureId }) => procedureId),
    off,
  );
  const beyondProcedure = off.map((each, at) => each - effectAt(procedures, rows[at]?.procedureId));
  const clerks = shrunk(
    rows.map(({ clerkId }) => clerkId),
    beyondProcedure,
  );
  const left = beyondProcedure.map((each, at) => each - effectAt(clerks, rows[at]?.clerkId));
  const within = varianceOf(left, usualVariance);
  const factors = rows.map(({ procedureId }) => Math.exp(effectAt(procedures, procedureId)));
  const meanFactor = (factors.reduce((sum, each) => sum + each, 0) + USUAL_COUNT) / (factors.length + USUAL_COUNT);
  return {
    fieldId,
    meanS: Math.exp(field + within / 2) * meanFactor,
    cv: cvOf(varianceOf(off, usualVariance)),
    cvWithin: cvOf(within),
    services: rows.length,
    procedureFactor: (procedureId) =>
      procedures.has(procedureId) ? Math.exp(effectAt(procedures, procedureId)) / meanFactor : 1,
    pace: (clerkId) => Math.exp(effectAt(clerks, clerkId)),
  };
}

/** The variance around nought, drawn towards the usual one. */
const varianceOf = (values: readonly number[], usual: number): number =>
  (values.reduce((sum, each) => sum + each ** 2, 0) + USUAL_COUNT * usual) / (values.length + USUAL_COUNT);

const cvOf = (variance: number): number => Math.sqrt(Math.exp(variance) - 1);

const effectAt = <Key>(effects: ReadonlyMap<Key, number>, key: Key | undefined): number =>
  key === undefined ? 0 : (effects.get(key) ?? 0);

/** The effect of each key on its values, drawn towards none the more the fewer there are. */
function shrunk<Key>(keys: readonly Key[], values: readonly number[]): ReadonlyMap<Key, number> {
  const groups = [...Map.groupBy(values.keys(), (at) => keys[at])].map(([key, places]) => {
    const mean = places.reduce((sum, at) => sum + (values[at] ?? 0), 0) / places.length;
    const within = places.reduce((sum, at) => sum + ((values[at] ?? 0) - mean) ** 2, 0);
    return { key, count: places.length, mean, within };
  });
  const total = values.length;
  const freedom = Math.max(1, total - groups.length);
  const within = Math.max(LEAST_VARIANCE, groups.reduce((sum, group) => sum + group.within, 0) / freedom);
  const between = betweenVariance(groups, within, total);
  return new Map(
    groups.flatMap(({ key, count, mean }) =>
      key === undefined ? [] : [[key, (mean * count * between) / (within + count * between)] as const],
    ),
  );
}

function betweenVariance(
  groups: readonly { readonly count: number; readonly mean: number }[],
  within: number,
  total: number,
): number {
  const sumOfSquares = groups.reduce((sum, { count, mean }) => sum + count * mean ** 2, 0);
  const balance = total - groups.reduce((sum, { count }) => sum + count ** 2, 0) / Math.max(1, total);
  const found = balance <= 0 ? 0 : (sumOfSquares - within * (groups.length - 1)) / balance;
  return Math.max(LEAST_VARIANCE, found);
}

const USUAL_COUNT = 20;
const LONGEST_S = 4 * 3600;
/** People and procedures do differ, if by a few hundredths: no data can say that they do not. */
const LEAST_VARIANCE = 0.001;
