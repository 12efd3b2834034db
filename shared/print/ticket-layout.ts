import { catalogueOf } from "#shared/i18n/catalogue.ts";
import { dateText, timeText } from "#shared/i18n/format.ts";
import { waitRangeText } from "#shared/i18n/wait-range-text.ts";
import { type LocalText, textIn } from "#shared/kit/local-text.ts";
import type { Drawing, DrawingItem, TextItem } from "./drawing.ts";
import { bigNumber, column, columns, qrCode, rule, space, text } from "./drawing-items.ts";
import type { Paper } from "./paper.ts";
import type { NextStep, TicketFacts } from "./ticket-facts.ts";

/** The number must be read at arm's length by everyone. */
const NUMBER_CAP_HEIGHT_MM = 20.5;
const GAP_DOTS = 16;

/**
 * How a ticket looks on this paper, from the top down. The same facts give the same drawing; a reprint differs only by
 * the mark that stands above everything else.
 */
export function layoutTicket(facts: TicketFacts, paper: Paper): Drawing {
  const page: Page = {
    facts,
    paper,
    innerDots: paper.widthDots - 2 * paper.marginDots,
    isNarrow: paper.name === "58mm",
  };
  const sections = [turn(page), waiting(page), classShown(page), nextSteps(page), checklist(page), farewell(page)];
  return {
    widthDots: paper.widthDots,
    marginDots: paper.marginDots,
    items: [...mark(page), ...centre(page), ...sections.filter(isPrinted).flatMap(ruledOff), space(24)],
  };
}

interface Page {
  readonly facts: TicketFacts;
  readonly paper: Paper;
  readonly innerDots: number;
  readonly isNarrow: boolean;
}

type Items = readonly DrawingItem[];

const isPrinted = (section: Items): boolean => section.length > 0;

const ruledOff = (section: Items): Items => [space(18), rule(), space(18), ...section];

const wordsOf = ({ facts }: Page) => catalogueOf(facts.language).print;

const inLanguage = ({ facts }: Page, name: LocalText): string => textIn(facts.language, name);

const mark = (page: Page): Items =>
  markOf(page).flatMap((words) => [text(words, { weight: "bold", sizeDots: 34, isFramed: true }), space(20)]);

function markOf(page: Page): readonly string[] {
  const { isTest, isReprint } = page.facts;
  if (isTest === true) return [wordsOf(page).test];
  return isReprint ? [wordsOf(page).reprint] : [];
}

const centre = (page: Page): Items => [
  text(inLanguage(page, page.facts.centreName), { weight: "semibold", maxLines: 3 }),
];

function turn(page: Page): Items {
  const { number, fieldName, procedureName } = page.facts;
  return [
    text(wordsOf(page).number, { weight: "medium" }),
    space(20),
    bigNumber(number, Math.ceil(NUMBER_CAP_HEIGHT_MM * page.paper.dotsPerMm)),
    space(26),
    text(inLanguage(page, fieldName), { weight: "bold", sizeDots: 44, minSizeDots: 30, maxLines: 2 }),
    space(4),
    text(inLanguage(page, procedureName), { maxLines: 6 }),
  ];
}

function waiting(page: Page): Items {
  const figures = [ahead(page), expectedWait(page)].filter(isPrinted);
  return [...callsFrom(page), ...sideBySide(page, figures), ...offlineNote(page, figures.length > 0)];
}

/** Who came before the counters open is not to wonder why nobody is called. */
function callsFrom(page: Page): Items {
  const { callsFrom: from, timeZone } = page.facts;
  if (from === undefined) return [];
  const words = wordsOf(page).callsFrom(timeText(from, timeZone));
  return [text(words, { weight: "bold", sizeDots: 34, maxLines: 2 }), space(12)];
}

function sideBySide(page: Page, figures: readonly Items[]): Items {
  if (page.isNarrow || figures.length < 2)
    return figures.flatMap((each, index) => (index > 0 ? [space(12), ...each] : each));
  const widthDots = (page.innerDots - GAP_DOTS) / 2;
  return [columns({ gapDots: GAP_DOTS, align: "top" }, ...figures.map((each) => column(widthDots, ...each)))];
}

function ahead(page: Page): Items {
  const { peopleAhead } = page.facts;
  const words = wordsOf(page);
  return peopleAhead === null ? [] : figure(words.ahead, words.people(peopleAhead));
}

function expectedWait(page: Page): Items {
  const { language, promisedWait, isOffline } = page.facts;
  const words = wordsOf(page);
  if (promisedWait !== null) {
    return figure(words.expectedWait, waitRangeText(language, promisedWait.p50Minutes, promisedWait.p90Minutes));
  }
  return isOffline ? [] : figure(words.expectedWait, words.askAtCounter);
}

function offlineNote(page: Page, isBelowFigures: boolean): Items {
  if (!page.facts.isOffline) return [];
  const words = wordsOf(page);
  return [
    ...(isBelowFigures ? [space(12)] : []),
    text(words.offline, { sizeDots: 26, maxLines: 2 }),
    text(words.offlineCounts, { sizeDots: 26, maxLines: 2, weight: "semibold" }),
  ];
}

const figure = (caption: string, value: string): Items => [
  text(caption, { sizeDots: 26 }),
  space(2),
  value.includes(RANGE_OF_HOURS)
    ? text(brokenAtDashOnly(value), { weight: "bold", sizeDots: 38, maxLines: 2 })
    : text(value, { weight: "bold", sizeDots: 38 }),
];

/** "1 giờ 30 – 2 giờ 20 phút" is too long for one line of a column; minutes have no spaces around their dash. */
const RANGE_OF_HOURS = " – ";
const UNBROKEN = "\u00a0";

const brokenAtDashOnly = (range: string): string =>
  range
    .split(RANGE_OF_HOURS)
    .map((length) => length.replaceAll(" ", UNBROKEN))
    .join(`${UNBROKEN}– `);

function classShown(page: Page): Items {
  if (page.facts.className === null) return [];
  const label = catalogueOf(page.facts.language).class.label;
  return [text(`${label}: ${inLanguage(page, page.facts.className)}`, { weight: "semibold", maxLines: 2 })];
}

function nextSteps(page: Page): Items {
  const { nextSteps: steps } = page.facts;
  if (steps.length === 0) return [];
  const described = (step: NextStep) => `${inLanguage(page, step.fieldName)} – ${inLanguage(page, step.procedureName)}`;
  return [
    text(wordsOf(page).nextSteps, { weight: "semibold", align: "left" }),
    ...steps.flatMap((step, index) => listed(described(step), `${index + 1}.`)),
  ];
}

function checklist(page: Page): Items {
  const list = page.facts.checklist;
  if (list === null || list.documents.length === 0) return [];
  const words = wordsOf(page);
  return [
    text(words.documents, { weight: "semibold", align: "left" }),
    ...list.documents.flatMap((document) => listed(inLanguage(page, document), "box")),
    ...(list.isUnverified
      ? [space(12), text(words.documentsUnverified, { align: "left", sizeDots: 26, maxLines: 3 })]
      : []),
  ];
}

const listed = (words: string, bullet: TextItem["bullet"]): Items => [
  space(6),
  text(words, { align: "left", sizeDots: 26, maxLines: 6, bullet }),
];

function farewell(page: Page): Items {
  const { qr } = page.facts;
  if (qr === null) return closingWords(page, "center");
  if (page.isNarrow) return [...closingWords(page, "center"), space(8), qrCode(qr.text, 260)];
  const qrDots = 232;
  return [
    columns(
      { gapDots: GAP_DOTS, align: "middle" },
      column(qrDots, qrCode(qr.text, qrDots)),
      column(page.innerDots - GAP_DOTS - qrDots, ...closingWords(page, "left")),
    ),
  ];
}

function closingWords(page: Page, align: "left" | "center"): Items {
  const { language, issuedAt, timeZone, qr } = page.facts;
  const words = wordsOf(page);
  const line = (sentence: string) => text(sentence, { align, sizeDots: 26, maxLines: 3 });
  return [
    line(words.issuedAt(timeText(issuedAt, timeZone))),
    line(dateText(language, issuedAt, timeZone)),
    space(10),
    line(words.keepTicket),
    ...(qr?.isAddress === true ? [space(10), line(words.scanToFollow)] : []),
  ];
}
