import type { EpochMs } from "#shared/kit/time.ts";
import type { DirectorView } from "#shared/views/director-types.ts";
import { useState } from "react";
import { arranged, emptyRow, type ProposalRow } from "./proposal-slots.ts";

/** The row of proposals, each in the place where it first appeared. */
export function useProposalRow({ balancing, counters }: DirectorView, now: EpochMs): ProposalRow {
  const [row, setRow] = useState(() => emptyRow(balancing.mode));
  const pinned = new Set(counters.filter(({ isPinned }) => isPinned).map(({ counterId }) => counterId));
  const next = arranged(row, { balancing, pinned, now });
  if (next !== row) setRow(next);
  return next;
}
