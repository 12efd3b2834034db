import type { Centre } from "#shared/domain/centre.ts";
import { catalogueOf } from "#shared/i18n/catalogue.ts";
import { durationText, timeText } from "#shared/i18n/format.ts";
import { moveOrderText, moveSentence, type ToldMove } from "#shared/i18n/move-text.ts";
import type { CounterId } from "#shared/kit/ids.ts";
import { textIn, type Language } from "#shared/kit/local-text.ts";
import { elapsedMs, type EpochMs } from "#shared/kit/time.ts";
import type { MoveCard } from "#shared/views/balancing-types.ts";
import type { DayFigures, DirectorView } from "#shared/views/director-types.ts";
import type { News } from "./floor.ts";

/** About which centre, in which language. */
export interface Teller {
  readonly language: Language;
  readonly centre: Centre;
}

/** The one line: the time, how many wait and how long, how many were served, the last move. */
export function statusText(
  { language, centre }: Teller,
  { fields, figures }: DirectorView,
  now: EpochMs,
  lastMove: string | null,
): string {
  const waits = fields.flatMap(({ longestSince }) => (longestSince === null ? [] : elapsedMs(longestSince, now)));
  const longest = durationText(language, Math.max(0, ...waits));
  const time = timeText(now, centre.timeZone);
  const status = catalogueOf(language).demo.status(time, figures.waiting, longest, figures.finished);
  return lastMove === null ? `  ${status}` : `  ${status}   ${lastMove}`;
}

/** What the director agreed to, or who came home; null for other news. */
export function moveText(teller: Teller, news: News, now: EpochMs): string | null {
  const { demo } = catalogueOf(teller.language);
  const time = timeText(now, teller.centre.timeZone);
  if (news.kind === "accepted") return demo.accepted(time, moveOrderText(teller.language, told(teller, news.card)));
  return news.kind === "returned" ? demo.returned(time, labelOf(teller.centre, news.counterId)) : null;
}

/** What the program proposes, with the figures that speak for it. */
export const proposalText = (teller: Teller, card: MoveCard): string =>
  catalogueOf(teller.language).demo.proposed(
    timeText(card.proposedAt, teller.centre.timeZone),
    moveSentence(teller.language, told(teller, card)),
  );

const told = ({ language, centre }: Teller, { counterLabel, order, why }: MoveCard): ToldMove => ({
  order,
  why,
  names: {
    counter: counterLabel,
    field(id) {
      const field = centre.fields.find((each) => each.id === id);
      return field === undefined ? id : textIn(language, field.name);
    },
    time: (at) => timeText(at, centre.timeZone),
  },
});

/** What somebody who sat down at a played counter is told; null for other news. */
export const takenOverText = ({ language, centre }: Teller, news: News): string | null =>
  news.kind === "taken-over" ? `  ${catalogueOf(language).demo.takenOver(labelOf(centre, news.counterId))}` : null;

/** What the day came to. */
export function summaryLines({ language }: Teller, figures: DayFigures, news: readonly News[]): readonly string[] {
  const { demo } = catalogueOf(language);
  const duration = (ms: number | null): string => durationText(language, ms ?? 0);
  const refused = news.flatMap((each) => (each.kind === "refused" ? each.code : []));
  return [
    demo.people(figures.issued, figures.finished, figures.noShow),
    demo.waits(
      duration(figures.averageWaitMs),
      duration(figures.p90WaitMs),
      duration(figures.longestWaitMs),
      Math.round(100 * (figures.within15 ?? 0)),
    ),
    demo.lends(news.filter((each) => each.kind === "accepted" && each.card.order.kind === "lend").length),
    ...(refused.length === 0 ? [] : [demo.refused(refused.join(", "))]),
  ].map((line) => `  ${line}`);
}

const labelOf = ({ counters }: Centre, id: CounterId): string =>
  counters.find((counter) => counter.id === id)?.label ?? id;
