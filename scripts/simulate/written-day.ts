import { moveSentence } from "#shared/i18n/move-text.ts";
import { timeText } from "#shared/i18n/format.ts";
import { fieldId } from "#shared/kit/ids.ts";
import type { Language } from "#shared/kit/local-text.ts";
import type { DayResult, MoveResult } from "#shared/simulator/day-result.ts";
import type { Scenario } from "#shared/simulator/scenario.ts";

/** A day as a result file has it: each move says in one sentence why it was made. */
export type WrittenDay = Omit<DayResult, "moves"> & {
  readonly moves: readonly (Omit<MoveResult, "why"> & { readonly why: string })[];
};

/** Writes the sentences of a day's moves. */
export function writtenDay(day: DayResult, scenario: Scenario, language: Language): WrittenDay {
  return { ...day, moves: day.moves.map((move) => ({ ...move, why: sentenceOf(move, scenario, language) })) };
}

function sentenceOf({ counter, from, to, why }: MoveResult, scenario: Scenario, language: Language): string {
  const home = scenario.counters.find(({ id }) => id === counter)?.home;
  const order =
    to === home ? ({ kind: "return" } as const) : ({ kind: "lend", fieldId: fieldId(to), until: null } as const);
  const nameOf = (id: string): string => scenario.fields.find((field) => field.id === id)?.name ?? id;
  const names = {
    counter,
    field: nameOf,
    time: (at: Parameters<typeof timeText>[0]) => timeText(at, "Asia/Ho_Chi_Minh"),
  };
  const told = moveSentence(language, { order, why, names });
  return why === null ? `${told} (${nameOf(from)} → ${nameOf(to)})` : told;
}
