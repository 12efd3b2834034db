import type { z } from "zod";

import { broughtCommandId, commandId, ownNumber, storeId, ticketNumber } from "#shared/kit/ids.ts";
import type { CommandId, FieldId, StoreId, TicketNumber } from "#shared/kit/ids.ts";
import type { Day, EpochMs } from "#shared/kit/time.ts";
import type { bringTicketSchema } from "#shared/protocol/command-schema.ts";
import type { KeptBlock, KeptNumbers, numbersSyncSchema } from "#shared/protocol/kept-numbers.ts";

import { issueTicket } from "#tests/domain/support/commands.ts";

/** A procedure to ask for: its field and the field's letter. */
export interface Wish {
  readonly procedure: string;
  readonly fieldId: FieldId;
  readonly letter: string;
}

/** A number that a citizen went away with. */
export interface Paper {
  readonly press: CommandId;
  readonly day: Day;
  readonly number: TicketNumber;
  readonly issuedAt: EpochMs;
}

/** A paper that the server does not know yet, as it is brought there. */
export interface Unbrought {
  readonly paper: Paper;
  readonly id: CommandId;
  readonly command: z.output<typeof bringTicketSchema>;
}

/** What a kiosk durably keeps. */
interface Store {
  readonly storeId: StoreId;
  readonly answer: KeptNumbers | null;
  /** Blocks that it gives from no more, and of which tickets are not brought yet. */
  readonly old: readonly KeptBlock[];
  readonly lastCount: ReadonlyMap<string, number>;
  readonly unbrought: readonly Unbrought[];
}

/** A kiosk as docs/protocol.md wants it: the least that gives and brings tickets without the server. */
export class LonelyKiosk {
  #stores = 0;
  #presses = 0;
  readonly #name: string;
  #store: Store;

  constructor(name: string) {
    this.#name = name;
    this.#store = this.#newStore();
  }

  get unbrought(): readonly Unbrought[] {
    return this.#store.unbrought;
  }

  /** The disk was changed; gives the papers that nobody will ever bring. */
  loseStore(): readonly Paper[] {
    const lost = this.#store.unbrought.map(({ paper }) => paper);
    this.#store = this.#newStore();
    return lost;
  }

  /** A press of the button, before anybody was asked. */
  press(): CommandId {
    this.#presses += 1;
    return commandId(`${this.#name}-${this.#presses}`);
  }

  syncRequest(): z.output<typeof numbersSyncSchema> {
    const { storeId: id, answer, old } = this.#store;
    return {
      storeId: id,
      day: answer?.day ?? null,
      asOf: answer?.asOf ?? 0,
      held: [...(answer?.blocks ?? []), ...old].map(({ fieldId, from, to }) => ({ fieldId, from, to })),
    };
  }

  keep(answer: KeptNumbers): void {
    const before = this.#store.answer;
    const old = before?.day === answer.day ? [...this.#store.old, ...before.blocks] : [];
    const isGivenFrom = (block: KeptBlock): boolean =>
      answer.blocks.some(({ to, letter }) => to === block.to && letter === block.letter);
    this.#store = { ...this.#store, answer, old: old.filter((block) => !isGivenFrom(block)) };
    this.#forgetOld();
  }

  /** Gives a number by itself; null where it never had an answer. */
  give(press: CommandId, { procedure, fieldId, letter }: Wish, day: Day, now: EpochMs): Paper | null {
    const { answer } = this.#store;
    if (answer === null) return null;
    const count = this.#countInBlock(letter, day);
    const number = count === null ? this.#ownNumber(letter, day, answer) : ticketNumber(letter, count);
    const paper = { press, day, number, issuedAt: now };
    const { type: _, ...asked } = issueTicket(procedure) as Extract<
      ReturnType<typeof issueTicket>,
      { type: "IssueTicket" }
    >;
    const command = {
      type: "BringTicket",
      procedureId: asked.procedureId,
      classId: asked.classId,
      files: 1,
      language: "vi",
      thenProcedures: [],
      fieldId,
      number,
      count,
      day,
      issuedAt: now,
      insteadOf: press,
    } as const;
    const unbrought = { paper, id: broughtCommandId(press), command: { ...command, thenProcedures: [] } };
    this.#store = { ...this.#store, unbrought: [...this.#store.unbrought, unbrought] };
    return paper;
  }

  brought({ id }: Unbrought): void {
    this.#store = { ...this.#store, unbrought: this.#store.unbrought.filter((each) => each.id !== id) };
    this.#forgetOld();
  }

  #countInBlock(letter: string, day: Day): number | null {
    const { answer } = this.#store;
    const block = answer?.day === day ? answer.blocks.find((each) => each.letter === letter) : undefined;
    const count = Math.max(block?.from ?? 0, (this.#store.lastCount.get(`${day} ${letter}`) ?? 0) + 1);
    if (block === undefined || count > block.to) return null;
    this.#note(`${day} ${letter}`, count);
    return count;
  }

  #ownNumber(letter: string, day: Day, { kioskLetter }: KeptNumbers): TicketNumber {
    const key = `${day} ${letter} own`;
    const count = (this.#store.lastCount.get(key) ?? 0) + 1;
    this.#note(key, count);
    return ownNumber(letter, count, kioskLetter);
  }

  #note(key: string, count: number): void {
    this.#store = { ...this.#store, lastCount: new Map([...this.#store.lastCount, [key, count]]) };
  }

  #forgetOld(): void {
    const { old, unbrought } = this.#store;
    const isOwed = ({ letter, from, to }: KeptBlock): boolean =>
      unbrought.some(
        ({ command: { number, count } }) => number.startsWith(letter) && count !== null && from <= count && count <= to,
      );
    this.#store = { ...this.#store, old: old.filter(isOwed) };
  }

  #newStore(): Store {
    this.#stores += 1;
    const id = storeId(`${this.#name}-store-${this.#stores}`);
    return { storeId: id, answer: null, old: [], lastCount: new Map(), unbrought: [] };
  }
}
