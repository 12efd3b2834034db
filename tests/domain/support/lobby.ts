import { counterId, fieldId, seq, ticketNumber } from "#shared/kit/ids.ts";
import { asDay, epochMs } from "#shared/kit/time.ts";
import type { BoardCall, BoardText } from "#shared/views/board-types.ts";
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

/** A text at a place of the log. */
export const boardText = (place: number, vi = `text ${place}`): BoardText => ({
  seq: seq(place),
  at: epochMs(1_700_000_000_000 + 1000 * place),
  text: { vi },
});

/** What a board is told of its calls and texts. */
export const lobby = (
  calls: readonly BoardCall[],
  day: string | null = "2026-11-23",
  texts: readonly BoardText[] = [],
): Announced => ({ day: day === null ? null : asDay(day), calls, texts });

/** A lobby in which things happen: the calls of one log, the same as the centre lists them. */
export class Lobby {
  #day = 1;
  #place = 0;
  #calls: BoardCall[] = [];
  #texts: BoardText[] = [];

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

  tell(): void {
    this.#place += 1;
    this.#texts = [...this.#texts, boardText(this.#place)];
  }

  /** What was told is news no more. */
  forgetTexts(): void {
    this.#texts = [];
  }

  turnDay(): void {
    this.#day += 1;
    this.#calls = [];
    this.#texts = [];
  }

  view(): Announced {
    return lobby(this.#calls, `2026-11-${String(this.#day).padStart(2, "0")}`, this.#texts);
  }
}
