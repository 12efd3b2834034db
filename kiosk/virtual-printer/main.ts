import { join } from "node:path";
import { runProgram } from "#kiosk/program/run-program.ts";
import { printerOptions } from "./flags.ts";
import { startPrinter } from "./start-printer.ts";

const distDir = join(import.meta.dirname, "../../dist/virtual-printer");

await runProgram({
  name: "virtual printer",
  start: () => startPrinter(printerOptions(process.argv.slice(2)), distDir),
  whereabouts: ({ url, printerPort }) => ({ url, printerPort }),
});
