import { execFileSync } from "node:child_process";
import { openSync, closeSync, constants, readSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { openPrinterLink } from "#kiosk/printing/open-printer-link.ts";
import { readPrinterAddress } from "#kiosk/printing/printer-address.ts";
import { PRINTER_PROFILES } from "#kiosk/printing/printer-profile.ts";
import { serialPorts } from "#kiosk/printing/device/serial-ports.ts";
import { MENDED } from "#shared/protocol/virtual-printer.ts";
import { temporaryFolder } from "#tests/support/temporary-folder.ts";
import { completeTickets, printingLab } from "./support/printing-lab.ts";

const anybody = new AbortController().signal;
const profile = PRINTER_PROFILES["xprinter-80"];

describe("a printer's address", () => {
  test.each([
    ["tcp://192.168.1.50:9100", { kind: "tcp", host: "192.168.1.50", port: 9100 }],
    ["tcp://printer.local", { kind: "tcp", host: "printer.local", port: 9100 }],
    ["tcp://[fe80::1]:9101", { kind: "tcp", host: "fe80::1", port: 9101 }],
    ["file:///dev/usb/lp0", { kind: "file", path: "/dev/usb/lp0" }],
    ["serial:///dev/ttyUSB0", { kind: "serial", path: "/dev/ttyUSB0", baudRate: 115_200, flow: "none" }],
    ["serial://COM3?baud=38400&flow=hardware", { kind: "serial", path: "COM3", baudRate: 38_400, flow: "hardware" }],
  ])("is understood from %s", (text, address) => {
    expect(readPrinterAddress(text)).toEqual(address);
  });

  const wrong = [
    "",
    "192.168.1.50",
    "tcp://",
    "tcp://a:0",
    "tcp://a:70000",
    "tcp://a/b",
    "file://host/dev/lp0",
    "file:///",
    "serial://?baud=9600",
    "serial:///dev/ttyS0?baud=fast",
    "serial:///dev/ttyS0?baud=10",
    "serial:///dev/ttyS0?flow=maybe",
    "http://a",
  ];
  test.each(wrong)("is not guessed from %j", (text) => {
    expect(readPrinterAddress(text)).toBeNull();
  });
});

describe.each(["file", "serial"] as const)("a printer that is a device, by %s", (way) => {
  test("prints dot by dot, one ticket after the other, and tells how it is", async () => {
    await using lab = await printingLab({ way });
    expect(await lab.print()).toEqual({ kind: "printed", paper: "ok" });
    lab.printer.change({ paper: "near-end" });
    expect(await lab.link.status(anybody)).toMatchObject({ isOnline: true, paper: "near-end" });
    expect(await lab.print()).toEqual({ kind: "printed", paper: "near-end" });
    expect(completeTickets(lab, await lab.draw())).toBe(2);
    expect(lab.printer.paper.pieces).toHaveLength(2);
  });

  test("is UNREACHABLE while its file is away, and prints when it is back", async () => {
    await using lab = await printingLab({ way });
    lab.printer.change({ power: "off" });
    expect(await lab.print()).toMatchObject({ kind: "fault", fault: { code: "UNREACHABLE" }, begun: false });
    lab.printer.change({ power: "on" });
    expect(await lab.print()).toMatchObject({ kind: "printed" });
  });

  test("that is pulled out amid a ticket is a lost link, and has a new file when it is plugged in again", async () => {
    await using lab = await printingLab({ way });
    lab.printer.change({ breakAfter: { bytes: 20_000, how: "reset" } });
    expect(await lab.print()).toMatchObject({ kind: "fault", fault: { code: "LINK_LOST" }, begun: true });
    expect(await lab.print({ isReprint: true })).toMatchObject({ kind: "printed" });
    expect(completeTickets(lab, await lab.draw({ isReprint: true }))).toBe(1);
  });

  test("that takes nothing does not hold the kiosk up: its process is killed, and the next ticket has a new one", async () => {
    await using lab = await printingLab({ way });
    await lab.link.status(anybody);
    lab.printer.change({ isDeaf: true });
    lab.deadlines.giveUp("answer", "drain");
    expect(await lab.print()).toMatchObject({ kind: "fault", fault: { code: "SILENT" }, begun: false });
    lab.deadlines.waitAgain();
    lab.printer.change(MENDED);
    expect(await lab.print()).toMatchObject({ kind: "printed" });
    expect(completeTickets(lab, await lab.draw())).toBe(1);
  });
});

describe("the serial lines of a machine", () => {
  test("are listed by their paths", async () => {
    const paths = (await serialPorts()) ?? [];
    expect(paths.filter((path) => !path.startsWith("/dev/"))).toEqual([]);
  });

  test("are unknown, and nobody is hurt, where the system's tool is missing", async () => {
    expect(await serialPorts({ env: { PATH: "/nowhere" } })).toBeNull();
  });
});

describe("a device file", () => {
  const linkTo = (path: string) => openPrinterLink({ kind: "file", path }, profile);

  test("that is no device is not written to", async () => {
    using folder = temporaryFolder();
    const path = join(folder.path, "letters.txt");
    writeFileSync(path, "keep me");
    await using link = linkTo(path);
    expect(await link.status(anybody)).toMatchObject({ code: "UNREACHABLE" });
  });

  test("that does not exist is UNREACHABLE, each time", async () => {
    using folder = temporaryFolder();
    await using link = linkTo(join(folder.path, "lp9"));
    expect(await link.status(anybody)).toMatchObject({ code: "UNREACHABLE" });
    expect(await link.status(anybody)).toMatchObject({ code: "UNREACHABLE" });
  });

  test("that is a named pipe is written to and never answers", async () => {
    using folder = temporaryFolder();
    const path = join(folder.path, "lp0");
    execFileSync("mkfifo", [path]);
    const reader = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
    await using link = openPrinterLink({ kind: "file", path }, PRINTER_PROFILES["mute-80"]);
    const job = { bands: [Uint8Array.of(1, 2, 3)], ending: Uint8Array.of(4) };
    expect(await link.print(job, anybody)).toEqual({ kind: "sent" });
    const printed = Buffer.alloc(4096);
    const length = readSync(reader, printed);
    closeSync(reader);
    expect([...printed.subarray(length - 4, length)]).toEqual([1, 2, 3, 4]);
  });
});
