import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { type Aside, askAside, startAside } from "#server/aside/aside.ts";
import { asidePlanner } from "#server/balancing/aside-planner.ts";
import type { OddQuestion } from "./support/odd-program.ts";

const PROGRAM = new URL("support/odd-program.ts", import.meta.url);

/** Whether a process is there. */
function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

const expectToEnd = (pid: number): Promise<void> => vi.waitFor(() => expect(isAlive(pid)).toBe(false), 10_000);

describe("a program in a process of its own", () => {
  let aside: Aside;
  const ask = (question: OddQuestion): Promise<number> => aside.ask<number>(question);

  beforeEach(() => {
    aside = startAside(PROGRAM);
  });
  afterEach(() => aside[Symbol.dispose]());

  test("answers one question after the other, and remembers", async () => {
    expect([await ask("count"), await ask("count"), await ask("count")]).toEqual([1, 2, 3]);
  });

  test("tells how far it is before it answers", async () => {
    const heard: number[] = [];
    await aside.ask("halves" satisfies OddQuestion, (done) => heard.push(done));
    expect(heard).toEqual([0.5, 1]);
  });

  test("says what went wrong, and answers the next question", async () => {
    const thrown = { name: "RangeError", message: "no such day", code: "NO_SUCH_DAY" };
    await expect(ask("throw")).rejects.toMatchObject(thrown);
    expect(await ask("count")).toBe(2);
  });

  test("that dies leaves whoever asked alive, and told", async () => {
    await expect(ask("die")).rejects.toThrow(/ended by SIGKILL without an answer/u);
    expect(aside.isThere).toBe(false);
    await expect(ask("count")).rejects.toThrow("is not there");
  });

  test.for(["at rest", "work"])("ends with whoever asks, also by kill -9: %s", async (state) => {
    const asking = spawn(process.execPath, [join(import.meta.dirname, "support/asking-program.ts"), state]);
    const [line] = (await once(createInterface(asking.stdout), "line")) as [string];
    const pid = Number(line);
    expect(isAlive(pid)).toBe(true);
    asking.kill("SIGKILL");
    await expectToEnd(pid);
  });
});

describe("a single question", () => {
  test("leaves no process behind", async () => {
    const pid = await askAside<number>(PROGRAM, "who", new AbortController().signal);
    await expectToEnd(pid);
  });

  test("that nobody wants any more ends in the middle, or is not begun", async () => {
    const wanting = new AbortController();
    const { promise: begun, resolve: begin } = Promise.withResolvers<number>();
    const answer = askAside(PROGRAM, "work", wanting.signal, begin);
    const pid = await begun;
    wanting.abort();
    await expect(answer).rejects.toThrow("aborted");
    await expectToEnd(pid);
    await expect(askAside(PROGRAM, "count", wanting.signal)).rejects.toThrow("aborted");
  });
});

test("a planner whose process died answers the next question by another", async () => {
  await using planner = asidePlanner(PROGRAM);
  const ask = (question: OddQuestion): Promise<unknown> => planner.plan(question as never);
  expect([await ask("count"), await ask("count")]).toEqual([1, 2]);
  await expect(ask("die")).rejects.toThrow("SIGKILL");
  expect(await ask("count")).toBe(1);
  await expect(ask("throw")).rejects.toThrow("no such day");
  expect(await ask("count")).toBe(1);
});
