import { expect, test } from "vitest";
import type { DeviceId } from "#shared/kit/ids.ts";
import type { TestHouse } from "#tests/support/test-house.ts";
import { lonelyHouse } from "./support/lonely-house.ts";
import { isAlone, lonelyKiosk } from "./support/lonely-kiosk.ts";

const kioskOf = (house: TestHouse): DeviceId => {
  const [device] = house.running.registers.devices.list();
  if (device === undefined) throw new Error("the kiosk is not paired");
  return device.deviceId;
};

test("[F11] a kiosk whose right was taken while it was alone is paired anew, and all that it gave stands in its place", async () => {
  await using lonely = await lonelyHouse();
  const { centre, house, way, plan } = lonely;
  await using kiosk = await lonelyKiosk(plan);
  const former = kioskOf(house);
  await kiosk.press("A");
  way.cut("torn");
  await kiosk.page.shows(isAlone);
  // More than a block holds: the last end in the kiosk's own letter.
  for (const letter of "AB".concat("A".repeat(centre.settings.offline.leaseSize))) await kiosk.press(letter);
  const director = await house.director();
  await director.socket.emitWithAck("device:decide", { deviceId: former, decision: "revoke" });
  way.mend();
  await kiosk.page.shows(({ link, deviceId }) => link.kind === "live" && deviceId !== former);

  const given = kiosk.given.map(({ ticket }) => ticket);
  expect(given.at(-1)?.number).toMatch(/^A\d{3}[A-Z]$/);
  const { dispatcher } = house.running;
  const inLog = () => [...dispatcher.state.tickets.values()].map(({ number }) => number);
  await expect.poll(inLog, { timeout: 15_000 }).toEqual(given.map(({ number }) => number));
  for (const { ticketId, issuedAt } of given) expect(dispatcher.state.tickets.get(ticketId)?.issuedAt).toBe(issuedAt);
  // It goes on with the server's numbers, as another device.
  expect((await kiosk.press("A")).number).toBe("A002");
  expect([...dispatcher.state.kept.brought.entries()]).toEqual([[kiosk.page.situation?.deviceId, given.length - 1]]);
});
