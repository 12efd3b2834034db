import type { AnnouncedCall } from "#shared/domain/announced-call.ts";
import { seq } from "#shared/kit/ids.ts";
import { epochMs } from "#shared/kit/time.ts";

/** What a screen has yet to tell the server. */
export interface Untold {
  /** Announced, the oldest first. */
  readonly calls: readonly AnnouncedCall[];
  /** Begun to be announced, and not over yet: as good as not heard. */
  readonly begun: AnnouncedCall | null;
}

/** Keeps in this browser what the server has not taken yet, so that neither a reload nor a power cut loses it. */
export interface ReportMemory {
  readonly read: () => Untold;
  readonly write: (untold: Untold) => void;
}

/** Nothing to tell. */
export const NOTHING_UNTOLD: Untold = { calls: [], begun: null };

/** The memory of one screen of this browser; `screen` keeps boards and counter displays apart. */
export function reportMemory(screen: string, storage: Storage = globalThis.localStorage): ReportMemory {
  const key = `luot.untold.${screen}`;
  return {
    read: () => parse(storage.getItem(key)),
    write(untold) {
      try {
        storage.setItem(key, JSON.stringify(untold));
      } catch {
        // A full or forbidden storage costs what a reload would lose, never a report of now.
      }
    },
  };
}

function parse(text: string | null): Untold {
  try {
    const raw: unknown = text === null ? null : JSON.parse(text);
    if (typeof raw !== "object" || raw === null || !("calls" in raw) || !("begun" in raw)) return NOTHING_UNTOLD;
    const calls = Array.isArray(raw.calls) ? raw.calls.flatMap((each: unknown) => readCall(each) ?? []) : [];
    return { calls, begun: readCall(raw.begun) };
  } catch {
    // Half-written by a machine that was switched off: begin with nothing to tell.
    return NOTHING_UNTOLD;
  }
}

function readCall(raw: unknown): AnnouncedCall | null {
  if (typeof raw !== "object" || raw === null || !("seq" in raw) || !("at" in raw)) return null;
  const { seq: place, at } = raw;
  if (typeof place !== "number" || typeof at !== "number") return null;
  return { seq: seq(place), at: epochMs(at), isHeard: "isHeard" in raw && raw.isHeard === true };
}
