import { describe, expect, test } from "vitest";
import { createOnePage, type PageChannel, type PageNews } from "#display/page/one-page.ts";

/** The pages of one browser; time passes when the test says so. */
function openBrowser() {
  let nowMs = 1000;
  let offMs = 0;
  const ears = new Map<string, (news: PageNews) => void>();
  const seen = new Map<string, boolean>();
  const pages = new Map<string, ReturnType<typeof createOnePage>>();
  const frozen = new Set<string>();
  const channelOf = (name: string): PageChannel => ({
    tell: (news) => [...ears].forEach(([ear, hear]) => ear !== name && !frozen.has(ear) && hear(news)),
    listen(hear) {
      ears.set(name, hear);
      return () => ears.delete(name);
    },
  });
  const pass = (ms: number): void => {
    for (const endMs = nowMs + ms; nowMs < endMs;) {
      nowMs += 500;
      for (const [name, page] of pages) if (!frozen.has(name)) page.beat();
    }
  };
  return {
    pass,
    frozen,
    open(name: string, isVisible = true) {
      seen.set(name, isVisible);
      nowMs += 10;
      const page = createOnePage({
        page: name,
        channel: channelOf(name),
        isVisible: () => seen.get(name) ?? false,
        now: () => nowMs + offMs,
        elapsed: () => nowMs,
      });
      pages.set(name, page);
      return page;
    },
    hide(name: string, isHidden: boolean) {
      seen.set(name, !isHidden);
      pages.get(name)?.beat();
    },
    close(name: string) {
      pages.get(name)?.leave();
      pages.delete(name);
    },
    stepClock: (ms: number) => (offMs += ms),
    theOnes: () => [...pages].flatMap(([name, page]) => (page.isTheOne() && !frozen.has(name) ? [name] : [])),
  };
}

describe("[B14] pages of one browser that show the same screen", () => {
  test("[B14] are one where there is one", () => {
    const browser = openBrowser();
    browser.open("a");
    browser.pass(10_000);
    expect(browser.theOnes()).toEqual(["a"]);
  });

  test("[B14] make way for the one that was opened last, and come back when it is closed", () => {
    const browser = openBrowser();
    browser.open("a");
    browser.open("b");
    expect(browser.theOnes()).toEqual(["b"]);
    browser.close("b");
    expect(browser.theOnes()).toEqual(["a"]);
  });

  test("[B14] leave it to the one that is seen", () => {
    const browser = openBrowser();
    browser.open("a");
    browser.open("b", false);
    expect(browser.theOnes()).toEqual(["a"]);
    browser.hide("b", false);
    browser.hide("a", true);
    expect(browser.theOnes()).toEqual(["b"]);
  });

  test("[B14] take over from one that hangs, within a few seconds", () => {
    const browser = openBrowser();
    browser.open("a");
    browser.open("b");
    browser.frozen.add("b");
    browser.pass(4000);
    expect(browser.theOnes()).toEqual(["a"]);
    browser.frozen.delete("b");
    browser.pass(500);
    expect(browser.theOnes()).toEqual(["b"]);
  });

  test.for([0, -25_200_000])("[B14] give way to the one that somebody asks for, the clock %d ms off", (offMs) => {
    const browser = openBrowser();
    const first = browser.open("a");
    browser.open("b");
    browser.pass(500);
    browser.stepClock(offMs);
    first.claim();
    expect(browser.theOnes()).toEqual(["a"]);
  });

  test("[B14] stay as they are on a screen that sleeps, whatever is opened behind", () => {
    const browser = openBrowser();
    browser.open("a");
    browser.open("b", false);
    browser.pass(1000);
    browser.hide("a", true);
    browser.open("c", false);
    browser.pass(2000);
    expect(browser.theOnes()).toEqual(["a"]);
    browser.hide("c", false);
    expect(browser.theOnes()).toEqual(["c"]);
    browser.hide("c", true);
    browser.pass(2000);
    expect(browser.theOnes()).toEqual(["c"]);
  });

  test("[B14] stay as they are when the clock is set", () => {
    const browser = openBrowser();
    browser.open("a");
    browser.open("b");
    browser.pass(1000);
    for (const stepMs of [3_600_000, -7_200_000]) {
      browser.stepClock(stepMs);
      browser.hide("a", false);
      expect(browser.theOnes()).toEqual(["b"]);
    }
  });

  test("[B14] are one through whatever is opened, hidden, closed and however the clock jumps", () => {
    let state = 7;
    const random = (below: number): number => (state = (state * 48_271) % 2_147_483_647) % below;
    for (let day = 0; day < 200; day += 1) {
      const browser = openBrowser();
      const names = ["a", "b", "c", "d"];
      const open = new Set<string>();
      for (let step = 0; step < 20; step += 1) {
        const name = names[random(names.length)] ?? "a";
        const act = random(4);
        if (act === 0 && !open.has(name)) {
          open.add(name);
          browser.open(name, random(2) === 0);
        } else if (act === 1 && open.delete(name)) browser.close(name);
        else if (act === 2 && open.has(name)) browser.hide(name, random(2) === 0);
        else if (act === 3) {
          browser.stepClock(random(8_000_000) - 4_000_000);
        }
        browser.pass(1000);
        expect(browser.theOnes()).toHaveLength(Math.min(1, open.size));
      }
    }
  });
});
