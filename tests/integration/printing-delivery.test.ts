import { once } from "node:events";
import { connect } from "node:net";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ticketNumber } from "#shared/kit/ids.ts";
import { MENDED } from "#shared/protocol/virtual-printer.ts";
import { CONFIRM, encodeJob, NO_SIZES, openingFor, statusQuestion } from "#kiosk/printing/escpos.ts";
import { openPrinterLink } from "#kiosk/printing/open-printer-link.ts";
import type { PrintOutcome } from "#kiosk/printing/printer-link.ts";
import { PRINTER_PROFILE_NAMES, PRINTER_PROFILES } from "#kiosk/printing/printer-profile.ts";
import { seed } from "#tests/domain/support/seed.ts";
import { inked, qrTextOn } from "./support/paper-reading.ts";
import { completeTickets, printingLab, type PrintingLab, wholeTickets } from "./support/printing-lab.ts";

/** An outcome in a few words. */
function inShort(outcome: PrintOutcome): string {
  if (outcome.kind !== "fault") return outcome.kind;
  return `${outcome.fault.code} ${outcome.begun ? "begun" : "not begun"}`;
}

const MIDWAY_ROWS = 300;
const MIDWAY_BYTES = 30_000;

interface Trouble {
  readonly title: string;
  readonly arrange: (lab: PrintingLab) => void | Promise<void>;
  readonly outcome: string;
}

const goSilent =
  (lab: PrintingLab, change: Parameters<PrintingLab["printer"]["change"]>[0]): (() => void) =>
  () => {
    lab.printer.change(change);
    lab.deadlines.giveUp();
  };

const atOnce: readonly Trouble[] = [
  {
    title: "the paper is out",
    arrange: ({ printer }) => printer.change({ paper: "out" }),
    outcome: "NO_PAPER not begun",
  },
  {
    title: "the cover is open",
    arrange: ({ printer }) => printer.change({ cover: "open" }),
    outcome: "COVER_OPEN not begun",
  },
  {
    title: "the printer is off",
    arrange: ({ printer }) => printer.change({ power: "off" }),
    outcome: "UNREACHABLE not begun",
  },
  {
    title: "a printer that used to answer reads nothing",
    arrange: async (lab) => {
      await lab.link.status(new AbortController().signal);
      goSilent(lab, { isDeaf: true })();
    },
    outcome: "SILENT not begun",
  },
  {
    title: "a printer that used to answer is mute",
    arrange: async (lab) => {
      await lab.link.status(new AbortController().signal);
      goSilent(lab, { answers: "none" })();
    },
    outcome: "SILENT not begun",
  },
  {
    title: "the link is reset during the first question",
    arrange: ({ printer }) => printer.change({ breakAfter: { bytes: NO_SIZES.length + 2, how: "reset" } }),
    outcome: "UNREACHABLE not begun",
  },
  {
    title: "the link ends between the questions",
    arrange: ({ printer }) => printer.change({ breakAfter: { bytes: NO_SIZES.length + 3, how: "fin" } }),
    outcome: "UNREACHABLE not begun",
  },
];

const midway: readonly Trouble[] = [
  {
    title: "the paper ends",
    arrange: ({ printer }) => printer.change({ paperLeftMm: MIDWAY_ROWS / 8 }),
    outcome: "NO_PAPER begun",
  },
  {
    title: "the cover is opened",
    arrange: (lab) => lab.afterRows(MIDWAY_ROWS, () => lab.printer.change({ cover: "open" })),
    outcome: "COVER_OPEN begun",
  },
  {
    title: "the power goes",
    arrange: (lab) => lab.afterRows(MIDWAY_ROWS, goSilent(lab, { power: "off" })),
    outcome: "SILENT begun",
  },
  {
    title: "the answers stop",
    arrange: (lab) => lab.afterRows(MIDWAY_ROWS, goSilent(lab, { answers: "none", cover: "open" })),
    outcome: "SILENT begun",
  },
  {
    title: "it stops reading",
    arrange: (lab) => lab.afterRows(MIDWAY_ROWS, goSilent(lab, { isDeaf: true })),
    outcome: "SILENT begun",
  },
  {
    title: "the link is reset",
    arrange: ({ printer }) => printer.change({ breakAfter: { bytes: MIDWAY_BYTES, how: "reset" } }),
    outcome: "LINK_LOST begun",
  },
  {
    title: "the link ends",
    arrange: ({ printer }) => printer.change({ breakAfter: { bytes: MIDWAY_BYTES, how: "fin" } }),
    outcome: "LINK_LOST begun",
  },
];

function mend({ printer, deadlines }: PrintingLab): void {
  deadlines.waitAgain();
  printer.change(MENDED);
}

describe("a delivery to a printer in trouble", () => {
  test.each(atOnce)("is $outcome when $title, and prints nothing, then or later", async ({ arrange, outcome }) => {
    await using lab = await printingLab();
    await arrange(lab);
    expect(inShort(await lab.print())).toBe(outcome);
    mend(lab);
    expect(await lab.standstill()).toBe(0);
  });

  test.each(atOnce)("prints one ticket and nothing else on the second try when $title", async ({ arrange }) => {
    await using lab = await printingLab();
    await arrange(lab);
    await lab.print();
    mend(lab);
    await lab.standstill();
    expect(inShort(await lab.print())).toBe("printed");
    expect(lab.printer.paper.pieces).toHaveLength(1);
    expect(completeTickets(lab, await lab.draw())).toBe(1);
  });
});

describe("a delivery that is interrupted", () => {
  test.each(midway)("is $outcome when $title, and no ticket comes out later", async ({ arrange, outcome }) => {
    await using lab = await printingLab();
    await arrange(lab);
    expect(inShort(await lab.print())).toBe(outcome);
    mend(lab);
    expect(await lab.standstill()).toBeLessThanOrEqual(2 * lab.profile.bandRows);
    expect(lab.printer.paper.pieces).toHaveLength(0);
  });

  test.each(midway)("leaves a scrap and one marked ticket after the second try when $title", async ({ arrange }) => {
    await using lab = await printingLab();
    await arrange(lab);
    await lab.print();
    mend(lab);
    await lab.standstill();
    expect(inShort(await lab.print({ isReprint: true }))).toBe("printed");
    expect(lab.printer.paper.pieces).toHaveLength(2);
    expect(completeTickets(lab, await lab.draw())).toBe(0);
    expect(completeTickets(lab, await lab.draw({ isReprint: true }))).toBe(1);
  });

  test("is sent, for a person to tell, when only the last confirmation is lost", async () => {
    await using lab = await printingLab();
    const stopWatching = lab.printer.watch({
      onCut() {
        stopWatching();
        goSilent(lab, { answers: "none" })();
      },
    });
    expect(inShort(await lab.print())).toBe("sent");
    mend(lab);
    const next = { number: ticketNumber("A", 24) };
    expect(inShort(await lab.print(next))).toBe("printed");
    expect(completeTickets(lab, await lab.draw())).toBe(1);
    expect(completeTickets(lab, await lab.draw(next))).toBe(1);
  });

  test("is CUTTER_JAM begun when the blade sticks; the hanging ticket is cut off before the next", async () => {
    await using lab = await printingLab();
    lab.printer.change({ cutter: "jammed" });
    expect(inShort(await lab.print())).toBe("CUTTER_JAM begun");
    mend(lab);
    expect(await lab.standstill()).toBe(0);
    const next = { number: ticketNumber("A", 24) };
    expect(inShort(await lab.print(next))).toBe("printed");
    expect(lab.printer.paper.pieces).toHaveLength(2);
    expect(completeTickets(lab, await lab.draw())).toBe(1);
    expect(completeTickets(lab, await lab.draw(next))).toBe(1);
  });

  test("is CANCELLED when whoever asked gives up, and no more of it comes out", async () => {
    await using lab = await printingLab();
    const giveUp = new AbortController();
    lab.afterRows(MIDWAY_ROWS, () => giveUp.abort());
    expect(inShort(await lab.print({}, giveUp.signal))).toBe("CANCELLED begun");
    expect(await lab.standstill()).toBe(0);
    expect(lab.printer.paper.pieces).toHaveLength(0);
  });

  test("is CANCELLED before it begins when whoever asked had already given up", async () => {
    await using lab = await printingLab();
    expect(inShort(await lab.print({}, AbortSignal.abort()))).toBe("CANCELLED not begun");
    expect(await lab.standstill()).toBe(0);
  });
});

describe("a delivery to a printer that is well", () => {
  test.each(PRINTER_PROFILE_NAMES.filter((name) => !PRINTER_PROFILES[name].isMute))(
    "brings the ticket dot by dot to %s",
    async (name) => {
      await using lab = await printingLab({ profile: name });
      expect(await lab.print()).toEqual({ kind: "printed", paper: "ok" });
      lab.printer.paper.cut();
      expect(completeTickets(lab, await lab.draw())).toBe(1);
      expect(lab.printer.unknownCommands.count).toBe(0);
    },
  );

  test("can be read back from the paper", async () => {
    await using lab = await printingLab();
    const text = "http://192.168.10.20:7070/t/Zq81-vĐ";
    await lab.print({ qr: { text, isAddress: true } });
    expect(lab.printer.paper.pieces.map(qrTextOn)).toEqual([text]);
  });

  test("reports paper near its end with the ticket printed", async () => {
    await using lab = await printingLab();
    lab.printer.change({ paper: "near-end" });
    expect(await lab.print()).toEqual({ kind: "printed", paper: "near-end" });
  });

  test("waits as long as a slow printer takes", async () => {
    await using lab = await printingLab();
    lab.printer.change({ mmPerSecond: 5 });
    expect(inShort(await lab.print())).toBe("printed");
  });

  test("prints tickets that are asked for together one after the other", async () => {
    await using lab = await printingLab();
    const numbers = [1, 2, 3].map((count) => ({ number: ticketNumber("B", count) }));
    const outcomes = await Promise.all(numbers.map((different) => lab.print(different)));
    expect(outcomes.map(inShort)).toEqual(["printed", "printed", "printed"]);
    const drawn = await Promise.all(numbers.map((different) => lab.draw(different)));
    expect(lab.printer.paper.pieces.map(inked)).toEqual(drawn.map(inked));
  });

  test("is UNREACHABLE while another program holds the printer", async () => {
    await using lab = await printingLab();
    const other = connect(lab.port, "127.0.0.1").on("error", () => {});
    await once(other, "connect");
    expect(inShort(await lab.print())).toBe("UNREACHABLE not begun");
    other.end();
    await once(other, "close");
    expect(inShort(await lab.print())).toBe("printed");
  });
});

describe("asking how the printer is", () => {
  test.each([
    [{}, { isOnline: true, isCoverOpen: false, paper: "ok", error: "none" }],
    [{ paper: "near-end" }, { isOnline: true, paper: "near-end" }],
    [{ paper: "out" }, { isOnline: false, paper: "out" }],
    [{ cover: "open" }, { isOnline: false, isCoverOpen: true }],
  ] as const)("tells of %o", async (faults, status) => {
    await using lab = await printingLab();
    lab.printer.change(faults);
    expect(await lab.link.status(new AbortController().signal)).toMatchObject(status);
  });

  test("tells of a stuck blade after a cut was tried", async () => {
    await using lab = await printingLab();
    lab.printer.change({ cutter: "jammed" });
    await lab.print();
    expect(await lab.link.status(new AbortController().signal)).toMatchObject({ isOnline: false, error: "cutter" });
  });

  test("is unknown from a printer that never answered, and a fault from one that did", async () => {
    await using lab = await printingLab();
    goSilent(lab, { answers: "none" })();
    expect(await lab.link.status(new AbortController().signal)).toBe("unknown");
    mend(lab);
    await lab.link.status(new AbortController().signal);
    goSilent(lab, { answers: "none" })();
    expect(await lab.link.status(new AbortController().signal)).toMatchObject({ code: "SILENT" });
  });
});

describe("a program that died amid the sizes of a picture", () => {
  test.each([1, 2, 3, 4, 5, 6, 7, 8])(
    "leaves nothing behind that swallows the next ticket, at byte %i",
    async (sent) => {
      await using lab = await printingLab();
      const [band = new Uint8Array()] = encodeJob(await lab.draw(), lab.profile).bands;
      const other = connect(lab.port, "127.0.0.1");
      other.end(band.subarray(0, sent));
      await once(other.resume(), "close");
      expect(inShort(await lab.print())).toBe("printed");
      expect(await wholeTickets(lab)).toBe(1);
    },
  );
});

describe("a program that died amid a ticket", () => {
  test("leaves a scrap that does not hang from the next citizen's paper", async () => {
    await using lab = await printingLab();
    lab.printer.change({ breakAfter: { bytes: MIDWAY_BYTES, how: "reset" } });
    await lab.print();
    const { deadlines, profile, printer } = lab;
    await using link = openPrinterLink(lab.address, profile, { deadlines, hasScrap: true });
    const next = await lab.draw({ number: ticketNumber("A", 24) });
    expect(inShort(await link.print(encodeJob(next, profile), new AbortController().signal))).toBe("printed");
    expect(printer.paper.pieces).toHaveLength(2);
    expect(completeTickets(lab, next)).toBe(1);
  });
});

describe("a ticket torn where nothing but white, or its cut, is left", () => {
  test.each([3, 12, 400, 1_000])("is sent, for a person to tell, %i bytes before its end", async (missing) => {
    await using lab = await printingLab();
    const { bands, ending } = encodeJob(await lab.draw(), lab.profile);
    const opening = openingFor(lab.profile, { isUnsettled: true });
    const parts = [NO_SIZES, ...Array.from({ length: 3 }, () => statusQuestion("paper")), opening, CONFIRM];
    const bytes = [...parts, ...bands.flatMap((band) => [band, CONFIRM]), ending, CONFIRM];
    const length = bytes.reduce((sum, part) => sum + part.length, 0);
    lab.printer.change({ breakAfter: { bytes: length - missing, how: "reset" } });
    expect(inShort(await lab.print())).toBe("sent");
  });
});

describe(`a ticket torn at any byte of its picture (seed ${seed})`, () => {
  test("is followed by one whole ticket, marked if some of the first came out, and by no other", async () => {
    const tearing = fc.record({
      bytes: fc.integer({ min: 1, max: 50_000 }),
      how: fc.constantFrom("reset" as const, "fin" as const),
    });
    await fc.assert(
      fc.asyncProperty(tearing, async (breakAfter) => {
        await using lab = await printingLab();
        lab.printer.change({ breakAfter });
        const first = await lab.print();
        mend(lab);
        const isReprint = first.kind === "fault" && first.begun;
        const last = first.kind === "fault" ? await lab.print({ isReprint }) : first;
        expect(inShort(last)).toBe("printed");
        const unmarked = completeTickets(lab, await lab.draw());
        const marked = completeTickets(lab, await lab.draw({ isReprint: true }));
        expect({ unmarked, marked }).toEqual({ unmarked: isReprint ? 0 : 1, marked: isReprint ? 1 : 0 });
      }),
      { seed, numRuns: 25 },
    );
  });
});
