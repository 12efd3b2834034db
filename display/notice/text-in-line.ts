import type { LocalText } from "#shared/kit/local-text.ts";
import { elapsedMs, MINUTE_MS, type EpochMs } from "#shared/kit/time.ts";
import type { BoardText, BoardView } from "#shared/views/board-types.ts";

/** A text of the director's stays in the line so long after it was told. */
const STAYS_MS = 5 * MINUTE_MS;

/** What stands in the board's line of text: what the director said last, for a few minutes once it was told, else the centre's own. */
export function textInLine(
  { texts, notice }: Pick<BoardView, "texts" | "notice">,
  told: BoardText | null,
  now: EpochMs,
): LocalText | null {
  const newest = texts.at(-1);
  const isOld = newest === undefined || newest.seq === told?.seq || elapsedMs(newest.at, now) >= STAYS_MS;
  return isOld ? notice : newest.text;
}
