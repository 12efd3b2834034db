import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { countText } from "#shared/i18n/format.ts";

import { DataFault } from "#server/log/data-fault.ts";
import type { TableComparison } from "#server/replay/compare-tables.ts";
import { replayFolder } from "#server/replay/replay-folder.ts";
import { say, terminalLanguage, terminalTexts } from "./house/terminal.ts";

const texts = terminalTexts(process.env).replay;
const count = (of: number): string => countText(terminalLanguage(process.env), of);

const folder = folderAsked();
if (folder === null) fail(texts.usage);
else replay(folder);

function folderAsked(): string | null {
  try {
    return resolve(parseArgs({ options: { data: { type: "string", default: "data" } } }).values.data);
  } catch {
    return null;
  }
}

function replay(path: string): void {
  say(texts.reading(path));
  try {
    const { events, days, tables } = replayFolder(path);
    say(`  ${texts.events(count(events), count(days))}`);
    tables.forEach(sayTable);
    if (tables.every(isSame)) say(texts.allSame);
    else fail(texts.someDiffer);
  } catch (error) {
    if (!(error instanceof DataFault)) throw error;
    fail(error.message);
  }
}

function sayTable(compared: TableComparison): void {
  const { table, rows, liveHash, firstDifference } = compared;
  const verdict = isSame(compared) ? `${texts.same}  ${liveHash.slice(0, 12)}` : texts.differs;
  say(`  ${texts.table[table].padEnd(26)}${texts.rows(count(rows)).padStart(16)}  ${verdict}`);
  if (firstDifference !== null) say(`    ${texts.firstDifference(firstDifference)}`);
}

function isSame({ liveHash, rebuiltHash }: TableComparison): boolean {
  return liveHash === rebuiltHash;
}

function fail(sentence: string): void {
  process.stderr.write(`${sentence}\n`);
  process.exitCode = 1;
}
