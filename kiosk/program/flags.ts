import { parseArgs } from "node:util";
import { z } from "zod";
import { StartFault } from "./start-fault.ts";

/** A port with its usual value; 0 takes a free one. */
export const portFlag = (usual: number) =>
  z.coerce.number().int().min(0).max(65_535).prefault(usual).describe("a port from 0 to 65535");

/** The width of the paper, in millimetres. */
export const paperFlag = z.enum(["80", "58"]).prefault("80").describe("80 or 58");

/**
 * Reads a command line of flags that each take a value. A flag's description says what it wants.
 * @throws StartFault naming the flag that is wrong and what it wants.
 */
export function readFlags<Shape extends Readonly<Record<string, z.ZodType>>>(
  flags: z.ZodObject<Shape>,
  args: readonly string[],
): z.output<z.ZodObject<Shape>> {
  const given = valuesIn(args, Object.keys(flags.shape));
  const read = flags.safeParse(given);
  if (read.success) return read.data;
  const name = String(read.error.issues[0]?.path[0]);
  throw new StartFault(`--${name} ${given[name]} is not understood: it wants ${flags.shape[name]?.description}`);
}

function valuesIn(args: readonly string[], names: readonly string[]): Readonly<Record<string, string | undefined>> {
  try {
    const options = Object.fromEntries(names.map((name) => [name, { type: "string" as const }]));
    return parseArgs({ args: [...args], options }).values;
  } catch (cause) {
    const known = names.map((name) => `--${name}`).join(" ");
    throw new StartFault(`the command line is not understood; the flags are ${known}, each with a value`, { cause });
  }
}
