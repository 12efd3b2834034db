import { describe, expect, test } from "vitest";
import type { DeviceReport } from "#kiosk/printing/device/device-message.ts";
import type { StartDeviceProcess } from "#kiosk/printing/device/device-process.ts";
import { createScanLines } from "#kiosk/agent/cards/scan-lines.ts";
import { openSerialScanner } from "#kiosk/agent/cards/serial-scanner.ts";
import { cardNumberIn, LONGEST_SCAN } from "#shared/protocol/card-scan.ts";

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const address = { kind: "serial", path: "/dev/ttyACM0", baudRate: 9600, flow: "none" } as const;

/** A line that the test speaks on; it is lost as often as the test says. */
function serialLine() {
  const opened: string[] = [];
  let report: (message: DeviceReport) => void = () => {};
  const start: StartDeviceProcess = ({ onMessage }) => {
    report = onMessage;
    return {
      send(request) {
        if (request.kind === "open") opened.push(request.address.path);
        onMessage({ kind: "done" });
      },
      kill: () => {},
    };
  };
  return {
    opened,
    start,
    say: (text: string) => report({ kind: "said", bytes: bytesOf(text) }),
    lose: () => report({ kind: "lost", reason: "unplugged" }),
  };
}

describe("a scanner on a serial line", () => {
  test("[I9] is heard card by card, however its bytes arrive", () => {
    const heard: string[] = [];
    const lines = createScanLines((scanned) => heard.push(scanned));
    for (const part of ["0792", "00001234|27", "1234567|Ng", "uyễn\r\n", "07920000", "9999"]) lines.hear(bytesOf(part));
    lines.quiet();
    expect(heard.map(cardNumberIn)).toEqual(["079200001234", "079200009999"]);
  });

  test("[I9] fills no memory with a text that never ends, and takes it for no card", () => {
    const heard: string[] = [];
    const lines = createScanLines((scanned) => heard.push(scanned));
    for (let count = 0; count < 1000; count += 1) lines.hear(bytesOf("079200001234"));
    lines.hear(bytesOf("\n"));
    expect([heard[0]?.length, cardNumberIn(heard[0] ?? "")]).toEqual([LONGEST_SCAN + 1, null]);
  });

  test("[I9] is listened to again after it was unplugged", async () => {
    const line = serialLine();
    const heard: string[] = [];
    let pauses = 0;
    const scanner = openSerialScanner({
      address,
      start: line.start,
      pause: async () => void (pauses += 1),
      onScan: (scanned) => heard.push(scanned),
    });
    line.say("079200001234\r");
    line.lose();
    await expect.poll(() => line.opened.length).toBe(2);
    line.say("079200009999\r");
    await scanner[Symbol.asyncDispose]();
    expect(heard).toEqual(["079200001234", "079200009999"]);
    expect(pauses).toBeGreaterThan(0);
  });
});
