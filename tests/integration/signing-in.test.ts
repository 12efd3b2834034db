import { describe, expect, test } from "vitest";

import { counterId } from "#shared/kit/ids.ts";
import { epochMs, MINUTE_MS } from "#shared/kit/time.ts";
import { refusalAnswer, sessionAnswer, signInOptionsAnswer } from "#shared/protocol/rest-answers.ts";

import { callNext, issueTicket, signOut } from "#tests/domain/support/commands.ts";
import { openHouse, PASSWORD, PIN, type TestHouse } from "#tests/support/test-house.ts";

const signIn = (house: TestHouse, pin: string = PIN, clerk = "an", counter = "1") =>
  house.post("/api/v1/sessions/clerk", { clerkId: clerk, counterId: counter, pin });

const codeOf = async (answer: Promise<{ readonly body: unknown }>): Promise<string> =>
  refusalAnswer.parse((await answer).body).code;

async function guessWrong(house: TestHouse, times: number): Promise<void> {
  for (let guess = 0; guess < times; guess += 1) await signIn(house, "0000");
}

describe("a clerk", () => {
  test("is seated at the counter by the right PIN", async () => {
    await using house = await openHouse();
    const { status, body } = await signIn(house);
    expect(status).toBe(201);
    expect(sessionAnswer.parse(body).expiresAt).toBe(house.clock.now() + 12 * 60 * MINUTE_MS);
    expect(house.running.dispatcher.state.counters.get(counterId("1"))?.clerkId).toBe("an");
  });

  test("is told the same for a wrong PIN, an unknown name and a clerk without a PIN", async () => {
    await using house = await openHouse({ isDemo: false });
    for (const clerk of ["an", "nobody"]) expect(await codeOf(signIn(house, PIN, clerk))).toBe("WRONG_CREDENTIALS");
  });

  test("is refused by the rules where the seat is not theirs to take", async () => {
    await using house = await openHouse();
    await signIn(house);
    expect(await codeOf(signIn(house, PIN, "binh", "1"))).toBe("COUNTER_TAKEN");
    expect(await codeOf(signIn(house, PIN, "an", "2"))).toBe("CLERK_ELSEWHERE");
    expect(await codeOf(signIn(house, PIN, "dung", "2"))).toBe("CLERK_LACKS_SKILL");
    expect(await codeOf(signIn(house, PIN, "binh", "99"))).toBe("COUNTER_UNKNOWN");
  });

  test("who lost their screen with a citizen in hand signs in again and goes on", async () => {
    await using house = await openHouse();
    const [kiosk, first] = [await house.kiosk(), await house.console("an", "1")];
    await kiosk.command(issueTicket("birth"));
    await first.command(callNext("1"));
    const again = house.screen(await house.clerkToken("an", "1"), { kind: "console", counterId: counterId("1") });
    expect((await again.shows(() => true)).view.inHand?.ticket.number).toBe("A001");
  });

  test("gets a PIN from the director, which works at once and lifts a lock", async () => {
    await using house = await openHouse();
    await guessWrong(house, 5);
    const director = await house.director();
    expect(await director.ask("staff:set-pin", { clerkId: "an", pin: "86420" })).toEqual({ ok: true, value: null });
    expect((await signIn(house, "86420")).status).toBe(201);
    expect(await director.ask("staff:set-pin", { clerkId: "nobody", pin: "86420" })).toMatchObject({
      code: "CLERK_UNKNOWN",
    });
    expect(await director.ask("staff:set-pin", { clerkId: "an", pin: "12a4" })).toMatchObject({ code: "BAD_REQUEST" });
  });
});

describe("wrong guesses", () => {
  test("lock out from the fifth on for half a minute, then twice as long with each", async () => {
    await using house = await openHouse();
    await guessWrong(house, 5);
    expect(await codeOf(signIn(house))).toBe("LOCKED_OUT");
    house.clock.pass(29_999);
    expect(await codeOf(signIn(house))).toBe("LOCKED_OUT");
    house.clock.pass(1);
    expect(await codeOf(signIn(house, "0000"))).toBe("WRONG_CREDENTIALS");
    house.clock.pass(59_999);
    expect(await codeOf(signIn(house))).toBe("LOCKED_OUT");
    house.clock.pass(1);
    expect((await signIn(house)).status).toBe(201);
  });

  test("lock out for a quarter of an hour at the longest", async () => {
    await using house = await openHouse();
    for (let round = 0; round < 14; round += 1) {
      await guessWrong(house, 1);
      house.clock.pass(15 * MINUTE_MS);
    }
    expect((await signIn(house)).status).toBe(201);
  });

  test("are forgiven by a right one", async () => {
    await using house = await openHouse();
    await guessWrong(house, 4);
    expect((await signIn(house)).status).toBe(201);
    await guessWrong(house, 4);
    expect((await signIn(house)).status).toBe(201);
  });

  test("are not forgiven by a restart", async () => {
    await using house = await openHouse();
    await guessWrong(house, 5);
    await house.restart();
    expect(await codeOf(signIn(house))).toBe("LOCKED_OUT");
  });

  test("sent together all count", async () => {
    await using house = await openHouse();
    const codes = await Promise.all(Array.from({ length: 10 }, () => codeOf(signIn(house, "0000"))));
    expect(codes.filter((code) => code === "WRONG_CREDENTIALS")).toHaveLength(5);
    expect(codes.filter((code) => code === "LOCKED_OUT")).toHaveLength(5);
  });

  test("[Q1] lock the unknown as they lock the known", async () => {
    await using house = await openHouse({ isDemo: false });
    for (const clerk of ["an", "nobody"]) {
      for (let count = 0; count < 5; count += 1) await codeOf(signIn(house, "0000", clerk));
      expect(await codeOf(signIn(house, "0000", clerk))).toBe("LOCKED_OUT");
    }
  });

  test("[Q2] from one machine keep nobody out at another", async () => {
    await using house = await openHouse();
    const { credentials } = house.running.registers;
    for (let count = 0; count < 30; count += 1) await credentials.check("director", "wrong", "10.0.0.66");
    expect(await credentials.check("director", PASSWORD, "10.0.0.66")).toBe("LOCKED_OUT");
    expect(await credentials.check("director", PASSWORD, "10.0.0.2")).toBe("right");
  });

  test("[Q3] from many machines keep out all but those that were right before", async () => {
    await using house = await openHouse();
    const { credentials } = house.running.registers;
    expect(await credentials.check("director", PASSWORD, "10.0.0.2")).toBe("right");
    for (let count = 0; count < 25; count += 1) await credentials.check("director", "wrong", `10.0.1.${count}`);
    expect(await credentials.check("director", PASSWORD, "10.0.0.3")).toBe("LOCKED_OUT");
    expect(await credentials.check("director", PASSWORD, "10.0.0.2")).toBe("right");
  });

  test("of one clerk do not lock out another", async () => {
    await using house = await openHouse();
    await guessWrong(house, 9);
    expect((await signIn(house, PIN, "binh", "2")).status).toBe(201);
  });

  test("do not lock anybody out for longer when the clock is set back", async () => {
    await using house = await openHouse();
    await guessWrong(house, 5);
    house.clock.setWall(epochMs(house.clock.now() - 60 * MINUTE_MS));
    expect((await signIn(house)).status).toBe(201);
  });
});

describe("the director", () => {
  test("signs in with the password and may sign out", async () => {
    await using house = await openHouse();
    const token = await house.directorToken();
    const screen = house.screen(token, { kind: "director" });
    await screen.shows(() => true);
    const headers = { authorization: `Bearer ${token}` };
    const gone = await house.fetch("/api/v1/sessions/current", { method: "DELETE", headers });
    expect(gone.status).toBe(204);
    expect(await screen.ended).toBe("SESSION_EXPIRED");
    expect(await house.screen(token, { kind: "director" }).ended).toBe("SESSION_EXPIRED");
  });

  test("is locked out by guesses like everybody", async () => {
    await using house = await openHouse();
    const guess = (password: string) => house.post("/api/v1/sessions/director", { password });
    for (let count = 0; count < 5; count += 1) await guess("wrong");
    expect(await codeOf(guess(PASSWORD))).toBe("LOCKED_OUT");
  });

  test("gets a password of their own at the first start of a real centre, and only then", async () => {
    await using house = await openHouse({ isDemo: false });
    const password = house.running.firstPassword;
    expect(password).toMatch(/^[a-z2-9]{4}-[a-z2-9]{4}-[a-z2-9]{4}$/);
    await house.restart();
    expect(house.running.firstPassword).toBeNull();
    expect((await house.post("/api/v1/sessions/director", { password })).status).toBe(201);
  });

  test("types the password as it sounds, composed or decomposed", async () => {
    await using house = await openHouse();
    const decomposed = await house.post("/api/v1/sessions/director", { password: PASSWORD.normalize("NFD") });
    expect(decomposed.status).toBe(201);
  });
});

test("sessions survive a restart", async () => {
  await using house = await openHouse();
  const [director, clerk] = [await house.directorToken(), await house.clerkToken("an", "1")];
  await house.restart();
  await house.screen(director, { kind: "director" }).shows(() => true);
  const console = house.screen(clerk, { kind: "console", counterId: counterId("1") });
  expect(await console.command(signOut("1"))).toMatchObject({ ok: true });
});

test("the sign-in page lists counters with who sits there, and clerks", async () => {
  await using house = await openHouse();
  await signIn(house);
  const { counters, clerks } = signInOptionsAnswer.parse(await (await house.fetch("/api/v1/sessions/options")).json());
  expect(counters[0]).toEqual({ counterId: "1", label: "1", fields: [{ vi: "civil" }], clerkName: "an" });
  expect(counters[3]).toMatchObject({ fields: [{ vi: "business" }, { vi: "social" }], clerkName: null });
  expect(clerks).toContainEqual({ clerkId: "giang", name: "giang" });
});
