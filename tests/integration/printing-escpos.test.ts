import { describe, expect, test } from "vitest";
import { createAnswerSorter } from "#kiosk/printing/answer-sorter.ts";
import { CONFIRM, encodeJob } from "#kiosk/printing/escpos.ts";
import { PRINTER_PROFILES, type PrinterProfile } from "#kiosk/printing/printer-profile.ts";

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString("hex");

/** Rows whose bytes count up, so that each can be told from the others. */
const bitmap = (widthDots: number, heightDots: number) => ({
  widthDots,
  heightDots,
  bits: Uint8Array.from({ length: (widthDots / 8) * heightDots }, (_, index) => index % 251),
});

describe("a print job", () => {
  test("holds every row once, in bands of 24 and a rest", () => {
    const picture = bitmap(576, 61);
    const { bands } = encodeJob(picture, PRINTER_PROFILES["xprinter-80"]);
    expect(bands.map((band) => hex(band.subarray(0, 8)))).toEqual([
      "1d76300048001800",
      "1d76300048001800",
      "1d76300048000d00",
    ]);
    expect(Buffer.concat(bands.map((band) => band.subarray(8))).equals(picture.bits)).toBe(true);
  });

  test.each(Object.entries(PRINTER_PROFILES))("keeps two confirmed bands below the buffer of %s", (_, profile) => {
    const { bands } = encodeJob(bitmap(profile.paper.widthDots, 100), profile);
    const longest = Math.max(...bands.map((band) => band.length + CONFIRM.length));
    expect(2 * longest).toBeLessThan(profile.receiveBufferBytes - 16);
  });

  test("leaves the white below its picture to the ending, so that a torn one always lacks black", () => {
    const { bits, ...size } = bitmap(576, 61);
    const { bands, ending } = encodeJob({ ...size, bits: bits.fill(0, 72 * 50) }, PRINTER_PROFILES["xprinter-80"]);
    expect(bands.map((band) => band.length)).toEqual([8 + 72 * 24, 8 + 72 * 24, 8 + 72 * 2]);
    expect(hex(ending)).toBe(`1d76300048000b00${"00".repeat(72 * 11)}1b64041d56001b40`);
  });

  const endings: readonly (readonly [PrinterProfile["cut"], string])[] = [
    ["full", "1b64041d56001b40"],
    ["partial", "1b64041d56011b40"],
    ["tear", "1b6404"],
  ];
  test.each(endings)("ends with a feed of 15 mm and a %s cut", (cut, ending) => {
    expect(hex(encodeJob(bitmap(576, 1), { ...PRINTER_PROFILES["xprinter-80"], cut }).ending)).toBe(ending);
  });
});

describe("a printer's answers", () => {
  function sorted(...bytes: number[]): string {
    const heard: string[] = [];
    const sort = createAnswerSorter({
      onStatus: (answer) => heard.push(`status ${answer}`),
      onConfirmation: (answer) => heard.push(`done ${answer}`),
    });
    for (const byte of bytes) sort(Uint8Array.of(byte));
    return heard.join(", ");
  }

  test("are told apart by their fixed bits, in whatever pieces they come", () => {
    expect(sorted(0x12, 0x00, 0x1a, 0x0f)).toBe("status 18, done 0, status 26, done 15");
  });

  test("do not include flow control, block answers and unasked reports", () => {
    const flowControl = [0x11, 0x13];
    const cleared = [0x37, 0x25, 0x00];
    const unaskedReport = [0x10, 0x00, 0x0f, 0x0f];
    expect(sorted(...flowControl, ...cleared, ...unaskedReport, 0x00)).toBe("done 0");
  });
});
