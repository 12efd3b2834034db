import { chmodSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** A program that stands in for a browser, or for Electron: it notes how it was started, and ends as its test wishes. */
export interface FakeShell {
  readonly file: string;
  /** The command line of each run so far. */
  readonly runs: () => readonly (readonly string[])[];
}

/**
 * Writes one into a folder. `ends` are the exit codes of its runs, in order, after which it stays until it is told to end.
 */
export function writeFakeShell(folder: string, name: string, ends: readonly number[]): FakeShell {
  mkdirSync(folder, { recursive: true });
  const [file, notes] = [join(folder, name), join(folder, "runs.jsonl")];
  writeFileSync(notes, "");
  const program = `#!${process.execPath}
const { appendFileSync, readFileSync } = require("node:fs");
appendFileSync(${JSON.stringify(notes)}, JSON.stringify(process.argv.slice(2)) + "\\n");
const run = readFileSync(${JSON.stringify(notes)}, "utf8").trim().split("\\n").length;
const end = ${JSON.stringify(ends)}[run - 1];
if (end === undefined) setInterval(() => {}, 1000);
else process.exitCode = end;
`;
  writeFileSync(file, program);
  chmodSync(file, 0o755);
  return {
    file,
    runs: () =>
      readFileSync(notes, "utf8")
        .split("\n")
        .filter(Boolean)
        .map((line) => JSON.parse(line) as string[]),
  };
}
