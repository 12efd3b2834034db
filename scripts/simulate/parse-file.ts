import type { z } from "zod";

import { ScenarioFault } from "./scenario-fault.ts";

/**
 * What a file holds, by its schema.
 * @throws ScenarioFault naming the file, the first key that is wrong, and what is wanted there.
 */
export function parseFile<Schema extends z.ZodType>(schema: Schema, path: string, json: unknown): z.output<Schema> {
  const parsed = schema.safeParse(json);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const key = issue?.path.map(String).join(".") ?? "";
  throw new ScenarioFault(`${path}: ${key === "" ? "the whole" : key}: ${issue?.message ?? "cannot be read"}.`);
}
