import { expect, test } from "vitest";

import type { Reply } from "#shared/protocol/reply.ts";
import type { Accepted } from "#shared/protocol/requests.ts";
import { callNext, issueTicket } from "#tests/domain/support/commands.ts";
import { openHouse } from "#tests/support/test-house.ts";

const numberIn = (reply: Reply<Accepted>): string | undefined =>
  reply.ok ? reply.value.ticket?.number : `refused ${reply.code}`;

test("fifty presses at the same instant give fifty tickets", async () => {
  await using house = await openHouse();
  const kiosks = await Promise.all(Array.from({ length: 5 }, () => house.kiosk()));
  const presses = kiosks.flatMap((kiosk) => Array.from({ length: 10 }, () => kiosk.command(issueTicket("birth"))));
  const numbers = (await Promise.all(presses)).map(numberIn);
  const wanted = Array.from({ length: 50 }, (_, index) => `A${String(index + 1).padStart(3, "0")}`);
  expect(new Set(numbers)).toEqual(new Set(wanted));
});

test("two hundred presses one after the other are all answered in turn", async () => {
  await using house = await openHouse();
  const kiosk = await house.kiosk();
  for (let count = 1; count <= 200; count += 1)
    expect(numberIn(await kiosk.command(issueTicket("birth")))).toBe(`A${String(count).padStart(3, "0")}`);
});

test("a double press and a retry are one ticket with one answer", async () => {
  await using house = await openHouse();
  const kiosk = await house.kiosk();
  const [first, second] = await Promise.all([
    kiosk.command(issueTicket("birth"), "one-press"),
    kiosk.command(issueTicket("birth"), "one-press"),
  ]);
  await kiosk.command(issueTicket("birth"));
  const retry = await kiosk.command(issueTicket("birth"), "one-press");
  expect(second).toEqual(first);
  expect(retry).toEqual(first);
  expect(house.running.dispatcher.state.tickets.size).toBe(2);
});

test("a retry after a restart gets the same number and the same address", async () => {
  await using house = await openHouse({ publicUrl: "http://luot.test" });
  const { token } = await house.pairedDevice("kiosk");
  const before = await house.screen(token, { kind: "kiosk" }).command(issueTicket("birth"), "one-press");
  await house.restart();
  const after = await house.screen(token, { kind: "kiosk" }).command(issueTicket("birth"), "one-press");
  expect(after).toEqual(before);
  expect(house.running.dispatcher.state.tickets.size).toBe(1);
});

test("the paper is told how many are ahead and how long it may take", async () => {
  await using house = await openHouse();
  const kiosk = await house.kiosk();
  await house.console("an", "1");
  const slips = [];
  for (let count = 0; count < 3; count += 1) slips.push(await kiosk.command(issueTicket("birth")));
  slips.push(await kiosk.command(issueTicket("birth", { class: "elderly" })));
  slips.push(await kiosk.command(issueTicket("deed")));
  const facts = slips.map((slip) => (slip.ok && slip.value.ticket !== null ? slip.value.ticket : null));
  expect(facts.map((ticket) => ticket?.ahead)).toEqual([0, 1, 2, 0, 0]);
  expect(facts.map((ticket) => ticket?.wait !== null)).toEqual([true, true, true, true, false]);
});

test("a clerk issues a ticket for a citizen who cannot use the kiosk", async () => {
  await using house = await openHouse();
  const console = await house.console("an", "1");
  expect(numberIn(await console.command(issueTicket("birth")))).toBe("A001");
  await console.command(callNext("1"));
  const { view } = await console.shows(({ inHand }) => inHand !== null);
  expect(view.inHand?.ticket.number).toBe("A001");
});

test("what became of the paper is told by the kiosk that issued it, and by no other", async () => {
  await using house = await openHouse();
  const [kiosk, other] = [await house.kiosk(), await house.kiosk()];
  const issued = await kiosk.command(issueTicket("birth"));
  if (!issued.ok || issued.value.ticket === null) throw new Error("no ticket");
  const { ticketId } = issued.value.ticket;
  const printed = { type: "RecordPrint", ticketId, result: { kind: "printed" } } as const;
  expect(await other.command(printed)).toEqual({ ok: false, code: "NOT_ALLOWED" });
  expect(await kiosk.command(printed)).toMatchObject({ ok: true });
  expect(house.running.dispatcher.state.tickets.get(ticketId)?.paper).toBe("printed");
});
