import type { Browser, BrowserContext, Locator, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { counterId } from "#shared/kit/ids.ts";
import { startServing } from "#tests/domain/support/commands.ts";
import { launchChromium } from "#tests/support/chromium.ts";
import { axeFindings } from "./support/axe-findings.ts";
import { chimesOf, noteChimes, SOUND_ALLOWED } from "./support/chimes.ts";
import { cuttableWire, type CuttableWire } from "./support/cuttable-wire.ts";
import { openLobby, type Lobby } from "./support/lobby-house.ts";

let browser: Browser;
let context: BrowserContext;
beforeAll(async () => {
  browser = await launchChromium([SOUND_ALLOWED]);
});
afterEach(() => context.close());
afterAll(() => browser.close());

/** From the first stroke of a chime until it has faded. */
const CHIME_SECONDS = 1.6;

/** A board on the wall: its page, and its wire, which can be cut. */
interface HungBoard extends CuttableWire {
  readonly page: Page;
}

async function hangBoard({ boardUrl }: Lobby): Promise<HungBoard> {
  context = await browser.newContext({ viewport: { width: 1920, height: 1080 } });
  const page = await context.newPage();
  await noteChimes(page);
  const wire = await cuttableWire(page);
  await page.goto(boardUrl);
  return { page, ...wire };
}

const quiet = (page: Page) => page.getByText("Chưa có số nào đang được gọi").waitFor();
const lost = (page: Page) => page.getByText(/^Mất kết nối từ \d\d:\d\d$/).waitFor();
const found = (page: Page) => page.getByText("Mất kết nối").waitFor({ state: "detached" });
const featured = (page: Page) => page.locator(".featured");
const announced = (page: Page, number: string): Locator => page.locator(".featured[data-new]", { hasText: number });

const atRest = (page: Page) => page.locator(".featured:not([data-new])").waitFor();

async function calledNow(page: Page): Promise<string[]> {
  const texts = await page.locator(".featured-number, .board-others .call-tile-number").allTextContents();
  return texts.toSorted();
}

describe("the lobby board", () => {
  test("[B1] shows a call with its counter, gives it the eye and chimes once", async () => {
    await using lobby = await openLobby();
    const { page } = await hangBoard(lobby);
    await quiet(page);
    await lobby.call("q5");
    await announced(page, "B001").waitFor();
    expect(await featured(page).innerText()).toMatch(/Mời đến quầy\s+B001\s+Quầy\s+5/);
    await atRest(page);
    expect(await chimesOf(page)).toHaveLength(1);
  });

  test("[B1] takes a citizen who has come off the calls and keeps them among the last ones", async () => {
    await using lobby = await openLobby();
    const { page } = await hangBoard(lobby);
    await lobby.call("q5");
    await featured(page).getByText("B001").waitFor();
    const clerk = await lobby.clerk("q5");
    await clerk.command(startServing("q5"));
    await quiet(page);
    expect(await page.locator(".board-recent").getByText("Số B001, quầy 5").count()).toBe(1);
  });

  test("[B1] shows twelve calls of one moment together", async () => {
    await using lobby = await openLobby();
    const { page } = await hangBoard(lobby);
    await quiet(page);
    await lobby.call(...lobby.house.centre.counters.map(({ id }) => id));
    const { tickets } = lobby.house.running.dispatcher.state;
    const numbers = [...tickets.values()].map(({ number }) => number);
    await expect.poll(() => calledNow(page)).toEqual(numbers.toSorted());
    expect(numbers).toHaveLength(12);
  });

  test("[B1] chimes for calls of one moment one after the other", async () => {
    await using lobby = await openLobby();
    const { page } = await hangBoard(lobby);
    await quiet(page);
    await lobby.call("q1", "q5", "q7");
    await expect.poll(() => chimesOf(page), { timeout: 20_000 }).toHaveLength(3);
    const [first = 0, second = 0, third = 0] = await chimesOf(page);
    expect(Math.min(second - first, third - second)).toBeGreaterThan(CHIME_SECONDS);
  });

  test("[B2] says at once that it is cut off, and tells a call that it missed once, with its time", async () => {
    await using lobby = await openLobby();
    const { page, cut, restore } = await hangBoard(lobby);
    await lobby.call("q5");
    await announced(page, "B001").waitFor();
    await cut();
    await lost(page);
    expect(await page.locator("[data-new]").count()).toBe(0);
    expect(await featured(page).innerText()).toMatch(/Các số đã gọi trước \d\d:\d\d/);
    await lobby.call("q7");
    restore();
    await announced(page, "E001").waitFor();
    expect(await featured(page).innerText()).toMatch(/Đã gọi lúc \d\d:\d\d/);
    await found(page);
    expect(await chimesOf(page)).toHaveLength(2);
  });

  test("[B2] heals by itself when the server comes back, and is silent about what it has told", async () => {
    await using lobby = await openLobby();
    const { page } = await hangBoard(lobby);
    await lobby.call("q5");
    await announced(page, "B001").waitFor();
    await lobby.restart();
    await lobby.call("q7");
    await announced(page, "E001").waitFor();
    await found(page);
    expect(await calledNow(page)).toEqual(["B001", "E001"]);
    expect(await chimesOf(page)).toHaveLength(2);
  });

  test("[B3] does not chime again after a reload", async () => {
    await using lobby = await openLobby();
    const { page } = await hangBoard(lobby);
    await lobby.call("q5");
    await announced(page, "B001").waitFor();
    await page.reload();
    await featured(page).getByText("B001").waitFor();
    expect(await page.locator("[data-new]").count()).toBe(0);
    await lobby.call("q7");
    await announced(page, "E001").waitFor();
    await announced(page, "E001").waitFor({ state: "detached" });
    expect(await chimesOf(page)).toHaveLength(1);
  });

  test("[N2] shows a number of four digits whole", async () => {
    await using lobby = await openLobby();
    const { page } = await hangBoard(lobby);
    const last = await lobby.arrive("q1", 1005);
    const clerk = await lobby.clerk("q1");
    if (last?.ticket === undefined || last.ticket === null) throw new Error("no ticket was issued");
    const { ticketId } = last.ticket;
    await clerk.command({ type: "CallTicket", counterId: counterId("q1"), ticketId, reason: "urgent" });
    await announced(page, "A1005").waitFor();
    const card = await featured(page).boundingBox();
    const number = await page.locator(".featured-number").boundingBox();
    expect(card && number && number.x > card.x && number.x + number.width < card.x + card.width).toBe(true);
    await page.getByText("1.004", { exact: true }).waitFor();
  });

  test("holds a new call still for those who asked for no motion", async () => {
    await using lobby = await openLobby();
    const { page } = await hangBoard(lobby);
    await page.emulateMedia({ reducedMotion: "reduce" });
    await lobby.call("q5");
    const card = announced(page, "B001");
    await card.waitFor();
    const [lotus, colour, motion] = await card.evaluate((element) => {
      const style = getComputedStyle(element);
      const probe = document.body.appendChild(document.createElement("i"));
      probe.style.color = getComputedStyle(document.documentElement).getPropertyValue("--lotus");
      return [getComputedStyle(probe).color, style.backgroundColor, style.animationIterationCount];
    });
    expect([colour, motion]).toEqual([lotus, "1"]);
  });

  test("has nothing that axe finds serious, calling or quiet", async () => {
    await using lobby = await openLobby();
    const { page } = await hangBoard(lobby);
    await quiet(page);
    expect(await axeFindings(page)).toEqual([]);
    await lobby.call("q1", "q2", "q5", "q7");
    await announced(page, "A001").waitFor();
    expect(await axeFindings(page)).toEqual([]);
  });
});
