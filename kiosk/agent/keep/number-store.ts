import type { Database } from "better-sqlite3";
import { ownNumber, storeId as asStoreId, ticketNumber } from "#shared/kit/ids.ts";
import type { DeviceId, FieldId, StoreId, TicketNumber } from "#shared/kit/ids.ts";
import { asDay, type Day } from "#shared/kit/time.ts";
import type { KeptNumbers, NumbersSync } from "#shared/protocol/kept-numbers.ts";

/** What the server last agreed with this store. `day` is null where only its letter could be saved from a damaged one. */
export interface Agreement extends Pick<KeptNumbers, "kioskLetter" | "refKey" | "publicUrl"> {
  readonly deviceId: DeviceId;
  readonly day: Day | null;
}

/** A number that was just taken; `count` is null where it ends in the kiosk's own letter. */
export interface TakenNumber {
  readonly number: TicketNumber;
  readonly count: number | null;
}

/** The numbers that this kiosk may give by itself. Every method is one step on the disk. */
export interface NumberStore {
  readonly agreement: () => Agreement | null;
  /** What to ask the server with; nothing is said to be held for another device than this. */
  readonly request: (deviceId: DeviceId) => NumbersSync;
  /** Stores an answer: from here on numbers are given from its blocks alone. */
  readonly accept: (answer: KeptNumbers, deviceId: DeviceId) => void;
  /** Takes the next number of a field, which is then gone. `day` null where the clock is not believed. Null when there is none. */
  readonly take: (field: { readonly fieldId: FieldId; readonly letter: string }, day: Day | null) => TakenNumber | null;
  /** A number of no known day counts on this one: it is not to come again there. */
  readonly countedOn: (fieldId: FieldId, day: Day) => void;
}

/** What a new store goes on with. */
export interface NewStore {
  readonly id: string;
  /** What could be saved of the store before; its own numbers are all below `ownFrom`. */
  readonly saved: (Omit<Agreement, "day"> & { readonly ownFrom: number }) | null;
}

/** Own numbers that one store gives in a field on a day at most: the next store begins above them. */
export const OWN_NUMBERS = 1000;

interface BlockRow {
  readonly field_id: string;
  readonly letter: string;
  readonly first: number;
  readonly last: number;
}

/** The numbers in an open store; `newStore` says what to call it, and is asked once in its life. */
export function numberStoreIn(db: Database, newStore: () => NewStore): NumberStore & { readonly storeId: StoreId } {
  const sql = statements(db);
  const own = sql.store.get() ?? begin(db, newStore());
  const storeId = asStoreId(own.id);

  function agreement(): (Agreement & { readonly asOf: number }) | null {
    const row = sql.agreement.get();
    if (row === undefined) return null;
    const { device_id, day, as_of, kiosk_letter, ref_key, public_url } = row;
    const known = { kioskLetter: kiosk_letter, refKey: ref_key, publicUrl: public_url };
    return { ...known, deviceId: device_id, day: day === null ? null : asDay(day), asOf: as_of };
  }

  function takeFromBlock(fieldId: FieldId, day: Day): TakenNumber | null {
    const counted = sql.count.get("block", fieldId);
    const above = counted?.day === day ? counted.last : 0;
    const block = sql.blockAbove.get(fieldId, above);
    if (block === undefined) return null;
    const count = Math.max(block.first, above + 1);
    sql.setCount.run("block", fieldId, day, count);
    return { number: ticketNumber(block.letter, count), count };
  }

  function takeOwn(fieldId: FieldId, letter: string, day: Day | null): TakenNumber | null {
    const known = agreement();
    const count = nextOwn(sql, fieldId, day);
    if (known === null || count >= OWN_NUMBERS) return null;
    sql.setCount.run("own", fieldId, day, count);
    const { own_from } = sql.store.get() ?? own;
    return { number: ownNumber(letter, own_from + count, known.kioskLetter), count: null };
  }

  const accept = db.transaction((answer: KeptNumbers, deviceId: DeviceId): void => {
    const before = agreement();
    if (before?.deviceId !== deviceId || before.day !== answer.day) sql.forgetBlocks.run();
    sql.stopGiving.run();
    for (const { fieldId, letter, from, to } of answer.blocks) sql.giveFrom.run(fieldId, letter, from, to);
    if (before?.kioskLetter !== answer.kioskLetter) sql.ownFromStart.run();
    const { day, asOf, kioskLetter, refKey, publicUrl } = answer;
    sql.agree.run(deviceId, day, asOf, kioskLetter, refKey, publicUrl);
  });

  function request(deviceId: DeviceId): NumbersSync {
    const known = agreement();
    if (known?.deviceId !== deviceId) return { storeId, day: null, asOf: 0, held: [] };
    const held = sql.held
      .all(known.day)
      .map(({ field_id, first, last }) => ({ fieldId: field_id, from: first, to: last }));
    return { storeId, day: known.day, asOf: known.asOf, held };
  }

  return {
    storeId,
    agreement,
    request,
    accept: (answer, deviceId) => accept.immediate(answer, deviceId),
    take({ fieldId, letter }, day) {
      const isDayOfBlocks = day !== null && agreement()?.day === day;
      return (isDayOfBlocks ? takeFromBlock(fieldId, day) : null) ?? takeOwn(fieldId, letter, day);
    },
    countedOn: (fieldId, day) => void sql.countedOn.run(day, fieldId, day),
  };
}

function begin(db: Database, { id, saved }: NewStore): { id: string; own_from: number } {
  const sql = statements(db);
  const own = { id, own_from: saved?.ownFrom ?? 0 };
  db.transaction(() => {
    sql.begin.run(own.id, own.own_from);
    if (saved !== null) sql.agree.run(saved.deviceId, null, 0, saved.kioskLetter, saved.refKey, saved.publicUrl);
  }).immediate();
  return own;
}

/** A later day begins again, but not while numbers wait that the server may count on it: clocks are wrong by days. */
function nextOwn(sql: ReturnType<typeof statements>, fieldId: FieldId, day: Day | null): number {
  const counted = sql.count.get("own", fieldId);
  if (counted === undefined) return 1;
  const isLater = day !== null && day > (counted.day ?? "");
  return isLater && sql.ownWaiting.get(fieldId) === undefined ? 1 : counted.last + 1;
}

interface AgreementRow {
  readonly device_id: DeviceId;
  readonly day: string | null;
  readonly as_of: number;
  readonly kiosk_letter: string;
  readonly ref_key: string;
  readonly public_url: string;
}

const statements = (db: Database) => ({
  store: db.prepare<[], { id: string; own_from: number }>("SELECT id, own_from FROM store"),
  begin: db.prepare<[string, number]>("INSERT INTO store (id, own_from) VALUES (?, ?)"),
  ownFromStart: db.prepare<[]>("UPDATE store SET own_from = 0"),
  agreement: db.prepare<[], AgreementRow>(
    "SELECT device_id, day, as_of, kiosk_letter, ref_key, public_url FROM agreement",
  ),
  agree: db.prepare<[string, string | null, number, string, string, string]>(`
    INSERT OR REPLACE INTO agreement (only_one, device_id, day, as_of, kiosk_letter, ref_key, public_url)
    VALUES (1, ?, ?, ?, ?, ?, ?)`),
  // A ticket that the server did not take has its number on paper: nobody else may get it.
  held: db.prepare<[string | null], BlockRow>(`
    SELECT field_id, letter, first, last FROM block WHERE is_given = 1 OR EXISTS (
      SELECT 1 FROM kept WHERE kept.field_id = block.field_id AND kept.day = ? AND kept.state <> 'brought'
        AND kept.count BETWEEN block.first AND block.last
    ) ORDER BY field_id, first`),
  blockAbove: db.prepare<[string, number], BlockRow>(`
    SELECT field_id, letter, first, last FROM block WHERE is_given = 1 AND field_id = ? AND last > ? ORDER BY first LIMIT 1`),
  forgetBlocks: db.prepare<[]>("DELETE FROM block"),
  stopGiving: db.prepare<[]>("UPDATE block SET is_given = 0"),
  giveFrom: db.prepare<[string, string, number, number]>(`
    INSERT OR REPLACE INTO block (field_id, letter, first, last, is_given) VALUES (?, ?, ?, ?, 1)`),
  count: db.prepare<[string, string], { day: string | null; last: number }>(
    "SELECT day, last FROM count WHERE kind = ? AND field_id = ?",
  ),
  setCount: db.prepare<[string, string, string | null, number]>(`
    INSERT INTO count (kind, field_id, day, last) VALUES (?, ?, ?, ?)
    ON CONFLICT DO UPDATE SET day = coalesce(excluded.day, day), last = excluded.last`),
  countedOn: db.prepare<[string, string, string]>(`
    UPDATE count SET day = ? WHERE kind = 'own' AND field_id = ? AND coalesce(day, '') < ?`),
  ownWaiting: db.prepare<[string]>(
    "SELECT 1 FROM kept WHERE state = 'waiting' AND field_id = ? AND count IS NULL LIMIT 1",
  ),
});
