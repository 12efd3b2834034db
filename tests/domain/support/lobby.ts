import { counterId, fieldId, seq, ticketNumber } from "#shared/kit/ids.ts";
import { asDay, epochMs } from "#shared/kit/time.ts";
import type { BoardCall } from "#shared/views/board-types.ts";
import type { Announced } from "#display/announcer/announce.ts";

/** A call of ticket `ticket` as a board sees it; its number, its counter and its instant follow from the ticket and the seq. */
export const boardCall = (place: number, ticket = place, part: Partial<BoardCall> = {}): BoardCall => ({
  seq: seq(place),
  at: epochMs(1_700_000_000_000 + 1000 * place),
  number: ticketNumber("A", ticket),
  fieldId: fieldId("civil"),
  counterId: counterId(`q${1 + (ticket % 12)}`),
  counterLabel: String(1 + (ticket % 12)),
  language: "vi",
  isRecall: false,
  wish: "come",
  isSilent: false,
  isLive: true,
  ...part,
});

/** What a board is told of its calls. */
export const lobby = (calls: readonly BoardCall[], day: string | null = "2026-11-23"): Announced => ({
  day: day === null ? null : asDay(day),
  calls,
});

/** A lobby in which things happen: the calls of one log, the same as the centre lists them. */
export class Lobby {
  #day = 1;
  #place = 0;
  #calls: BoardCall[] = [];

  call(ticket: number): void {
    const before = this.#calls.findLast((each) => each.number === ticketNumber("A", ticket));
    const isRecall = before?.isLive ?? false;
    if (isRecall) this.come(ticket);
    this.#place += 1;
    this.#calls = [...this.#calls, boardCall(this.#place, ticket, { isRecall })].slice(-50);
  }

  come(ticket: number): void {
    this.#calls = this.#calls.map((each) =>
      each.number === ticketNumber("A", ticket) ? { ...each, isLive: false } : each,
    );
  }

  /** Somebody's coming is taken back: the last call stands again. */
  uncome(ticket: number): void {
    const last = this.#calls.findLastIndex((each) => each.number === ticketNumber("A", ticket));
    this.#calls = this.#calls.map((each, index) => (index === last ? { ...each, isLive: true } : each));
  }

  undoLastCall(): void {
    this.#place += 1;
    this.#calls = this.#calls.slice(0, -1);
  }

  turnDay(): void {
    this.#day += 1;
    this.#calls = [];
  }

  view(): Announced {
    return lobby(this.#calls, `2026-11-${String(this.#day).padStart(2, "0")}`);
  }
}
