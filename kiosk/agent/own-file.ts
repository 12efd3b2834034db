import { readFileSync, rmSync } from "node:fs";
import type { z } from "zod";
import { writeAtomically } from "./write-atomically.ts";

/** One small JSON file of the kiosk's own. */
export interface OwnFile<Content> {
  /** Null when there is none, or when it holds what this kiosk never wrote: a torn file is no reason not to serve. */
  read(): Content | null;
  /** Where the disk refuses, the content holds until the kiosk is restarted, and `onFault` is told. */
  write(content: Content): void;
  remove(): void;
}

/** A file, in a folder that exists, that holds what the schema describes. */
export function ownFile<Content>(
  file: string,
  schema: z.ZodType<Content>,
  onFault: (error: unknown) => void,
): OwnFile<Content> {
  let content = schema.nullable().catch(null).parse(parsed(file));
  const touchDisk = (touch: () => void): void => {
    try {
      touch();
    } catch (error) {
      onFault(error);
    }
  };
  return {
    read: () => content,
    write(next) {
      content = next;
      touchDisk(() => writeAtomically(file, JSON.stringify(next)));
    },
    remove() {
      content = null;
      touchDisk(() => rmSync(file, { force: true }));
    },
  };
}

function parsed(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    // Missing or torn: the caller's null.
    return null;
  }
}
