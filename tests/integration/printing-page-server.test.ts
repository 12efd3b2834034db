import { once } from "node:events";
import { mkdirSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { createServer } from "node:net";
import { join } from "node:path";
import { PNG } from "pngjs";
import { describe, expect, test } from "vitest";
import { type PrinterPageMessage, printerPageMessageSchema } from "#shared/protocol/virtual-printer.ts";
import { createPageServer } from "#kiosk/virtual-printer/page-server.ts";
import { printerOptions } from "#kiosk/virtual-printer/flags.ts";
import { startPrinter } from "#kiosk/virtual-printer/start-printer.ts";
import { temporaryFolder } from "#tests/support/temporary-folder.ts";
import { isBlack } from "./support/paper-reading.ts";
import { printingLab, type PrintingLab } from "./support/printing-lab.ts";

/** A lab whose printer has a page, of one line. */
async function labWithPage(): Promise<PrintingLab & { readonly url: string }> {
  const folder = temporaryFolder();
  writePage(folder.path);
  const lab = await printingLab();
  const pages = createPageServer(lab.printer, folder.path);
  const url = await pages.listen({ port: 0, host: "127.0.0.1" });
  return {
    ...lab,
    url,
    async [Symbol.asyncDispose]() {
      await pages.close();
      await lab[Symbol.asyncDispose]();
      folder[Symbol.dispose]();
    },
  };
}

function writePage(folder: string): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "index.html"), "<!doctype html><title>printer</title>");
}

const change = (url: string, body: unknown, headers: Record<string, string> = {}): Promise<Response> =>
  fetch(`${url}/faults`, {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body: typeof body === "string" ? body : JSON.stringify(body),
  });

describe("the virtual printer's control API", () => {
  test("changes the faults that are named and answers with all of them", async () => {
    await using lab = await labWithPage();
    const answer = await change(lab.url, { paper: "near-end", mmPerSecond: 40 });
    expect(await answer.json()).toMatchObject({ paper: "near-end", mmPerSecond: 40, cover: "closed" });
    expect(lab.printer.faults).toMatchObject({ paper: "near-end", mmPerSecond: 40 });
    expect(await (await fetch(`${lab.url}/faults`)).json()).toEqual(lab.printer.faults);
  });

  const wrong: readonly unknown[] = [
    { paper: "gone" },
    { mmPerSecond: 0 },
    { unknown: 1 },
    [],
    "{",
    "x".repeat(10_000),
  ];
  test.each(wrong)("refuses %j and changes nothing", async (body) => {
    await using lab = await labWithPage();
    const before = lab.printer.faults;
    const answer = await change(lab.url, body);
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(answer.status).toBeLessThan(500);
    expect(lab.printer.faults).toEqual(before);
  });

  test("lists the papers and shows each as the very dots that were printed", async () => {
    await using lab = await labWithPage();
    await lab.print();
    const [paper] = lab.printer.paper.pieces;
    expect(await (await fetch(`${lab.url}/papers`)).json()).toEqual([
      { id: 1, widthDots: 576, heightDots: paper?.heightDots },
    ]);
    const answer = await fetch(`${lab.url}/papers/1.png`);
    const png = PNG.sync.read(Buffer.from(await answer.arrayBuffer()));
    const bits = Buffer.concat(paper?.rows ?? []);
    const printed = { widthDots: 576, heightDots: paper?.heightDots ?? 0, bits };
    expect([png.width, png.height]).toEqual([576, printed.heightDots]);
    for (let y = 0; y < png.height; y += 7) {
      for (let x = 0; x < png.width; x += 5) {
        expect(png.data[(y * png.width + x) * 4] === 0).toBe(isBlack(printed, x, y));
      }
    }
  });

  test("says that there is no such paper", async () => {
    await using lab = await labWithPage();
    expect((await fetch(`${lab.url}/papers/7.png`)).status).toBe(404);
    expect((await fetch(`${lab.url}/papers/x.png`)).status).toBe(404);
  });

  test("tears off what is out of the printer", async () => {
    await using lab = await labWithPage();
    lab.printer.change({ paperLeftMm: 50 });
    await lab.print();
    expect((await fetch(`${lab.url}/tear`, { method: "POST" })).status).toBe(204);
    expect(lab.printer.paper.pieces).toHaveLength(1);
  });
});

describe("the virtual printer's page", () => {
  test("runs nothing but its own scripts and is framed by nobody", async () => {
    await using lab = await labWithPage();
    const policy = (await fetch(lab.url)).headers.get("content-security-policy");
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toContain("unsafe");
  });

  test("is not given to a page elsewhere that rebinds its name to this machine", async () => {
    await using lab = await labWithPage();
    const asked = request(`${lab.url}/faults`, { headers: { host: "evil.example" } }).end();
    expect(await once(asked, "response")).toMatchObject([{ statusCode: 403 }]);
  });

  test("takes no change from a page elsewhere", async () => {
    await using lab = await labWithPage();
    expect((await change(lab.url, { paper: "out" }, { origin: "http://evil.example" })).status).toBe(403);
    expect((await change(lab.url, { paper: "out" }, { origin: lab.url })).status).toBe(200);
  });

  test("hears everything from the whole picture on, so that it can draw what was printed", async () => {
    await using lab = await labWithPage();
    await lab.print();
    await using feed = await listen(lab.url);
    expect(await feed.next("whole")).toMatchObject({ widthDots: 576, pieces: [{ id: 1 }], unknownCommands: 0 });
    lab.printer.change({ paper: "near-end" });
    expect(await feed.next("situation")).toMatchObject({ faults: { paper: "near-end" } });
    await lab.print();
    const cut = await feed.next("cut");
    expect(cut).toMatchObject({ piece: { id: 2 }, keptRows: lab.printer.paper.hiddenDots });
    expect(feed.rows().equals(Buffer.concat(lab.printer.paper.pieces[1]?.rows ?? []))).toBe(true);
  });
});

interface Feed extends AsyncDisposable {
  /** Reads on until a message of this kind. */
  next(kind: PrinterPageMessage["kind"]): Promise<PrinterPageMessage>;
  /** All rows of the strip up to the last cut. */
  rows(): Buffer;
}

async function listen(url: string): Promise<Feed> {
  const stop = new AbortController();
  const answer = await fetch(`${url}/feed`, { signal: stop.signal });
  const lines = answer.body?.pipeThrough(new TextDecoderStream()).getReader();
  let unread = "";
  let rows = Buffer.alloc(0);
  let strip = Buffer.alloc(0);
  async function message(): Promise<PrinterPageMessage> {
    while (!unread.includes("\n\n")) unread += (await lines?.read())?.value ?? "";
    const [first = "", ...rest] = unread.split("\n\n");
    unread = rest.join("\n\n");
    const read = printerPageMessageSchema.parse(JSON.parse(first.slice("data: ".length)));
    if (read.kind === "whole" || read.kind === "printed")
      rows = Buffer.concat([rows, Buffer.from(read.rows, "base64")]);
    if (read.kind === "cut") {
      const keptBytes = read.keptRows * (read.piece.widthDots / 8);
      strip = rows.subarray(0, rows.length - keptBytes);
      rows = rows.subarray(rows.length - keptBytes);
    }
    return read;
  }
  return {
    async next(kind) {
      for (let read = await message(); ; read = await message()) if (read.kind === kind) return read;
    },
    rows: () => strip,
    async [Symbol.asyncDispose]() {
      stop.abort();
    },
  };
}

describe("starting the virtual printer", () => {
  test("listens on the loopback only, on the ports that it says", async () => {
    using folder = temporaryFolder();
    writePage(folder.path);
    await using running = await startPrinter(printerOptions(["--port", "0", "--printer-port", "0"]), folder.path);
    expect(new URL(running.url).hostname).toBe("127.0.0.1");
    expect(running.printerPort).toBeGreaterThan(0);
    expect((await fetch(running.url)).status).toBe(200);
  });

  test.each(["port", "printer-port"])(
    "says in one sentence that --%s is taken, and leaves nothing running",
    async (flag) => {
      using folder = temporaryFolder();
      writePage(folder.path);
      const other = createServer().listen(0, "127.0.0.1");
      await once(other, "listening");
      const address = other.address();
      const taken = typeof address === "object" && address !== null ? String(address.port) : "";
      const flags = printerOptions(["--port", "0", "--printer-port", "0", `--${flag}`, taken]);
      await expect(startPrinter(flags, folder.path)).rejects.toThrow(
        `--${flag} ${taken} on 127.0.0.1 is taken by another program: choose another one`,
      );
      other.close();
    },
  );

  test("says that its page was not built", async () => {
    using folder = temporaryFolder();
    await expect(startPrinter(printerOptions(["--port", "0", "--printer-port", "0"]), folder.path)).rejects.toThrow(
      'build it with "npm run build"',
    );
  });

  test.each([
    [["--port", "70000"], "--port 70000 is not understood: it wants a port from 0 to 65535"],
    [["--paper", "90"], "--paper 90 is not understood: it wants 80 or 58"],
    [["--speed"], "the command line is not understood"],
  ])("names what is wrong with %j", (args, sentence) => {
    expect(() => printerOptions(args)).toThrow(sentence);
  });
});
