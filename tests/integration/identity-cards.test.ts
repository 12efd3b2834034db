import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import type { IdentityRules } from "#shared/domain/identity.ts";
import { MINUTE_MS } from "#shared/kit/time.ts";
import { readCentreFile } from "#server/centre-file/read-centre-file.ts";
import { type KioskHouse, openKioskHouse, pressFor } from "#tests/support/kiosk-house.ts";
import type { TestPage } from "#tests/support/test-page.ts";

const CARD = "079200001234";
const rules: IdentityRules = { requiredFor: [], onePerField: true, perDay: 3, appointmentClass: null };
const demo = readCentreFile(join(import.meta.dirname, "../../centres/tang-nhon-phu.json")).centre;
const centre = { ...demo, settings: { ...demo.settings, identity: rules } };

const open: KioskHouse[] = [];
afterEach(async () => {
  for (const kiosk of open.splice(0)) await kiosk[Symbol.asyncDispose]();
});

async function liveKiosk(): Promise<{ readonly kiosk: KioskHouse; readonly page: TestPage }> {
  const kiosk = await openKioskHouse({ centre });
  open.push(kiosk);
  const page = await kiosk.page();
  await page.shows(({ link }) => link.kind === "live");
  return { kiosk, page };
}

async function shownCard(page: TestPage, cardNumber = CARD) {
  const reply = await page.socket.emitWithAck("card:read", { cardNumber });
  if (!reply.ok) throw new Error(reply.code);
  return reply.value;
}

/** What the log has of the persons of tickets, in their order. */
const personsIn = ({ house }: KioskHouse): readonly string[] =>
  [...house.running.dispatcher.state.persons.visits.keys()].map(String);

function everyFile(folder: string): string {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), "latin1"))
    .join("\n");
}

describe("a card at a real kiosk", () => {
  test("[I9] reaches the server as a hash, and no file and no page as its number", async () => {
    const { kiosk, page } = await liveKiosk();
    const { card } = await shownCard(page);
    const reply = await page.socket.emitWithAck("ticket:issue", { ...pressFor(page, "A", "press-1"), card });
    expect(reply).toMatchObject({ ok: true });
    expect(personsIn(kiosk)).toEqual([expect.stringMatching(/^[\w-]{43}$/)]);
    expect(everyFile(kiosk.house.folder)).not.toContain(CARD);
    const [person = ""] = personsIn(kiosk);
    await page.shows(({ last }) => last !== null);
    expect(JSON.stringify(page.situation)).not.toContain(person);
  });

  test("[I11] is refused a second number, is told the first, and gets its paper again", async () => {
    const { page } = await liveKiosk();
    const { card } = await shownCard(page);
    const first = await page.socket.emitWithAck("ticket:issue", { ...pressFor(page, "A", "press-1"), card });
    if (!first.ok) throw new Error(first.code);
    const second = await page.socket.emitWithAck("ticket:issue", { ...pressFor(page, "A", "press-2"), card });
    expect(second).toEqual({ ok: false, code: "ALREADY_IN_LINE" });
    const { fieldId, ticketId, number } = first.value;
    expect(await page.socket.emitWithAck("card:ticket", { card, fieldId })).toMatchObject({
      ok: true,
      value: { number },
    });
    expect(await page.socket.emitWithAck("card:reprint", { card, ticketId, commandId: "again" })).toEqual({
      ok: true,
      value: null,
    });
    await page.shows(({ paper }) => paper?.commandId === "again" && paper.progress.kind === "printed");
  });

  test("[I11] is the same person at the next reading, and nobody by a name that was made up", async () => {
    const { kiosk, page } = await liveKiosk();
    const { card } = await shownCard(page);
    await page.socket.emitWithAck("ticket:issue", { ...pressFor(page, "A", "press-1"), card });
    const { card: again } = await shownCard(page);
    expect(again).not.toBe(card);
    const reply = await page.socket.emitWithAck("ticket:issue", { ...pressFor(page, "A", "press-2"), card: again });
    expect(reply).toEqual({ ok: false, code: "ALREADY_IN_LINE" });
    const unknown = { ...pressFor(page, "A", "press-3"), card: crypto.randomUUID() };
    expect(await page.socket.emitWithAck("ticket:issue", unknown)).toMatchObject({ ok: true });
    expect(personsIn(kiosk)).toHaveLength(1);
  });

  test("[I9] is somebody else after the day: its key is gone from the disk, and what the log keeps names nobody", async () => {
    const { kiosk, page } = await liveKiosk();
    const { house } = kiosk;
    const { card } = await shownCard(page);
    await page.socket.emitWithAck("ticket:issue", { ...pressFor(page, "A", "press-1"), card });
    const [before] = personsIn(kiosk);
    const key = join(house.folder, "cards.key");
    expect(existsSync(key)).toBe(true);

    const director = await house.director();
    await director.command({ type: "CloseDay" });
    expect(existsSync(key)).toBe(false);
    expect(personsIn(kiosk)).toEqual([]);

    await page.shows(({ view }) => view?.isOpen === false);
    await director.command({ type: "OpenDay" });
    await page.shows(({ view }) => view?.isOpen === true);
    const { card: today } = await shownCard(page);
    await page.socket.emitWithAck("ticket:issue", { ...pressFor(page, "A", "press-2"), card: today });
    expect(personsIn(kiosk)).toHaveLength(1);
    expect(personsIn(kiosk)).not.toContain(before);
  });

  test("[I9] is known again after a restart of the server within the day", async () => {
    const { kiosk, page } = await liveKiosk();
    const { card } = await shownCard(page);
    await page.socket.emitWithAck("ticket:issue", { ...pressFor(page, "A", "press-1"), card });
    await kiosk.house.restart();
    await kiosk.restartAgent();
    const later = await kiosk.page();
    await later.shows(({ link }) => link.kind === "live");
    const { card: again } = await shownCard(later);
    const reply = await later.socket.emitWithAck("ticket:issue", { ...pressFor(later, "A", "press-2"), card: again });
    expect(reply).toEqual({ ok: false, code: "ALREADY_IN_LINE" });
  });

  test("[I13] turns nobody away without the server, and its ticket is taken afterwards", async () => {
    const { kiosk, page } = await liveKiosk();
    await page.shows(({ servesAlone }) => servesAlone);
    const { card } = await shownCard(page);
    await page.socket.emitWithAck("ticket:issue", { ...pressFor(page, "A", "press-1"), card });
    await kiosk.house.running[Symbol.asyncDispose]();
    await page.shows(({ link }) => link.kind === "lost");
    const { card: again } = await shownCard(page);
    const alone = await page.socket.emitWithAck("ticket:issue", { ...pressFor(page, "A", "press-2"), card: again });
    expect(alone).toMatchObject({ ok: true, value: { ahead: null } });
  });

  test("[I14] finds the appointment that other software has set", async () => {
    const { kiosk, page } = await liveKiosk();
    const { house } = kiosk;
    const [procedure] = centre.procedures;
    const from = Date.now() - MINUTE_MS;
    const appointments = [{ cardNumber: CARD, procedureId: procedure?.id, from, to: from + 30 * MINUTE_MS }];
    const authorization = `Bearer ${await house.directorToken()}`;
    const put = async (): Promise<unknown[]> => {
      const headers = { "content-type": "application/json", authorization };
      const body = JSON.stringify({ appointments });
      const answer = await house.fetch("/api/v1/appointments", { method: "PUT", headers, body });
      return [answer.status, (await answer.json()) as unknown];
    };
    expect(await put()).toEqual([200, { appointments: 1 }]);
    const { seq } = house.running.dispatcher.state;
    expect(await put()).toEqual([200, { appointments: 1 }]);
    expect(house.running.dispatcher.state.seq).toBe(seq);
    expect((await shownCard(page)).appointment).toMatchObject({ procedureId: procedure?.id, from });
    expect((await shownCard(page, "079200009999")).appointment).toBeNull();
    expect(everyFile(house.folder)).not.toContain(CARD);
  });
});
