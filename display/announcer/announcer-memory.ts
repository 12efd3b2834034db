import { asDay } from "#shared/kit/time.ts";
import type { AnnouncerMemory } from "./announce.ts";

/** Keeps in this browser what a screen has announced, so that neither a reload nor a power cut says it twice. */
export interface AnnouncerMemoryStore {
  readonly read: () => AnnouncerMemory | null;
  readonly write: (memory: AnnouncerMemory) => void;
}

/** The memory of one screen of this browser; `screen` keeps the board and each counter's display apart. */
export function announcerMemory(screen: string, storage: Storage = globalThis.localStorage): AnnouncerMemoryStore {
  const key = `luot.announced.${screen}`;
  return {
    read: () => parse(storage.getItem(key)),
    write(memory) {
      try {
        storage.setItem(key, JSON.stringify(memory));
      } catch {
        // A full or forbidden storage costs the memory of a reload, never an announcement.
      }
    },
  };
}

function parse(text: string | null): AnnouncerMemory | null {
  try {
    const raw: unknown = text === null ? null : JSON.parse(text);
    return isMemory(raw) ? { day: raw.day === null ? null : asDay(raw.day), done: raw.done } : null;
  } catch {
    // Half-written by a machine that was switched off: begin with nothing known.
    return null;
  }
}

function isMemory(raw: unknown): raw is { readonly day: string | null; readonly done: readonly string[] } {
  if (typeof raw !== "object" || raw === null || !("day" in raw) || !("done" in raw)) return false;
  const { day, done } = raw;
  return (
    (day === null || typeof day === "string") && Array.isArray(done) && done.every((each) => typeof each === "string")
  );
}
