import type { ProcedureId } from "#shared/kit/ids.ts";
import type { Centre, Procedure } from "./centre.ts";

/** What a visit goes on to. */
export interface NextProcedure {
  readonly procedure: Procedure;
  /** Those of the visit still to come after it. */
  readonly thenProcedures: readonly ProcedureId[];
}

/** Where a ticket's visit goes on once it is served; null where it ends there. A procedure that left the centre file is passed over. */
export function nextProcedure(
  { procedures }: Centre,
  { thenProcedures }: { readonly thenProcedures: readonly ProcedureId[] },
): NextProcedure | null {
  for (const [index, id] of thenProcedures.entries()) {
    const procedure = procedures.find((known) => known.id === id);
    if (procedure !== undefined) return { procedure, thenProcedures: thenProcedures.slice(index + 1) };
  }
  return null;
}
