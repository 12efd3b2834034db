import { z } from "zod";
import { readPrinterAddress } from "#kiosk/printing/printer-address.ts";

/** Where a scanner of identity cards is that is no keyboard; null where none is named. */
export const scannerFlag = z
  .string()
  .optional()
  .transform((text, context) => {
    if (text === undefined) return null;
    const address = readPrinterAddress(text);
    if (address?.kind === "serial") return address;
    context.addIssue("no serial line");
    return z.NEVER;
  })
  .describe("serial:///dev/ttyACM0?baud=9600");

/** Where the printer is. */
export const printerFlag = z
  .string()
  .transform((text, context) => {
    const address = readPrinterAddress(text);
    if (address !== null) return address;
    context.addIssue("no printer's address");
    return z.NEVER;
  })
  .prefault("tcp://127.0.0.1:7073")
  .describe("tcp://host:port, file:///dev/usb/lp0 or serial:///dev/ttyUSB0?baud=115200");
