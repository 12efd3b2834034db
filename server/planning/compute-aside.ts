import { askAside } from "#server/aside/aside.ts";
import type { ComputePlanning } from "./planning-desk.ts";

/** Nobody waits for a plan any longer than this. */
const PATIENCE_MS = 180_000;

const PROGRAM = new URL("planning-program.ts", import.meta.url);

/** Computes in a process of its own, which ends with its answer. */
export const computeAside: ComputePlanning = (question, onProgress, signal) =>
  askAside(PROGRAM, question, AbortSignal.any([signal, AbortSignal.timeout(PATIENCE_MS)]), onProgress);
