import pino from "pino";
import { describe, expect, onTestFinished, test } from "vitest";
import { epochMs } from "#shared/kit/time.ts";
import type { CommandRequest } from "#shared/protocol/events.ts";
import type { RefusalCode } from "#shared/protocol/refusal.ts";
import { createAgentStore } from "#kiosk/agent/agent-store.ts";
import { createAgentLog } from "#kiosk/agent/events.ts";
import { giveAlone } from "#kiosk/agent/give-alone.ts";
import { keepInStep } from "#kiosk/agent/keep-in-step.ts";
import { openKioskStore } from "#kiosk/agent/keep/kiosk-store.ts";
import { kioskTime } from "#kiosk/agent/keep/kiosk-time.ts";
import { timeOf } from "#tests/domain/support/moment.ts";
import { kept, KIOSK, NAMES, press } from "#tests/support/kept-morning.ts";
import { temporaryFolder } from "#tests/support/temporary-folder.ts";

type Say = (number: string) => RefusalCode | "ok";

const NINE = timeOf("09:00");
const wall = () => NINE;
const untilAborted = (_: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    signal.addEventListener("abort", () => resolve());
    if (signal.aborted) resolve();
  });

/** A kiosk that gave so many tickets, A021 and on, while its server was away. */
function kioskWith(tickets: number) {
  const folder = temporaryFolder();
  const logged: string[] = [];
  const log = createAgentLog(pino({}, { write: (line: string) => void logged.push(line) }));
  const keep = openKioskStore(folder.path, wall, log.diskRefused);
  const [block] = kept().blocks;
  if (block === undefined) throw new Error("no block was lent");
  keep.numbers.accept(kept({ blocks: [{ ...block, to: 60 }] }), KIOSK);
  const left = { now: NINE, deviceMs: NINE, rate: 1 };
  const time = kioskTime({ wall, elapsed: () => 0, left, nextDayEndsAt: null, lastIssuedAt: epochMs(0) });
  for (let which = 0; which < tickets; which += 1) giveAlone(press(`press-${which}`), NAMES, { keep, time, wall });

  let say: Say = () => "ok";
  let asked: string[] = [];
  let agreed = 0;
  let onRound = (): void => {};
  const store = createAgentStore();
  const link = {
    ask: async ({ command }: CommandRequest) => {
      const number = command.type === "BringTicket" ? command.number : command.type;
      asked.push(number);
      const code = say(number);
      return code === "ok" ? ({ ok: true, value: { ticket: null } } as const) : ({ ok: false, code } as const);
    },
    keepNumbers: async () => {
      agreed += 1;
      return { ok: false, code: "NO_ANSWER" } as const;
    },
    deviceId: () => KIOSK,
  };
  const reports = { deliver: async () => {} };
  const step = keepInStep({ keep, link, store, reports, log, pause: untilAborted, onRound: () => onRound() });
  onTestFinished(async () => {
    await step[Symbol.asyncDispose]();
    keep[Symbol.dispose]();
    folder[Symbol.dispose]();
  });

  /** What is brought in the round that this sets off. */
  async function broughtBy(setOff: () => void): Promise<readonly string[]> {
    asked = [];
    const over = new Promise<void>((resolve) => (onRound = resolve));
    setOff();
    await over;
    return asked;
  }
  return {
    keep,
    logged,
    situation: () => store.get().situation,
    agreed: () => agreed,
    /** The server is there anew, and answers so. */
    connect: (answer: Say) =>
      broughtBy(() => {
        say = answer;
        store.tell({ type: "disconnected", heardAt: NINE });
        store.tell({ type: "connected", deviceId: KIOSK });
        store.tell({ type: "frame", frame: { epoch: "e", seq: 1, now: NINE, rate: 1, view: NAMES.view }, at: NINE });
      }),
    roundAgain: () => broughtBy(step.soon),
  };
}

describe("a server that does not understand how a ticket is brought", () => {
  test.for(["BAD_REQUEST", "NOT_ALLOWED"] as const)(
    "[F13] is brought the others, and this one again at the next connection: %s",
    async (code) => {
      const kiosk = kioskWith(3);
      expect(await kiosk.connect((number) => (number === "A021" ? code : "ok"))).toEqual(["A021", "A022", "A023"]);
      expect(await kiosk.roundAgain()).toEqual([]);
      expect(kiosk.keep.tickets.nextToBring()?.number).toBe("A021");
      expect(await kiosk.connect(() => "ok")).toEqual(["A021"]);
      expect(kiosk.keep.tickets.nextToBring()).toBeNull();
    },
  );

  test("[F13] is told to the staff until it understands, and once a connection to the log", async () => {
    const kiosk = kioskWith(2);
    await kiosk.connect(() => "BAD_REQUEST");
    await kiosk.roundAgain();
    expect(kiosk.situation().hasTicketsAside).toBe(true);
    expect(kiosk.logged.filter((line) => line.includes("BAD_REQUEST"))).toHaveLength(2);
    await kiosk.connect(() => "ok");
    expect(kiosk.situation().hasTicketsAside).toBe(false);
  });

  test("[F13] is asked so few times in a round that it does not cut the kiosk for it, and lends numbers all the same", async () => {
    const kiosk = kioskWith(24);
    expect(await kiosk.connect(() => "BAD_REQUEST")).toHaveLength(10);
    expect((await kiosk.roundAgain())[0]).toBe("A031");
    expect(await kiosk.roundAgain()).toEqual(["A041", "A042", "A043", "A044"]);
    expect(kiosk.agreed()).toBe(3);
  });
});

describe("a server that refuses a ticket by its rules", () => {
  test("[F12] is not brought it again", async () => {
    const kiosk = kioskWith(2);
    await kiosk.connect((number) => (number === "A021" ? "NUMBER_NOT_LEASED" : "ok"));
    expect(await kiosk.connect(() => "ok")).toEqual([]);
    expect(kiosk.situation().hasTicketsAside).toBe(false);
  });

  test("[F9] is brought everything again while its day is being turned", async () => {
    const kiosk = kioskWith(2);
    expect(await kiosk.connect(() => "DAY_OVER")).toEqual(["A021"]);
    expect(await kiosk.roundAgain()).toEqual(["A021"]);
  });
});
