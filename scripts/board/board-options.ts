import { resolve } from "node:path";
import { z } from "zod";
import { readFlags } from "#kiosk/program/flags.ts";

/** How a board is started. */
export interface BoardOptions {
  /** The address of the page. */
  readonly url: string;
  /** Where the browser keeps that this board was paired, and what it has announced. */
  readonly profileDir: string;
  readonly isWindowed: boolean;
}

const flagsSchema = z.object({
  server: z
    .url({ protocol: /^https?$/ })
    .prefault("http://127.0.0.1:7070")
    .describe("the server's address, such as http://192.168.1.10:7070"),
  page: z
    .string()
    .regex(/^(?:board|waiting|counter\/[\p{L}\p{N}._:-]{1,64})$/u)
    .prefault("board")
    .describe("board, waiting, or counter/ID"),
  zone: z
    .string()
    .regex(/^[\p{L}\p{N}._:-]{1,64}$/u)
    .optional()
    .describe("the id of a zone in the centre file"),
  data: z.string().min(1).prefault("./data/board").describe("a folder"),
});

/**
 * Reads `--server`, `--page`, `--zone`, `--data`, each with a value, and `--windowed`.
 * @throws StartFault naming the flag that is wrong and what it wants.
 */
export function boardOptions(args: readonly string[]): BoardOptions {
  const { server, page, zone, data } = readFlags(
    flagsSchema,
    args.filter((flag) => flag !== "--windowed"),
  );
  const url = new URL(page === "board" ? "board/" : page, server.endsWith("/") ? server : `${server}/`);
  if (zone !== undefined) url.searchParams.set("zone", zone);
  return {
    url: url.href,
    profileDir: resolve(data, [page, zone ?? []].flat().join("-").replaceAll(/[/:]/g, "-")),
    isWindowed: args.includes("--windowed"),
  };
}
