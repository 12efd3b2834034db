import type { Browser } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Dispatcher } from "#server/dispatcher/dispatcher.ts";
import { catalogueOf } from "#shared/i18n/catalogue.ts";
import { commandId } from "#shared/kit/ids.ts";
import { issueTicket } from "#tests/domain/support/commands.ts";
import { kiosk as anyKiosk, timeOf } from "#tests/domain/support/moment.ts";
import { centreDisk, centreDiskKind, type CentreDisk } from "#tests/faults/support/small-disk.ts";
import { launchChromium } from "#tests/support/chromium.ts";
import { openKioskHouse } from "#tests/support/kiosk-house.ts";
import { virtualClock } from "#tests/support/virtual-clock.ts";
import { expectInHand, press } from "./support/desk-hands.ts";
import { kioskHand } from "./support/kiosk-hand.ts";
import { axeFaults, unreadable } from "./support/readable.ts";
import { staffStage } from "./support/staff-stage.ts";

const COPY = "2.000815";
const SAID = { vi: catalogueOf("vi").refusal.STORE_UNAVAILABLE, en: catalogueOf("en").refusal.STORE_UNAVAILABLE };

let browser: Browser;
let disk: CentreDisk;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());
beforeEach(() => {
  disk = centreDisk();
});
afterEach(() => disk[Symbol.dispose]());

/** Fills the disk and has numbers given until one is refused; how many tickets there are then. */
async function fillUp(dispatcher: Dispatcher): Promise<number> {
  disk.fill();
  for (let index = 0; ; index += 1) {
    const envelope = { at: timeOf("07:30"), by: anyKiosk, command: issueTicket(COPY) };
    const { kind } = await dispatcher.submit({ ...envelope, id: commandId(`until-full-${index}`) });
    if (kind === "fault") return dispatcher.state.tickets.size;
  }
}

describe(`a full disk (${centreDiskKind})`, () => {
  test("[F5] at the server turns nobody away: the kiosk gives a number, and brings it when there is room", async () => {
    await using kiosk = await openKioskHouse({ dataDir: disk.folder, clock: virtualClock(timeOf("07:30")) });
    await using hand = await kioskHand(browser, kiosk.agent);
    const { dispatcher } = kiosk.house.running;
    await hand.tap(hand.field("A"));
    await hand.tap(hand.procedure(0));
    await hand.take.waitFor();

    const given = await fillUp(dispatcher);
    await hand.tap(hand.take);
    await hand.number.waitFor();
    await hand.rest();
    expect([...(await unreadable(hand.page)), ...(await axeFaults(hand.page))]).toEqual([]);
    expect(dispatcher.state.tickets.size).toBe(given);

    disk.makeRoom();
    await expect.poll(() => dispatcher.state.tickets.size).toBe(given + 1);
    const [brought] = [...dispatcher.state.tickets.values()].slice(-1);
    expect(await hand.number.innerText()).toBe(brought?.number);
    expect(hand.complaints).toEqual([]);
  });

  test("is told at the counter, calls nobody, and is forgotten when there is room", async () => {
    await using stage = await staffStage(browser, { dataDir: disk.folder });
    await stage.run(issueTicket(COPY));
    const page = await stage.console("q1");
    await expectInHand(page, "free");

    await fillUp(stage.house.running.dispatcher);
    await press(page, "Enter");
    await page.getByRole("alert").getByText(SAID.vi).waitFor();
    await expectInHand(page, "free");
    expect(stage.ticket("A001").status.kind).toBe("waiting");

    disk.makeRoom();
    await press(page, "Enter");
    await expectInHand(page, "called", "A001");
    expect(stage.complaints).toEqual([]);
  });
});
