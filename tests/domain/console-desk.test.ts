import { describe, expect, test } from "vitest";
import type { Reply } from "#shared/protocol/reply.ts";
import type { CommandInput } from "#ui/link/create-link.ts";
import { createDesk, type Desk } from "#console/clerk/desk/create-desk.ts";
import { didOf } from "#console/clerk/desk/did.ts";

const next: CommandInput = { type: "CallNext", counterId: "1" };
const undo: CommandInput = { type: "UndoLast", counterId: "1" };

const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** A desk whose server answers and whose moments pass when the test says so. */
function deskAt() {
  const asked: { readonly command: CommandInput; readonly answer: (reply: Reply<unknown>) => void }[] = [];
  const sleepers: (() => void)[] = [];
  const desk: Desk = createDesk({
    ask: (command) => new Promise((resolve) => asked.push({ command, answer: resolve })),
    sleep: () => new Promise((resolve) => sleepers.push(resolve)),
  });
  const settle = async (reply: Reply<unknown>): Promise<void> => {
    asked.at(-1)?.answer(reply);
    await settled();
  };
  return {
    desk,
    asked,
    rest: async () => {
      for (const wake of sleepers.splice(0)) wake();
      await settled();
    },
    accept: () => settle({ ok: true, value: null }),
    refuse: () => settle({ ok: false, code: "NOBODY_WAITING" }),
  };
}

describe("a clerk's press", () => {
  test("is asked once, however often the key is hit while the answer is awaited", () => {
    const { desk, asked } = deskAt();
    void desk.press(next);
    void desk.press(next);
    void desk.press(undo);
    expect(asked.map(({ command }) => command)).toEqual([next]);
  });

  test("is not followed by the second half of a double press, which would be the next step", async () => {
    const { desk, asked, accept } = deskAt();
    void desk.press(next);
    await accept();
    void desk.press({ type: "StartServing", counterId: "1" });
    expect(asked).toHaveLength(1);
  });

  test("is followed by the next one a moment later", async () => {
    const { desk, asked, rest, accept } = deskAt();
    void desk.press(next);
    await accept();
    await rest();
    void desk.press({ type: "StartServing", counterId: "1" });
    expect(asked).toHaveLength(2);
  });

  test("may be tried again at once when it was refused", async () => {
    const { desk, asked, refuse } = deskAt();
    void desk.press(next);
    await refuse();
    void desk.press(next);
    expect(asked).toHaveLength(2);
  });

  test("that is refused leaves its code to be read", async () => {
    const { desk, refuse } = deskAt();
    void desk.press(next);
    await refuse();
    expect(desk.get()).toEqual({ phase: "ready", refused: "NOBODY_WAITING", did: null });
    desk.read();
    expect(desk.get().refused).toBeNull();
  });

  test("that is accepted is named for the undo bar, and an undo leaves nothing to name", async () => {
    const { desk, rest, accept } = deskAt();
    void desk.press(next);
    await accept();
    expect(desk.get().did).toBe("next");
    await rest();
    void desk.press(undo);
    await accept();
    expect(desk.get().did).toBeNull();
  });

  test("says whether it was accepted", async () => {
    const { desk, accept } = deskAt();
    const pressed = desk.press(next);
    await accept();
    expect(await pressed).toBe(true);
  });
});

describe("the name of what was done", () => {
  test("is known for a clerk's usual commands and plain for the rest", () => {
    expect(didOf({ type: "ReadmitTicket", ticketId: "x" })).toBe("other");
    expect(didOf({ type: "AwaitSignature", counterId: "1" })).toBe("sign");
  });
});
