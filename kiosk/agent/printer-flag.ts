import { z } from "zod";
import { readPrinterAddress } from "#kiosk/printing/printer-address.ts";

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
