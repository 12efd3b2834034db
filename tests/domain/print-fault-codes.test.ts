import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { PRINTER_FAULT_CODES } from "#shared/print/printer-fault-code.ts";

const page = readFileSync(join(import.meta.dirname, "../../docs/printing.md"), "utf8");

describe("the printer's fault codes", () => {
  test("are explained on the printing page, each of them and no other", () => {
    const explained = Array.from(page.matchAll(/^\| `([A-Z_]+)` +\|/gmu), ([, code]) => code);
    expect(explained).toEqual([...PRINTER_FAULT_CODES]);
  });
});
