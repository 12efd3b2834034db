import { once } from "node:events";
import { connect, type Socket } from "node:net";
import { describe, expect, test } from "vitest";
import type { VirtualPrinter } from "#kiosk/virtual-printer/virtual-printer.ts";
import { inked } from "./support/paper-reading.ts";
import { printingLab, type PrintingLab } from "./support/printing-lab.ts";

const ROW = "ff".repeat(4);
/** A picture of one row, 32 dots wide. */
const PICTURE = `1d76300004000100${ROW}`;
const FEED_AND_CUT = "1b6404 1d5600";

/** Sends these bytes, as hexadecimal digits, and waits until the printer stands still. */
async function sendTo(lab: PrintingLab, ...hex: readonly string[]): Promise<readonly number[]> {
  const socket = connect(lab.port, "127.0.0.1").on("error", () => {});
  const answers: number[] = [];
  socket.on("data", (bytes: Buffer) => answers.push(...bytes));
  socket.end(Buffer.from(hex.join("").replaceAll(" ", ""), "hex"));
  await closed(socket);
  await lab.standstill();
  return answers;
}

const lastPiece = ({ paper }: VirtualPrinter) => paper.pieces.at(-1);

/** The black rows on the piece of paper that was cut last. */
const inkedRows = (printer: VirtualPrinter): number => {
  const piece = lastPiece(printer);
  return piece === undefined ? 0 : inked(piece).length / (piece.widthDots / 8);
};

describe("the virtual printer", () => {
  test("puts a picture's row on the paper, from the left edge", async () => {
    await using lab = await printingLab();
    await sendTo(lab, PICTURE, FEED_AND_CUT);
    const piece = lastPiece(lab.printer);
    expect(piece?.heightDots).toBe(1 + 120);
    expect(piece?.rows.filter((row) => row[0] === 0xff && row[3] === 0xff && row[4] === 0)).toHaveLength(1);
  });

  test("doubles a picture where asked", async () => {
    await using lab = await printingLab();
    await sendTo(lab, `1d763003 04000100 ${ROW}`, FEED_AND_CUT);
    const black = lastPiece(lab.printer)?.rows.filter((row) => row[0] === 0xff && row[7] === 0xff && row[8] === 0);
    expect(black).toHaveLength(2);
  });

  test("leaves what was not fed past the blade on the next piece, as a real one", async () => {
    await using lab = await printingLab();
    await sendTo(lab, PICTURE, "1d5600", PICTURE, FEED_AND_CUT);
    expect(lab.printer.paper.pieces.map(({ heightDots }) => heightDots)).toEqual([1, 121]);
    expect(inked(lab.printer.paper.pieces[0] ?? { widthDots: 8, heightDots: 0, bits: new Uint8Array() })).toHaveLength(
      0,
    );
    expect(inkedRows(lab.printer)).toBeGreaterThan(0);
  });

  test("feeds to the blade by itself before a cut that asks for it", async () => {
    await using lab = await printingLab();
    await sendTo(lab, PICTURE, "1d564200");
    expect(lab.printer.paper.pieces.map(({ heightDots }) => heightDots)).toEqual([1 + 112]);
    expect(inkedRows(lab.printer)).toBe(1);
  });

  test("puts a picture and letters where the program wants them on the line", async () => {
    await using lab = await printingLab();
    await sendTo(lab, "1b6102", PICTURE, FEED_AND_CUT);
    expect(lastPiece(lab.printer)?.rows.filter((row) => row[68] === 0xff && row[71] === 0xff)).toHaveLength(1);
    await sendTo(lab, "1b6100 1b240001 1b5c40ff 48 0a", FEED_AND_CUT);
    const columns = lastPiece(lab.printer)?.rows.flatMap((row) => [...row.keys()].filter((byte) => row[byte] !== 0));
    expect(Math.min(...(columns ?? []))).toBe(64 / 8);
  });

  const ignored: readonly (readonly [string, string])[] = [
    ["the code page", "1b7410"],
    ["tab stops", "1b44 08 10 18 00"],
    ["a drawer's pulse", "1b70 00 19 fa"],
    ["a beep", "1b42 03 02"],
    ["margins", "1d4c 1000 1d57 4002"],
    ["a bar code of the old kind", "1d6b 04 414243 00"],
    ["a bar code of the new kind", "1d6b 49 05 7b42414243"],
    ["a QR code", "1d286b 0300 314306"],
    ["a picture by columns", `1b2a21 0200 ${"ff".repeat(6)}`],
    ["long graphics", `1d384c 20000000 ${"41".repeat(32)}`],
    ["a user's setting", "1d2845 0300 010100"],
    ["flow control of characters", "1c2e 1c26 1c4300"],
    ["a pulse in real time", "1014 010001"],
  ];
  test.each(ignored)("passes over %s without printing a letter", async (_, command) => {
    await using lab = await printingLab();
    await sendTo(lab, command, PICTURE, FEED_AND_CUT);
    expect(inkedRows(lab.printer)).toBe(1);
    expect(lab.printer.unknownCommands.count).toBe(0);
  });

  test("notes a command that it does not know, and goes on after it", async () => {
    await using lab = await printingLab();
    await sendTo(lab, "1b7e", PICTURE, FEED_AND_CUT);
    expect(lab.printer.unknownCommands.kept).toEqual(["1b7e"]);
    expect(inkedRows(lab.printer)).toBe(1);
  });

  test("goes on after a list that never ends", async () => {
    await using lab = await printingLab();
    await sendTo(lab, "1b44", "08".repeat(5000), "00", PICTURE, FEED_AND_CUT);
    expect(lab.printer.unknownCommands.kept).toEqual(["1b44"]);
  });

  test("prints text as text, higher where asked", async () => {
    await using lab = await printingLab();
    const word = Buffer.from("LUOT").toString("hex");
    await sendTo(lab, word, "0a", FEED_AND_CUT);
    const plain = inkedRows(lab.printer);
    await sendTo(lab, "1d2111", word, "0a", FEED_AND_CUT);
    expect(plain).toBeGreaterThan(5);
    expect(inkedRows(lab.printer)).toBeGreaterThan(1.5 * plain);
  });

  test("shows a picture that broke off as a real one does: the next program's letters become dots", async () => {
    await using lab = await printingLab();
    await sendTo(lab, "1d763000 0400 0300", ROW);
    await sendTo(lab, ROW, ROW, FEED_AND_CUT);
    expect(inkedRows(lab.printer)).toBe(3);
  });

  test("answers questions at once, and a confirmation when it comes to it", async () => {
    await using lab = await printingLab();
    expect(await sendTo(lab, "1d7201", "100401", "100404")).toEqual(expect.arrayContaining([0x12, 0x12, 0x00]));
    lab.printer.change({ paper: "near-end" });
    expect(await sendTo(lab, "100404", "1d7201")).toEqual([0x1e, 0x03]);
  });

  test("answers a question that stands by chance inside a picture, and prints the picture all the same", async () => {
    await using lab = await printingLab();
    expect(await sendTo(lab, "1d763000 0400 0100 10040100", FEED_AND_CUT)).toEqual([0x12]);
    expect(inkedRows(lab.printer)).toBe(1);
  });

  test("takes no more than its buffer holds while it is stopped, and still answers questions", async () => {
    await using lab = await printingLab();
    lab.printer.change({ cover: "open" });
    const socket = connect(lab.port, "127.0.0.1").on("error", () => {});
    await once(socket, "connect");
    socket.write(Buffer.from("100402", "hex"));
    const [answer] = await onceBytes(socket);
    expect(answer).toBe(0x12 | 0x04);
    socket.write(Buffer.concat([Buffer.alloc(4096), Buffer.from("100402", "hex")]));
    await lab.standstill();
    lab.printer.change({ cover: "closed" });
    expect(await onceBytes(socket)).toEqual([0x12]);
    socket.destroy();
  });

  test("serves one program at a time", async () => {
    await using lab = await printingLab();
    const first = connect(lab.port, "127.0.0.1").on("error", () => {});
    await once(first, "connect");
    const second = connect(lab.port, "127.0.0.1").on("error", () => {});
    await closed(second);
    first.write(Buffer.from("100401", "hex"));
    expect(await onceBytes(first)).toEqual([0x12]);
    first.destroy();
  });

  test("breaks the connection after exactly so many bytes, be it in the middle of a row", async () => {
    await using lab = await printingLab();
    lab.printer.change({ breakAfter: { bytes: 10, how: "reset" } });
    await sendTo(lab, PICTURE, PICTURE);
    expect(lab.printer.faults.breakAfter).toBeNull();
    await sendTo(lab, "ffff", FEED_AND_CUT);
    expect(inkedRows(lab.printer)).toBe(1);
  });

  test("keeps the last 20 pieces", async () => {
    await using lab = await printingLab();
    await sendTo(lab, ...Array.from({ length: 25 }, () => `${PICTURE}${FEED_AND_CUT}`));
    expect(lab.printer.paper.pieces.map(({ id }) => id)).toEqual(Array.from({ length: 20 }, (_, index) => index + 6));
  });

  test("takes the time that its speed asks for", async () => {
    let sleptMs = 0;
    await using lab = await printingLab({
      clock: {
        async sleep(ms) {
          sleptMs += ms;
        },
      },
    });
    lab.printer.change({ mmPerSecond: 100 });
    await sendTo(lab, "1b4aff".repeat(8));
    expect(sleptMs).toBeGreaterThan((0.9 * 8 * 255 * 1000) / 800);
    expect(sleptMs).toBeLessThanOrEqual((8 * 255 * 1000) / 800);
  });
});

const onceBytes = (socket: Socket): Promise<readonly number[]> =>
  new Promise((resolve) => socket.once("data", (bytes: Buffer) => resolve([...bytes])));

/** Resolves when the connection is over, however it ended. */
const closed = (socket: Socket): Promise<void> => new Promise((resolve) => socket.once("close", () => resolve()));
