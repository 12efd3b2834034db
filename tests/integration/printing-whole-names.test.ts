import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { ownNumber } from "#shared/kit/ids.ts";
import { asLocalText, LANGUAGES } from "#shared/kit/local-text.ts";
import type { DrawingItem, TextItem } from "#shared/print/drawing.ts";
import { fitText } from "#shared/print/fit-text.ts";
import { PAPERS } from "#shared/print/paper.ts";
import { layoutTicket } from "#shared/print/ticket-layout.ts";
import { lineWidthDots } from "#kiosk/printing/drawing-blocks.ts";
import { measureText } from "#kiosk/printing/paper-fonts.ts";
import { catalogueSchema } from "#server/centre-file/centre-schema.ts";
import { ticketFacts } from "#tests/support/ticket-facts.ts";

const catalogue = catalogueSchema.parse(
  JSON.parse(readFileSync(join(import.meta.dirname, "../../centres/procedures.json"), "utf8")),
);

interface Placed {
  readonly item: TextItem;
  readonly widthDots: number;
}

/** Every text with the width of its place. */
const textsOf = (items: readonly DrawingItem[], widthDots: number): readonly Placed[] =>
  items.flatMap((item) => {
    if (item.kind === "text") return [{ item, widthDots }];
    return item.kind === "columns" ? item.columns.flatMap((column) => textsOf(column.items, column.widthDots)) : [];
  });

/** Whether the lines that are drawn say all the words, none wider than its place. */
function isWhole({ item, widthDots }: Placed): boolean {
  const roomDots = lineWidthDots(item, widthDots);
  const { sizeDots, lines } = fitText(item, roomDots, measureText);
  const words = item.text
    .normalize("NFC")
    .split(/[ \t\n]+/u)
    .filter(Boolean)
    .join(" ");
  return lines.join(" ") === words && lines.every((line) => measureText(line, sizeDots, item.weight) <= roomDots);
}

describe("a ticket of any procedure in the catalogue", () => {
  const everywhere = Object.values(PAPERS).flatMap((paper) => LANGUAGES.map((language) => ({ paper, language })));

  test.each(everywhere)("says every word of it on $paper.name in $language", ({ paper, language }) => {
    const cutOff = catalogue.flatMap(({ field, nameVi, nameEn, nameId, documents }) => {
      const facts = ticketFacts({
        language,
        number: ownNumber("A", 999, "K"),
        fieldName: { vi: field },
        procedureName: { vi: nameVi, ...(nameEn && { en: nameEn }), ...(nameId && { id: nameId }) },
        checklist: { documents: documents.map(asLocalText), isUnverified: true },
        nextSteps: [{ fieldName: { vi: field }, procedureName: { vi: nameVi } }],
        peopleAhead: 148,
        promisedWait: { p50Minutes: 95, p90Minutes: 140 },
        isOffline: true,
        isReprint: true,
      });
      const { items } = layoutTicket(facts, paper);
      return textsOf(items, paper.widthDots - 2 * paper.marginDots).filter((placed) => !isWhole(placed));
    });
    expect(cutOff.map(({ item }) => item.text)).toEqual([]);
  });
});
