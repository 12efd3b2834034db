import { catalogueAnswer } from "#shared/protocol/rest-answers.ts";
import type { z } from "zod";

/** What staff can issue. */
export type IssueCatalogue = z.output<typeof catalogueAnswer>;

/** The centre's procedures and classes; null where they cannot be had now. */
export async function fetchCatalogue(token: string, signal: AbortSignal): Promise<IssueCatalogue | null> {
  try {
    const response = await fetch("/api/v1/catalogue", { headers: { authorization: `Bearer ${token}` }, signal });
    const parsed = catalogueAnswer.safeParse(await response.json());
    return response.ok && parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}
