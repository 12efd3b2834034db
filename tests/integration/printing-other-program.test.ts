import { print } from "receiptio";
import { describe, expect, test } from "vitest";
import type { PrinterFaultsChange } from "#shared/protocol/virtual-printer.ts";
import { createVirtualPrinter, type VirtualPrinter } from "#kiosk/virtual-printer/virtual-printer.ts";
import { inked, qrTextOn } from "./support/paper-reading.ts";

/** receiptio prints to port 9100 alone; an address of its own on the loopback keeps it off every other printer. */
const ADDRESS = "127.91.0.1";

async function printerOfItsOwn(faults: PrinterFaultsChange = {}): Promise<VirtualPrinter> {
  const printer = createVirtualPrinter({ widthDots: 576, clock: { async sleep() {} } });
  await printer.listen(9100, ADDRESS);
  printer.change(faults);
  return printer;
}

const QR = "http://192.168.10.20:7070/t/7Kq2mZx9Wd";
const RECEIPT = `^^^A023\nCertified copies | 12\n{code:${QR}; option:qrcode,6,M}\n`;

const inkedRows = ({ paper }: VirtualPrinter): readonly number[] =>
  paper.pieces.map((piece) => inked(piece).length / (piece.widthDots / 8));

describe("the virtual printer, to a program that was not written for it", () => {
  const conditions: readonly (readonly [string, PrinterFaultsChange])[] = [
    ["online", {}],
    ["online", { paper: "near-end" }],
    ["coveropen", { cover: "open" }],
    ["paperempty", { paper: "out" }],
    ["error", { error: "broken" }],
    ["disconnect", { isTaken: true }],
    ["disconnect", { power: "off" }],
  ];
  test.each(conditions)("says that it is %s with %j", async (word, faults) => {
    await using printer = await printerOfItsOwn(faults);
    expect(await print("", `-d ${ADDRESS} -p generic -q`)).toBe(word);
    expect(printer.paper.pieces).toEqual([]);
  });

  test("prints its letters and its code, cut once, and passes nothing over", async () => {
    await using printer = await printerOfItsOwn();
    expect(await print(RECEIPT, `-d ${ADDRESS} -p generic -c 48`)).toBe("success");
    expect(printer.paper.pieces.map(qrTextOn)).toEqual([QR]);
    const [rows = 0] = inkedRows(printer);
    expect(rows).toBeGreaterThan(200);
    expect(printer.unknownCommands.kept).toEqual([]);
  });

  test.each([
    ["coveropen", { cover: "open" }],
    ["paperempty", { paper: "out" }],
  ] as const)("prints nothing for it while it is %s", async (word, faults) => {
    await using printer = await printerOfItsOwn(faults);
    expect(await print(RECEIPT, `-d ${ADDRESS} -p generic -c 48`)).toBe(word);
    expect(printer.paper.pieces).toEqual([]);
  });

  test("tells it at once, unasked, that the paper ends amid its receipt", async () => {
    await using printer = await printerOfItsOwn({ paperLeftMm: 10 });
    expect(await print(RECEIPT, `-d ${ADDRESS} -p generic -c 48`)).toBe("paperempty");
    expect(printer.paper.pieces).toEqual([]);
  });
});
