import type { Page } from "playwright-core";

/** Boxes whose content must fit; a name inside may be cut with an ellipsis, and a list inside may scroll, the proposals sideways. */
const BOXES = [
  ".ui-page",
  ".ui-page-header",
  ".console",
  ".console-work",
  ".console-lines",
  ".primary .ui-button",
  ".actions .ui-button",
  ".next-card",
  ".slot",
  ".ticket-row",
  ".figure",
  ".field-card",
  ".counter-card",
  ".lend-bar",
  ".balancing-mode",
  ".proposal",
  ".moves-table",
  ".plan-card",
  ".sign-in",
  ".sign-in-counter",
  ".ui-modal",
  ".console-banner",
  ".staff-banner",
  ".thanks",
].join(", ");

/** What sticks out of its box or out of the window sideways, one line each. */
export const staffLayoutFaults = (page: Page): Promise<readonly string[]> =>
  page.evaluate((boxes) => {
    const all = [...document.querySelectorAll(boxes)];
    const wide = all.filter((box) => box.scrollWidth > box.clientWidth + 1);
    const high = all.filter((box) => box.scrollHeight > box.clientHeight + 1);
    const outside = all
      .filter((box) => box.closest(".proposals") === null)
      .filter((box) => box.getBoundingClientRect().right > innerWidth + 1);
    return [...wide, ...high, ...outside].map(
      ({ className, scrollWidth, scrollHeight, clientWidth, clientHeight, textContent }) =>
        `${className}: ${scrollWidth}×${scrollHeight} in ${clientWidth}×${clientHeight}: ${textContent}`,
    );
  }, BOXES);
