import { describe, expect, test } from "vitest";
import { catalogueOf } from "#shared/i18n/catalogue.ts";
import { ownNumber } from "#shared/kit/ids.ts";
import { epochMs } from "#shared/kit/time.ts";
import { LANGUAGES } from "#shared/kit/local-text.ts";
import type { DrawingItem, TextItem } from "#shared/print/drawing.ts";
import { PAPERS } from "#shared/print/paper.ts";
import { layoutTicket } from "#shared/print/ticket-layout.ts";
import { fullTicketFacts, ticketFacts } from "#tests/support/ticket-facts.ts";

const papers = Object.values(PAPERS);
const wide = PAPERS["80mm"];

/** Every item, those in columns too. */
const allItems = (items: readonly DrawingItem[]): readonly DrawingItem[] =>
  items.flatMap((item) =>
    item.kind === "columns" ? [item, ...item.columns.flatMap((column) => allItems(column.items))] : [item],
  );

const textsOf = (items: readonly DrawingItem[]): readonly string[] =>
  allItems(items).flatMap((item) => (item.kind === "text" ? [item.text] : []));

const wordsOn = (...args: Parameters<typeof ticketFacts>): string =>
  textsOf(layoutTicket(ticketFacts(...args), wide).items).join("\n");

describe("the layout of a ticket", () => {
  test.each(papers)("is the same for the same facts on $name", (paper) => {
    expect(layoutTicket(fullTicketFacts(), paper)).toEqual(layoutTicket(fullTicketFacts(), paper));
  });

  test.each(papers)("has the number at least 20 mm high on $name", (paper) => {
    const facts = fullTicketFacts({ number: ownNumber("W", 1005, "KM") });
    const number = layoutTicket(facts, paper).items.find((item) => item.kind === "number");
    expect(number).toMatchObject({ text: "W1005KM" });
    expect(number?.capHeightDots).toBeGreaterThanOrEqual(20 * paper.dotsPerMm);
  });

  test.each(papers)("keeps every column inside the margins of $name", (paper) => {
    const innerDots = paper.widthDots - 2 * paper.marginDots;
    for (const item of allItems(layoutTicket(fullTicketFacts(), paper).items)) {
      if (item.kind !== "columns") continue;
      const widths = item.columns.reduce((sum, column) => sum + column.widthDots, 0);
      expect(widths + item.gapDots * (item.columns.length - 1)).toBeLessThanOrEqual(innerDots);
    }
  });

  test("never lets text shrink below 3 mm", () => {
    const texts = allItems(layoutTicket(fullTicketFacts(), wide).items).filter(
      (item): item is TextItem => item.kind === "text",
    );
    for (const item of texts) expect(item.minSizeDots).toBeGreaterThanOrEqual(24);
  });

  test("says centre, field, procedure, people ahead, the wait as a range and the time in the centre's zone", () => {
    const words = wordsOn();
    expect(words).toContain("Trung tâm Phục vụ hành chính công phường Tăng Nhơn Phú");
    expect(words).toContain("Chứng thực bản sao từ bản chính");
    expect(words).toContain("12 người");
    expect(words).toContain("15–25 phút");
    expect(words).toContain("Cấp lúc 08:32");
    expect(words).toContain("23/11/2026");
  });

  test.each([
    ["vi", "Quầy gọi số từ 07:30"],
    ["en", "Counters call from 07:30"],
    ["id", "Loket memanggil mulai 07:30"],
  ] as const)("[Z4] says in %s to who came before the counters open when they do", (language, words) => {
    const callsFrom = epochMs(Date.UTC(2026, 10, 23, 0, 30));
    expect(wordsOn({ language, callsFrom })).toContain(words);
    expect(wordsOn({ language })).not.toContain(words.slice(0, -5));
  });

  test("says to ask, not 0 minutes, when no wait can be promised", () => {
    expect(wordsOn({ promisedWait: null })).toContain("Xin hỏi cán bộ");
  });

  test("says of a number given without the server that it counts all the same, and invents no wait", () => {
    const words = wordsOn({ isOffline: true, peopleAhead: null, promisedWait: null });
    expect(words).toContain("Máy chủ đang mất kết nối.");
    expect(words).toContain("Số này vẫn có giá trị.");
    expect(words).not.toContain("Dự kiến chờ");
    expect(words).not.toContain("Số người chờ trước");
    expect(wordsOn({ isOffline: true, peopleAhead: null })).toContain("15–25 phút");
    expect(wordsOn()).not.toContain("Máy chủ");
  });

  test("breaks a wait of hours at its dash alone", () => {
    const promisedWait = { p50Minutes: 95, p90Minutes: 140 };
    expect(wordsOn({ promisedWait })).toContain("1\u00a0giờ\u00a030\u00a0– 2\u00a0giờ\u00a020\u00a0phút");
  });

  test("does not name a priority class that the citizen did not choose to show", () => {
    expect(wordsOn()).not.toContain("Diện ưu tiên");
    expect(wordsOn({ className: { vi: "Người khuyết tật" } })).toContain("Diện ưu tiên: Người khuyết tật");
  });

  test("gives out documents that the centre has not checked as a reference only", () => {
    const documents = [{ vi: "Căn cước" }];
    expect(wordsOn({ checklist: { documents, isUnverified: true } })).toContain("đang chờ trung tâm kiểm tra");
    expect(wordsOn({ checklist: { documents, isUnverified: false } })).not.toContain("đang chờ trung tâm kiểm tra");
  });

  test("invites to scan only a code that opens a page", () => {
    expect(wordsOn({ qr: { text: "T:7Kq2", isAddress: false } })).not.toContain("Quét mã");
    expect(wordsOn({ qr: { text: "http://a/t/1", isAddress: true } })).toContain("Quét mã");
  });

  test.each(papers)("differs on a reprint only by the mark above it, on $name", (paper) => {
    const first = layoutTicket(ticketFacts(), paper).items;
    const again = layoutTicket(ticketFacts({ isReprint: true }), paper).items;
    const added = again.length - first.length;
    expect(again.slice(added)).toEqual(first);
    expect(textsOf(again.slice(0, added))).toEqual(["IN LẠI"]);
  });

  test.each(LANGUAGES)("speaks %s, and tells staff of a reprint in Vietnamese too", (language) => {
    const words = wordsOn({ language, isReprint: true });
    const { print } = catalogueOf(language);
    for (const said of [print.number, print.ahead, print.expectedWait, print.keepTicket]) expect(words).toContain(said);
    expect(words).toContain("IN LẠI");
  });
});
