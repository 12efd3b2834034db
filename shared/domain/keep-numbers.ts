import type { Field } from "./centre.ts";
import type { Envelope, KeepNumbers } from "./command.ts";
import { refuse } from "./decision.ts";
import type { Decision } from "./decision.ts";
import type { QueueEvent } from "./event.ts";
import type { Lease, NumberBlock } from "./kept-numbers.ts";
import type { Line, QueueState } from "./state.ts";

/** A kiosk's store: what blocks are lent to. */
type Keeper = Pick<Lease, "deviceId" | "storeId">;

/** Numbers that may lie between the line and the end of the furthest block; no centre has that many kiosks. */
const MOST_AHEAD = 1000;

/**
 * Sees to it that a kiosk's store has a block ahead of every line. Takes back what the store was lent up to `asOf` and
 * does not hold: what it was lent later, it may be about to store. No facts where nothing is to change.
 */
export function keepNumbers({ storeId, day, asOf, held }: KeepNumbers, { by }: Envelope, state: QueueState): Decision {
  if (by.kind !== "device") return refuse("NUMBER_NOT_LEASED");
  const keeper = { deviceId: by.deviceId, storeId };
  const known = day === state.day ? { asOf, held } : { asOf: 0, held: [] };
  const changes = state.centre.fields.map((field) => inField(field, keeper, known, state));
  return changes.includes(null) ? refuse("TOO_MANY_NUMBERS") : changes.flatMap((events) => events ?? []);
}

/** What a store gives from now: its last block of each field. It lets go of the others as it stores this. */
export const blocksOf = (state: QueueState, keeper: Keeper): readonly Lease[] =>
  [...state.lines.values()].flatMap(({ leases }) => ownOf(leases, keeper).at(-1) ?? []);

interface Known {
  readonly asOf: number;
  readonly held: readonly NumberBlock[];
}

function inField(field: Field, keeper: Keeper, { asOf, held }: Known, state: QueueState): QueueEvent[] | null {
  const line = state.lines.get(field.id);
  const own = line === undefined ? [] : ownOf(line.leases, keeper);
  const gone = own.filter((lease) => lease.seq <= asOf && !held.some((block) => covers(block, lease)));
  const newest = own.filter((lease) => !gone.includes(lease)).at(-1);
  const { leaseSize, leadNumbers } = state.centre.settings.offline;
  const returned = gone.map((lease) => returnedFact(lease, keeper));
  if (newest !== undefined && !isNearlyReached(newest, line, leadNumbers) && !isNearlyUsed(newest, leaseSize))
    return returned;
  const given = line?.given ?? 0;
  const from = Math.max(given + leadNumbers, line?.leasedTo ?? 0) + 1;
  const to = from + leaseSize - 1;
  if (to > given + MOST_AHEAD) return null;
  return [...returned, { type: "NumbersLeased", ...keeper, fieldId: field.id, letter: field.letter, from, to }];
}

// What the store was lent as another device stays lent: the disk may have been copied, and its other copy still give them.
const ownOf = (leases: readonly Lease[], { deviceId, storeId }: Keeper): readonly Lease[] =>
  leases.filter((lease) => lease.deviceId === deviceId && lease.storeId === storeId);

const covers = (block: NumberBlock, lease: Lease): boolean =>
  block.fieldId === lease.fieldId && block.from <= lease.from && lease.to <= block.to;

// Online numbers are about to run into it: further ahead it is out of everybody's way.
const isNearlyReached = ({ usedTo }: Lease, line: Line | undefined, lead: number): boolean =>
  usedTo + 1 - (line?.given ?? 0) <= lead / 2;

const isNearlyUsed = ({ usedTo, to }: Lease, size: number): boolean => to - usedTo < size / 2;

const returnedFact = ({ fieldId, from, to }: Lease, { deviceId }: Keeper): QueueEvent => ({
  type: "NumbersReturned",
  deviceId,
  fieldId,
  from,
  to,
});
