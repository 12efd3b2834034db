import type { Database } from "better-sqlite3";
import { commandId, fieldId } from "#shared/kit/ids.ts";
import type { CommandId, FieldId, TicketId } from "#shared/kit/ids.ts";
import { type Day, epochMs, type EpochMs } from "#shared/kit/time.ts";
import { bringTicketSchema, issueTicketSchema } from "#shared/protocol/command-schema.ts";
import { type GivenTicket, givenTicketSchema, type TicketPress } from "#shared/protocol/kiosk-bridge.ts";
import type { z } from "zod";

/** A press and its ticket. `givenAt` is the device's clock. */
export interface Given {
  readonly press: TicketPress;
  readonly ticket: GivenTicket;
  readonly givenAt: EpochMs;
}

/** What the server has to hear of a ticket that it did not give. */
export type KeptTicket = z.output<typeof bringTicketSchema>;

/** The tickets that this kiosk gave. Each is on the disk before it is shown. */
export interface TicketStore {
  readonly find: (press: CommandId) => Given | null;
  readonly newest: () => Given | null;
  /** Whose it is the server knows already: that is not written down. */
  readonly add: (given: Given) => void;
  /** Adds one that the server has yet to be brought, and whose it is until then. */
  readonly addKept: (given: Given, kept: Omit<KeptTicket, keyof TicketPress["command"] | "insteadOf">) => void;
  /** The oldest that the server was not brought yet, but for those of these presses. */
  readonly nextToBring: (aside?: ReadonlySet<CommandId>) => KeptTicket | null;
  /** The server has it; under no id where its day was over. */
  readonly brought: (press: CommandId, ticketId: TicketId | null) => void;
  /** The server will never take it. */
  readonly refused: (press: CommandId) => void;
  /** The true time of the newest ticket that the server has yet to be brought; 0 for none. */
  readonly lastIssuedAt: () => EpochMs;
  /** Forgets what was given before and is settled. */
  readonly forget: (before: EpochMs) => void;
  /** Forgets whose tickets are, but for those of this day that the server has yet to be brought. */
  readonly forgetPersons: (today: Day | null) => void;
}

interface TicketRow {
  readonly press: string;
  readonly given_at: number;
  readonly command: string;
  readonly answer: string;
}

interface KeptRow {
  readonly press: string;
  readonly command: string;
  readonly field_id: FieldId;
  readonly number: string;
  readonly count: number | null;
  readonly day: string | null;
  readonly issued_at: number;
}

/** The tickets in an open store. */
export function ticketStoreIn(db: Database): TicketStore {
  const columns = "press, given_at, command, answer";
  const find = db.prepare<[string], TicketRow>(`SELECT ${columns} FROM ticket WHERE press = ?`);
  const newest = db.prepare<[], TicketRow>(`SELECT ${columns} FROM ticket ORDER BY position DESC LIMIT 1`);
  const add = db.prepare<[string, number, string, string]>(`INSERT INTO ticket (${columns}) VALUES (?, ?, ?, ?)`);
  const keep = db.prepare<[string, string, string, number | null, string | null, number]>(`
    INSERT INTO kept (press, field_id, number, count, day, issued_at, state) VALUES (?, ?, ?, ?, ?, ?, 'waiting')`);
  const waiting = db.prepare<[], KeptRow>(`
    SELECT kept.press, command, field_id, number, count, day, issued_at FROM kept JOIN ticket USING (press)
    WHERE state = 'waiting' ORDER BY position`);
  const settle = db.prepare<[string, string | null, string]>(
    "UPDATE kept SET state = ?, ticket_id = ? WHERE press = ?",
  );
  const last = db.prepare<[], number>("SELECT coalesce(max(issued_at), 0) FROM kept WHERE state = 'waiting'").pluck();
  const old = "press IN (SELECT press FROM ticket WHERE given_at < ?)";
  const forgetPapers = db.prepare<[number]>(`
    DELETE FROM paper WHERE ${old} AND (is_told = 1 OR press IN (SELECT press FROM kept WHERE state <> 'waiting'))`);
  const forgetKept = db.prepare<[number]>(`DELETE FROM kept WHERE state <> 'waiting' AND ${old}`);
  const forgetTickets = db.prepare<[number]>(
    "DELETE FROM ticket WHERE given_at < ? AND press NOT IN (SELECT press FROM kept)",
  );
  const forgetPerson = db.prepare<[string]>(
    "UPDATE ticket SET command = json_remove(command, '$.person') WHERE press = ?",
  );
  const forgetPersons = db.prepare<[string | null]>(`
    UPDATE ticket SET command = json_remove(command, '$.person') WHERE json_extract(command, '$.person') IS NOT NULL
      AND press NOT IN (SELECT press FROM kept WHERE state = 'waiting' AND day = ?)`);
  const write = ({ press: { commandId: id, command }, ticket, givenAt }: Given): void =>
    void add.run(id, givenAt, JSON.stringify(command), JSON.stringify(ticket));
  const settleAs = (state: "brought" | "refused", press: CommandId, ticketId: TicketId | null): void => {
    settle.run(state, ticketId, press);
    forgetPerson.run(press);
  };

  return {
    find: (press) => givenIn(find.get(press)),
    newest: () => givenIn(newest.get()),
    add({ press: { commandId: id, command }, ...rest }) {
      const { person: _, ...nobodys } = command;
      write({ press: { commandId: id, command: nobodys }, ...rest });
    },
    addKept(given, { fieldId: field, number, count, day, issuedAt }) {
      write(given);
      keep.run(given.press.commandId, field, number, count, day, issuedAt);
    },
    nextToBring(aside) {
      for (const row of waiting.iterate()) if (!aside?.has(commandId(row.press))) return keptIn(row);
      return null;
    },
    brought: (press, ticketId) => settleAs("brought", press, ticketId),
    refused: (press) => settleAs("refused", press, null),
    lastIssuedAt: () => epochMs(last.get() ?? 0),
    forget(before) {
      for (const each of [forgetPapers, forgetKept, forgetTickets]) each.run(before);
    },
    forgetPersons: (today) => void forgetPersons.run(today),
  };
}

function givenIn(row: TicketRow | undefined): Given | null {
  if (row === undefined) return null;
  const press = { commandId: commandId(row.press), command: issueTicketSchema.parse(JSON.parse(row.command)) };
  return { press, ticket: givenTicketSchema.parse(JSON.parse(row.answer)), givenAt: epochMs(row.given_at) };
}

function keptIn({ press, command, field_id, number, count, day, issued_at }: KeptRow): KeptTicket {
  const asked = issueTicketSchema.parse(JSON.parse(command));
  const kept = { number, count, day, issuedAt: issued_at, fieldId: fieldId(field_id), insteadOf: press };
  return bringTicketSchema.parse({ ...asked, ...kept, type: "BringTicket" });
}
