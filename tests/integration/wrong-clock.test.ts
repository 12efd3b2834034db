import { describe, expect, test } from "vitest";

import { asDay, epochMs, MINUTE_MS } from "#shared/kit/time.ts";

import { issueTicket } from "#tests/domain/support/commands.ts";
import { TEST_DAY, timeOf } from "#tests/domain/support/moment.ts";
import { openHouse, type TestHouse } from "#tests/support/test-house.ts";

const FALSE_DAY = asDay("2099-01-01");
const IN_2099 = epochMs(Date.parse("2099-01-01T03:00:00Z"));

/** A centre that has given its first number and whose start is over. */
async function houseInTheMorning(): Promise<TestHouse> {
  const house = await openHouse();
  await (await house.kiosk()).command(issueTicket("birth"));
  house.clock.pass(11 * MINUTE_MS);
  return house;
}

async function nextNumber(house: TestHouse): Promise<string | undefined> {
  const reply = await (await house.kiosk()).command(issueTicket("birth"));
  return reply.ok ? reply.value.ticket?.number : reply.code;
}

/** The director signs in and says that the machine's clock is right. */
const confirm = async (house: TestHouse) => (await house.director()).ask("clock:confirm", {});

const dayOf = (house: TestHouse) => house.running.dispatcher.state.day;

describe("a clock that jumps to 2099 in mid-morning", () => {
  test("[D11] ends nobody's turn: numbers go on, and the director sees what the machine shows", async () => {
    await using house = await houseInTheMorning();
    house.clock.setWall(IN_2099);
    expect(await nextNumber(house)).toBe("A002");
    house.clock.pass(60_000);
    expect(dayOf(house)).toBe(TEST_DAY);
    const { view } = await (await house.director()).shows(({ clock }) => clock.doubted !== null);
    expect(view.clock).toEqual({ doubted: IN_2099 + 60_000, today: TEST_DAY });
  });

  test("[D11] turns the day when the director says that it is right", async () => {
    await using house = await houseInTheMorning();
    house.clock.setWall(timeOf("08:00", "2026-11-24"));
    expect(await confirm(house)).toEqual({ ok: true, value: null });
    expect(dayOf(house)).toBe("2026-11-24");
  });

  test("[D9] [D10] and was believed is taken back by the director: today goes on, also after a restart", async () => {
    await using house = await houseInTheMorning();
    house.clock.setWall(IN_2099);
    await confirm(house);
    expect(dayOf(house)).toBe(FALSE_DAY);
    expect(await nextNumber(house)).toBe("A001");

    house.clock.setWall(timeOf("08:00"));
    const { view } = await (await house.director()).shows(() => true);
    expect(view).toMatchObject({ day: FALSE_DAY, clock: { doubted: null, today: TEST_DAY } });
    expect(await confirm(house)).toEqual({ ok: true, value: null });
    expect(dayOf(house)).toBe(TEST_DAY);
    expect(await nextNumber(house)).toBe("A002");

    await house.restart();
    expect(dayOf(house)).toBe(TEST_DAY);
    expect(await nextNumber(house)).toBe("A003");
  });

  test("[D10] a day that was opened too early turns when it comes, with the numbers after those it gave", async () => {
    await using house = await houseInTheMorning();
    const tomorrow = timeOf("08:00", "2026-11-24");
    house.clock.setWall(tomorrow);
    await confirm(house);
    expect(await nextNumber(house)).toBe("A001");
    house.clock.setWall(timeOf("08:00"));
    await confirm(house);
    house.clock.pass(24 * 60 * MINUTE_MS);
    await expect
      .poll(() => {
        house.clock.pass(1000);
        return dayOf(house);
      })
      .toBe("2026-11-24");
    expect(await nextNumber(house)).toBe("A002");
  });
});

test("a clock that is right is confirmed without a change", async () => {
  await using house = await houseInTheMorning();
  expect(await confirm(house)).toEqual({ ok: true, value: null });
  expect(await nextNumber(house)).toBe("A002");
});

test("nobody but the director says that the clock is right", async () => {
  await using house = await houseInTheMorning();
  const refused = { ok: false, code: "NOT_ALLOWED" };
  expect(await (await house.kiosk()).ask("clock:confirm", {})).toEqual(refused);
  expect(await (await house.console("an", "1")).ask("clock:confirm", {})).toEqual(refused);
});
