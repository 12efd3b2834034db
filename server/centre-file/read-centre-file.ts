import { readFileSync } from "node:fs";
import { dirname, resolve } from "node:path";

import type { z } from "zod";

import type { Centre } from "#shared/domain/centre.ts";

import { CentreFileFault } from "./centre-file-fault.ts";
import { catalogueSchema, centreFileSchema } from "./centre-schema.ts";
import type { CentreFile } from "./centre-schema.ts";
import { findContradiction } from "./find-contradiction.ts";
import { toCentre } from "./to-centre.ts";

/** A centre and, in a demonstration, its known secrets. */
export interface CentreSetup {
  readonly centre: Centre;
  readonly demo: Pick<NonNullable<CentreFile["demo"]>, "pins" | "directorPassword"> | null;
}

/**
 * Reads, checks and freezes a centre file and the catalogue it names.
 * @throws CentreFileFault naming the file, the key and what is wanted.
 */
export function readCentreFile(path: string): CentreSetup {
  const file = parse(centreFileSchema, path);
  const catalogue = file.catalogue === undefined ? [] : parse(catalogueSchema, resolve(dirname(path), file.catalogue));
  const contradiction = findContradiction(file, catalogue);
  if (contradiction !== null) throw new CentreFileFault(`Centre file ${path}: ${contradiction}.`);
  return { centre: toCentre(file, catalogue), demo: file.demo ?? null };
}

function parse<Schema extends z.ZodType>(schema: Schema, path: string): z.output<Schema> {
  const parsed = schema.safeParse(readJson(path), { jitless: true });
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const key = issue?.path.map(String).join(".") ?? "";
  throw new CentreFileFault(
    `Centre file ${path}: ${key === "" ? "the whole" : key}: ${issue?.message ?? "cannot be read"}.`,
  );
}

function readJson(path: string): unknown {
  const text = readText(path);
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new CentreFileFault(`Centre file ${path} is not valid JSON: ${messageOf(cause)}.`, { cause });
  }
}

function readText(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch (cause) {
    throw new CentreFileFault(`Centre file ${path} cannot be read: ${messageOf(cause)}.`, { cause });
  }
}

const messageOf = (cause: unknown): string => (cause instanceof Error ? cause.message : String(cause));
