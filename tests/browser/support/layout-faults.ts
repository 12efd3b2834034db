import type { Page } from "playwright-core";

/** Boxes that nothing may leave; a name may be cut with an ellipsis. */
const BOXES =
  ".ui-page, .ui-page-header, .ui-page-main, .ui-page-footer, .featured-box, .call-tile, .field-row, .here, .ui-empty, " +
  ".waiting-field, .waiting-field-words, .notice-line";

/** Figures, which are never cut. */
const FIGURES =
  ".featured-line, .call-tile-line, .call-tile-counter, .field-row-waiting, .here-number, .waiting-field-people, .notice-line-place";

/** Promises, which are never cut, and the boxes that could cut them. */
const PROMISES = ".field-row-promise, .waiting-field-wait span";
const AROUND_PROMISES = ".field-row-state, .waiting-field-words, .counter-told";

/**
 * What sticks out of its box, a promise that is cut, and a called number that is lower than a ninth of the screen; one line
 * each.
 */
export const layoutFaults = (page: Page): Promise<readonly string[]> =>
  page.evaluate(
    async ([boxes, figures, promises, aroundPromises]) => {
      await document.fonts.ready;
      const all = (selector: string) => [...document.querySelectorAll<HTMLElement>(selector)];
      const wide = all(`${boxes}, ${figures}`).filter((box) => box.scrollWidth > box.clientWidth + 1);
      // A large figure's line is lower than its font, whose empty ends may stick out a little.
      const high = all(boxes).filter((box) => box.scrollHeight > 1.03 * box.clientHeight + 1);

      const pen = document.createElement("canvas").getContext("2d");
      const glyphHeight = (element: Element) => {
        if (pen === null) throw new Error("no canvas");
        pen.font = getComputedStyle(element).font;
        const { actualBoundingBoxAscent, actualBoundingBoxDescent } = pen.measureText(element.textContent);
        return actualBoundingBoxAscent + actualBoundingBoxDescent;
      };

      const isCut = (promise: Element) => {
        const box = promise.closest(aroundPromises)?.getBoundingClientRect();
        const range = document.createRange();
        range.selectNodeContents(promise);
        return [...range.getClientRects()].some(
          ({ right, bottom }) => box !== undefined && (right > box.right + 1 || bottom > box.bottom + 2),
        );
      };
      return [
        ...[...wide, ...high].map(
          ({ className, scrollWidth, scrollHeight, clientWidth, clientHeight, textContent }) =>
            `${className}: ${scrollWidth}×${scrollHeight} in ${clientWidth}×${clientHeight}: ${textContent}`,
        ),
        ...all(".featured-number")
          .filter((number) => glyphHeight(number) < innerHeight / 9)
          .map((number) => `${number.textContent}: ${glyphHeight(number)} of ${innerHeight}`),
        ...all(promises)
          .filter(isCut)
          .map((promise) => `cut: ${promise.textContent}`),
      ];
    },
    [BOXES, FIGURES, PROMISES, AROUND_PROMISES] as const,
  );
