import type { Page } from "playwright-core";

/** Boxes that nothing may leave; a name may be cut with an ellipsis. */
const BOXES =
  ".ui-page, .ui-page-header, .ui-page-main, .ui-page-footer, .featured-box, .call-tile, .field-row, .here, .ui-empty";

/** Figures, which are never cut. */
const FIGURES = ".featured-line, .call-tile-line, .call-tile-counter, .field-row-waiting, .here-number";

/** What sticks out of its box, and a main call whose capitals are lower than a ninth of the screen; one line each. */
export const layoutFaults = (page: Page): Promise<readonly string[]> =>
  page.evaluate(
    ([boxes, figures]) => {
      const all = (selector: string) => [...document.querySelectorAll(selector)];
      const wide = all(`${boxes}, ${figures}`).filter((box) => box.scrollWidth > box.clientWidth + 1);
      // A large figure's line is lower than its font, whose empty ends may stick out a little.
      const high = all(boxes).filter((box) => box.scrollHeight > 1.03 * box.clientHeight + 1);
      // A capital of Be Vietnam Pro has 0.7 of the font's size.
      const capitalOf = (number: Element) => 0.7 * Number.parseFloat(getComputedStyle(number).fontSize);
      const small = all(".featured-number").filter((number) => capitalOf(number) < innerHeight / 9);
      return [
        ...[...wide, ...high].map(
          ({ className, scrollWidth, scrollHeight, clientWidth, clientHeight, textContent }) =>
            `${className}: ${scrollWidth}×${scrollHeight} in ${clientWidth}×${clientHeight}: ${textContent}`,
        ),
        ...small.map((number) => `${number.textContent}: ${capitalOf(number)} of ${innerHeight}`),
      ];
    },
    [BOXES, FIGURES] as const,
  );
