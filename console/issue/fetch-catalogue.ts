import type { LocalText } from "#shared/kit/local-text.ts";
import { isRecord } from "#ui/link/post-json.ts";

/** What staff can issue. */
export interface IssueCatalogue {
  readonly procedures: readonly Named[];
  /** The first is the normal one. */
  readonly classes: readonly Named[];
  readonly maxFiles: number;
  readonly maxProceduresPerVisit: number;
}

interface Named {
  readonly id: string;
  readonly name: LocalText;
}

/** The centre's procedures and classes; null where they cannot be had now. */
export async function fetchCatalogue(token: string, signal: AbortSignal): Promise<IssueCatalogue | null> {
  try {
    const response = await fetch("/api/v1/catalogue", { headers: { authorization: `Bearer ${token}` }, signal });
    const raw: unknown = await response.json();
    return response.ok ? readCatalogue(raw) : null;
  } catch {
    return null;
  }
}

/** Reads an answer of `GET /api/v1/catalogue`; null for anything else. */
function readCatalogue(raw: unknown): IssueCatalogue | null {
  if (!isRecord(raw)) return null;
  const { procedures, classes, maxFiles, maxProceduresPerVisit } = raw;
  if (!Array.isArray(procedures) || !Array.isArray(classes)) return null;
  if (typeof maxFiles !== "number" || typeof maxProceduresPerVisit !== "number") return null;
  return { procedures: namedIn(procedures), classes: namedIn(classes), maxFiles, maxProceduresPerVisit };
}

const namedIn = (list: readonly unknown[]): readonly Named[] => list.flatMap((each) => readNamed(each) ?? []);

function readNamed(raw: unknown): Named | null {
  if (!isRecord(raw) || typeof raw["id"] !== "string" || !isRecord(raw["name"])) return null;
  const { vi, ...others } = raw["name"];
  if (typeof vi !== "string") return null;
  const translated = Object.entries(others).filter(([, text]) => typeof text === "string");
  return { id: raw["id"], name: { ...Object.fromEntries(translated), vi } };
}
