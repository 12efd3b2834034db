import { describe, expect, test } from "vitest";
import { ownNumber, ticketNumber } from "#shared/kit/ids.ts";
import { epochMs } from "#shared/kit/time.ts";
import { LANGUAGES } from "#shared/kit/local-text.ts";
import { text } from "#shared/print/drawing-items.ts";
import { type Paper, PAPERS } from "#shared/print/paper.ts";
import type { TicketFacts } from "#shared/print/ticket-facts.ts";
import { layoutTicket } from "#shared/print/ticket-layout.ts";
import { type Bitmap, rowsOf } from "#kiosk/printing/bitmap.ts";
import { createRasteriser } from "#kiosk/printing/raster.ts";
import { fullTicketFacts, ticketFacts } from "#tests/support/ticket-facts.ts";
import { expectPicture } from "./support/expect-picture.ts";
import { inked, isBlack, qrTextOn } from "./support/paper-reading.ts";

const rasteriser = createRasteriser();
const papers = Object.values(PAPERS);
const wide = PAPERS["80mm"];

const draw = (facts: TicketFacts, paper: (typeof papers)[number] = wide): Promise<Bitmap> =>
  rasteriser.draw(layoutTicket(facts, paper));

/** The facts with every text taken apart into letters and marks. */
const decomposed = (facts: TicketFacts): TicketFacts => ({
  ...facts,
  centreName: { vi: facts.centreName.vi.normalize("NFD") },
  fieldName: { vi: facts.fieldName.vi.normalize("NFD") },
  procedureName: { vi: facts.procedureName.vi.normalize("NFD") },
});

describe("the picture of a ticket", () => {
  test.each(papers)("is as wide as $name paper, with white margins", async (paper) => {
    const picture = await draw(fullTicketFacts(), paper);
    expect(picture.widthDots).toBe(paper.widthDots);
    for (let y = 0; y < picture.heightDots; y += 1) {
      expect(isBlack(picture, 0, y)).toBe(false);
      expect(isBlack(picture, paper.widthDots - 1, y)).toBe(false);
    }
  });

  test("has the same dots for decomposed text as for composed", async () => {
    const composed = await draw(fullTicketFacts());
    expect(Buffer.compare((await draw(decomposed(fullTicketFacts()))).bits, composed.bits)).toBe(0);
  });

  test("has the same dots each time, also when many are drawn at once", async () => {
    const [first, ...others] = await Promise.all(Array.from({ length: 8 }, () => draw(ticketFacts())));
    for (const other of others) expect(Buffer.compare(other.bits, first?.bits ?? other.bits)).toBe(0);
  });

  test.each(papers)("of a reprint ends in the very dots of the first print on $name", async (paper) => {
    const first = inked(await draw(ticketFacts(), paper));
    const again = inked(await draw(ticketFacts({ isReprint: true }), paper));
    expect(again.subarray(again.length - first.length).equals(first)).toBe(true);
  });

  test.each(papers)("has a QR code that can be read on $name", async (paper) => {
    const longest = `http://192.168.100.200:7070/t/${"x".repeat(54)}`;
    const picture = await draw(ticketFacts({ qr: { text: longest, isAddress: true } }), paper);
    expect(qrTextOn(picture)).toBe(longest);
  });

  test("refuses a QR text whose cells would run into each other", async () => {
    const tooLong = { text: "x".repeat(120), isAddress: false };
    await expect(draw(ticketFacts({ qr: tooLong }))).rejects.toThrow(RangeError);
    await expect(draw(ticketFacts())).resolves.toBeDefined();
  });

  test("has a number of 20 mm, black from top to bottom", async () => {
    const number = { kind: "number", text: "H", capHeightDots: 160 } as const;
    const picture = await rasteriser.draw({ widthDots: 576, marginDots: 12, items: [number] });
    const blackRows = Array.from({ length: 160 }, (_, y) => rowsOf(picture, y, y + 1).some((byte) => byte !== 0));
    expect(blackRows).not.toContain(false);
  });

  test("squeezes a number of five figures into narrow paper, as high as ever", async () => {
    const numberOf = (words: string) => ({ kind: "number", text: words, capHeightDots: 160 }) as const;
    const picture = await rasteriser.draw({ widthDots: 384, marginDots: 4, items: [numberOf("W1005")] });
    const isBlackAnywhere = (x: number): boolean =>
      Array.from({ length: picture.heightDots }, (_, y) => isBlack(picture, x, y)).includes(true);
    expect(picture.heightDots).toBe(160);
    expect([0, 1, 2, 3, 380, 381, 382, 383].filter(isBlackAnywhere)).toEqual([]);
    expect(Array.from({ length: 340 }, (_, index) => 22 + index).filter(isBlackAnywhere).length).toBeGreaterThan(300);
  });

  test("draws every letter of Vietnamese with its own dots", async () => {
    const letters = Array.from("aàáảãạăằắẳẵặâầấẩẫậeèéẻẽẹêềếểễệiìíỉĩịoòóỏõọôồốổỗộơờớởỡợuùúủũụưừứửữựyỳýỷỹỵđ");
    const both = letters.flatMap((letter) => [letter, letter.toUpperCase()]);
    const dots = await Promise.all(
      both.map(async (letter) => {
        const picture = await rasteriser.draw({
          widthDots: 64,
          marginDots: 0,
          items: [text(letter, { sizeDots: 30 })],
        });
        return Buffer.from(picture.bits).toString("hex");
      }),
    );
    expect(new Set(dots).size).toBe(both.length);
  });
});

const cases: readonly (readonly [string, TicketFacts])[] = [
  ...LANGUAGES.map((language) => [language, ticketFacts({ language })] as const),
  ["everything", fullTicketFacts()],
  [
    "early",
    ticketFacts({
      issuedAt: epochMs(Date.UTC(2026, 10, 23, 0, 12)),
      callsFrom: epochMs(Date.UTC(2026, 10, 23, 0, 30)),
    }),
  ],
  ["reprint", ticketFacts({ isReprint: true })],
  ["bare", ticketFacts({ qr: null, promisedWait: null, peopleAhead: 0 })],
  ["first-in-line", ticketFacts({ peopleAhead: 0, promisedWait: { p50Minutes: 0, p90Minutes: 5 } })],
  ["long-wait", ticketFacts({ peopleAhead: 148, promisedWait: { p50Minutes: 95, p90Minutes: 140 } })],
  ["class", ticketFacts({ className: { vi: "Người khuyết tật" } })],
  [
    "checklist",
    ticketFacts({
      language: "en",
      checklist: {
        isUnverified: false,
        documents: [
          { vi: "Căn cước", en: "Identity card" },
          { vi: "Bản chính", en: "Original of each paper" },
        ],
      },
    }),
  ],
  ["offline", ticketFacts({ number: ownNumber("A", 1, "K"), isOffline: true, peopleAhead: null, promisedWait: null })],
  ["offline-en", ticketFacts({ language: "en", number: ownNumber("W", 42, "KM"), isOffline: true, peopleAhead: null })],
  ["offline-id", ticketFacts({ language: "id", number: ticketNumber("A", 24), isOffline: true })],
  ["offline-reprint", fullTicketFacts({ isOffline: true, isReprint: true, peopleAhead: null, promisedWait: null })],
];

describe("a ticket looks as it was approved", () => {
  // The finer head of 180 dpi has a layout of its own only in its widths: one picture shows them.
  const isShown = (name: string, paper: Paper): boolean => paper.name !== "80mm-180dpi" || name === "everything";
  const pictures = cases.flatMap(([name, facts]) => papers.map((paper) => ({ name, facts, paper })));
  test.each(pictures.filter(({ name, paper }) => isShown(name, paper)))(
    "$name on $paper.name",
    async ({ name, facts, paper }) => {
      await expectPicture(await draw(facts, paper), `ticket-${name}-${paper.name}`);
    },
  );
});
