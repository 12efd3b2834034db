import jsQR from "jsqr";
import type { Browser, Page } from "playwright-core";
import { PNG } from "pngjs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { distDir } from "#scripts/build-faces.ts";
import { printerOptions } from "#kiosk/virtual-printer/flags.ts";
import { startPrinter, type RunningPrinter } from "#kiosk/virtual-printer/start-printer.ts";
import { encodeJob } from "#kiosk/printing/escpos.ts";
import { openPrinterLink } from "#kiosk/printing/open-printer-link.ts";
import type { PrintOutcome } from "#kiosk/printing/printer-link.ts";
import { PRINTER_PROFILES } from "#kiosk/printing/printer-profile.ts";
import { createRasteriser } from "#kiosk/printing/raster.ts";
import { catalogueOf } from "#shared/i18n/catalogue.ts";
import { LANGUAGES } from "#shared/kit/local-text.ts";
import { layoutTicket } from "#shared/print/ticket-layout.ts";
import { launchChromium } from "#tests/support/chromium.ts";
import { ticketFacts } from "#tests/support/ticket-facts.ts";
import { axeFindings } from "./support/axe-findings.ts";
import { staffLayoutFaults } from "./support/staff-layout-faults.ts";
import { looksLike } from "./support/looks-like.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

interface Desk extends AsyncDisposable {
  readonly page: Page;
  readonly running: RunningPrinter;
  /** What the browser complained of. */
  readonly complaints: readonly string[];
  print(): Promise<PrintOutcome>;
}

/** A printer with its page open in a browser, on a desk's screen. */
async function desk(): Promise<Desk> {
  const running = await startPrinter(
    printerOptions(["--port", "0", "--printer-port", "0"]),
    `${distDir}/virtual-printer`,
  );
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  const complaints: string[] = [];
  page.on("console", (message) => (message.type() === "error" ? complaints.push(message.text()) : undefined));
  page.on("pageerror", (error) => complaints.push(error.message));
  await page.goto(running.url);
  await page.getByText("Sẵn sàng").waitFor();
  const profile = PRINTER_PROFILES["xprinter-80"];
  const link = openPrinterLink({ kind: "tcp", host: "127.0.0.1", port: running.printerPort }, profile);
  const rasteriser = createRasteriser();
  return {
    page,
    running,
    complaints,
    async print() {
      const bitmap = await rasteriser.draw(layoutTicket(ticketFacts(), profile.paper));
      return link.print(encodeJob(bitmap, profile), new AbortController().signal);
    },
    async [Symbol.asyncDispose]() {
      await page.close();
      await running[Symbol.asyncDispose]();
    },
  };
}

/** The QR code on the paper that stands in the printer's slot, read from the screen's own pixels. */
async function qrOnPaper(page: Page): Promise<string | undefined> {
  const picture = await page.evaluate(() => document.querySelector("canvas")?.toDataURL("image/png") ?? "");
  const { width, height, data } = PNG.sync.read(Buffer.from(picture.split(",")[1] ?? "", "base64"));
  // What is no paper is transparent: white for the reader.
  const rgba = Uint8ClampedArray.from(data, (value, index) => (data[index - (index % 4) + 3] === 0 ? 255 : value));
  return jsQR(rgba, width, height)?.data;
}

describe("the virtual printer's page", () => {
  test("shows the paper as it comes out, dot by dot, and lets it fall into the tray when it is cut", async () => {
    await using at = await desk();
    at.running.printer.change({ cutter: "jammed" });
    expect(await at.print()).toMatchObject({ kind: "fault", begun: true });
    await at.page.getByText("Kẹt dao cắt").waitFor();
    await expect.poll(() => qrOnPaper(at.page)).toBe(ticketFacts().qr?.text);
    await at.page.getByText("Tốt", { exact: true }).click();
    await at.page.getByRole("button", { name: "Xé giấy" }).click();
    const fallen = at.page.getByRole("img", { name: "Phiếu in thứ 1" });
    await fallen.waitFor();
    await expect
      .poll(() => fallen.evaluate((image) => image instanceof HTMLImageElement && image.naturalWidth))
      .toBe(576);
    expect(at.complaints).toEqual([]);
  });

  test("shows a ticket close up, and the tray of the papers that were printed before it was opened", async () => {
    await using at = await desk();
    await at.print();
    await at.page.reload();
    await at.page.getByRole("button", { name: "Phiếu in thứ 1" }).click();
    await at.page.getByRole("dialog", { name: "Phiếu in thứ 1" }).waitFor();
    await at.page.getByRole("button", { name: "Đóng", exact: true }).click();
    await expect.poll(() => at.page.getByRole("dialog").count()).toBe(0);
  });

  test("makes and mends every fault by one press", async () => {
    await using at = await desk();
    await at.page.getByText("Hết", { exact: true }).click();
    await at.page.getByRole("status").getByText("Hết giấy").waitFor();
    expect(at.running.printer.faults.paper).toBe("out");
    await at.page.getByRole("button", { name: "Khắc phục mọi sự cố" }).click();
    await at.page.getByText("Sẵn sàng").waitFor();
    expect(at.running.printer.faults.paper).toBe("ok");
  });

  test("says at once that it lost the printer", async () => {
    await using at = await desk();
    await at.running[Symbol.asyncDispose]();
    const banner = at.page.getByText("Mất kết nối với máy in mô phỏng");
    await expect.poll(() => banner.isVisible()).toBe(true);
  });

  test("is accessible in every language and looks as it should, with a ticket in the tray", async () => {
    await using at = await desk();
    await at.print();
    for (const language of LANGUAGES) {
      const { common, printer } = catalogueOf(language);
      await at.page.getByText(common.languageName).click();
      await at.page.getByRole("heading", { name: printer.tray }).waitFor();
      expect(await axeFindings(at.page)).toEqual([]);
      if (language === "vi") await looksLike(at.page, "virtual-printer");
    }
  });

  test("has every trouble in view on a small desk's screen, in every language", async () => {
    await using at = await desk();
    await at.page.setViewportSize({ width: 1366, height: 768 });
    for (const language of LANGUAGES) {
      const { common, printer } = catalogueOf(language);
      await at.page.getByText(common.languageName).click();
      await at.page.getByRole("heading", { name: printer.tray }).waitFor();
      expect({ language, faults: await staffLayoutFaults(at.page) }).toEqual({ language, faults: [] });
      const hiddenPx = await at.page
        .locator(".trouble-kinds")
        .evaluate((kinds) => kinds.scrollHeight - kinds.clientHeight);
      expect({ language, hiddenPx }).toEqual({ language, hiddenPx: 0 });
    }
  });
});
