import axe, { type AxeResults } from "axe-core";
import type { Page } from "playwright-core";

/** 20 mm on a 24-inch screen of 1080 × 1920: docs/design-language.md. */
const LEAST_TARGET_PX = 72.3;
const LEAST_TEXT_PX = 24;
const LEAST_CONTRAST = 7;

/** What an old hand would miss or old eyes could not read, one line each: small targets, small text, text that is cut. */
export const unreadable = (page: Page): Promise<readonly string[]> =>
  page.evaluate(
    ([target, text]) => {
      const isShown = (element: Element): boolean =>
        element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) &&
        element.closest(".ui-visually-hidden, [aria-hidden=true], [inert]") === null &&
        // Hidden from the eye alone, as the dialog's own button for screen readers.
        (element.parentElement?.clientWidth ?? 0) !== 1;
      const name = (element: Element): string => `<${element.tagName} ${element.className}> ${element.textContent}`;

      const small = [...document.querySelectorAll("button, label, a[href], input[type=search]")]
        .filter(isShown)
        .map((element) => ({ element, box: element.getBoundingClientRect() }))
        .filter(({ box }) => Math.min(box.width, box.height) < target)
        .map(({ element, box }) => `${box.width.toFixed(1)} × ${box.height.toFixed(1)}: ${name(element)}`);

      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      const findings: string[] = [];
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        const parent = node.parentElement;
        if (parent === null || node.textContent?.trim() === "" || !isShown(parent)) continue;
        const size = Number.parseFloat(getComputedStyle(parent).fontSize);
        if (size < text) findings.push(`${size} px: ${name(parent)}`);
        const range = document.createRange();
        range.selectNodeContents(node);
        const { left, right, top, bottom } = range.getBoundingClientRect();
        const isWide = left < -1 || right > innerWidth + 1;
        const isHigh = parent.closest(".kiosk-scroll-area") === null && (top < -1 || bottom > innerHeight + 1);
        if (isWide || isHigh) findings.push(`outside the screen: ${name(parent)}`);
      }
      const cut = [...document.querySelectorAll("#root *")]
        .filter((element) => isShown(element) && getComputedStyle(element).overflowX !== "visible")
        .filter(({ scrollWidth, clientWidth }) => clientWidth > 1 && scrollWidth > clientWidth + 1)
        .map((element) => `wider than its box: ${name(element)}`);
      const squeezed = [...document.querySelectorAll(".kiosk-main, .kiosk-nav, .kiosk-header, .ui-modal")]
        .filter(({ scrollHeight, clientHeight }) => scrollHeight > clientHeight + 1)
        .map((element) => `higher than its box: ${element.className}`);
      return [...small, ...findings, ...cut, ...squeezed];
    },
    [LEAST_TARGET_PX, LEAST_TEXT_PX] as const,
  );

/** What the law asks, and what is good practice beside it. */
const AXE_TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/**
 * Whatever axe finds, and text under 7:1 or the contrast that is asked for, large or not, one line each; text on a ground that cannot be measured
 * counts too.
 */
export async function axeFaults(page: Page, leastContrast = LEAST_CONTRAST): Promise<readonly string[]> {
  // Evaluated, not added as a script: the page's content security policy stays as it is.
  await page.evaluate(axe.source);
  const { violations, incomplete } = await page.evaluate(
    ([expected, tags]): Promise<AxeResults> => {
      const { axe: inPage } = globalThis as unknown as { axe: typeof axe };
      const contrastRatio = { normal: { expected }, large: { expected } };
      inPage.configure({ checks: [{ id: "color-contrast-enhanced", options: { contrastRatio } }] });
      // The usual contrast is asked for less, and asks the same of every letter again.
      return inPage.run({
        runOnly: { type: "tag", values: tags },
        rules: { "color-contrast": { enabled: false }, "color-contrast-enhanced": { enabled: true } },
      });
    },
    [leastContrast, AXE_TAGS] as const,
  );
  const found = [...violations, ...incomplete.filter(({ id }) => id === "color-contrast-enhanced")];
  return found.flatMap(({ id, nodes }) => nodes.map(({ html, any }) => `${id}: ${any[0]?.message}: ${html}`));
}
