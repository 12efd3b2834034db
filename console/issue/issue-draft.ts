import type { ChosenAtKiosk } from "#shared/domain/unplaced.ts";
import type { CommandId } from "#shared/kit/ids.ts";
import type { Language } from "#shared/kit/local-text.ts";
import { localInstant } from "#shared/kit/local-instant.ts";
import { MINUTE_MS, type Day, type EpochMs } from "#shared/kit/time.ts";
import type { CommandInput } from "#ui/link/create-link.ts";
import type { IssueCatalogue } from "./fetch-catalogue.ts";

/** What staff have filled in. */
export interface IssueDraft {
  /** In the order in which they are done, under one number. */
  readonly procedures: readonly string[];
  readonly classId: string;
  readonly files: number;
  /** Tickets of the same kind, one a person. */
  readonly persons: number;
  /** The clerk is to come for them. */
  readonly wantsFetching: boolean;
  readonly language: Language;
  /** Null: no paper, the number is told. */
  readonly printAt: string | null;
  /** For a turn that was written by hand: the time on it, "09:40", and why; null for a new one. */
  readonly written: WrittenDraft | null;
}

export interface WrittenDraft {
  readonly clock: string;
  readonly reason: string;
  /** The instant of that time where it is known to the second; null for a turn on paper. */
  readonly issuedAt: EpochMs | null;
  /** The kiosk's ticket in whose stead it is, by its press; null for a turn on paper. */
  readonly unplaced: CommandId | null;
}

/** A turn that staff take over from a paper: the procedure and what else was chosen where it is known, the time on it, and why. */
export interface WrittenTurn extends WrittenDraft {
  readonly procedureId: string | null;
  readonly chosen: ChosenAtKiosk | null;
}

/** A group larger than this comes in several goes. */
export const MOST_PERSONS = 50;

/** An empty form, or one that begins with a turn from a paper. */
export function emptyIssue(
  classes: IssueCatalogue["classes"],
  printAt: string | null,
  turn: WrittenTurn | null = null,
): IssueDraft {
  const { wantsFetching = false, ...chosen } = turn?.chosen ?? { ...USUAL, classId: classes[0]?.id ?? "normal" };
  const { thenProcedures, classId, files, language } = chosen;
  const first = turn?.procedureId ?? null;
  return {
    procedures: first === null ? [] : [first, ...thenProcedures],
    classId,
    files,
    persons: 1,
    wantsFetching,
    language,
    printAt,
    written:
      turn === null
        ? null
        : { clock: turn.clock, issuedAt: turn.issuedAt, reason: turn.reason, unplaced: turn.unplaced },
  };
}

const USUAL = { files: 1, language: "vi", thenProcedures: [], wantsFetching: false } as const;

/** The command of each of its tickets; null while something is missing. `day` is the centre's open day. */
export function issueCommand(draft: IssueDraft, day: Day | null, timeZone: string): CommandInput | null {
  const [procedureId, ...thenProcedures] = draft.procedures;
  if (procedureId === undefined) return null;
  const { classId, files, language, wantsFetching, written } = draft;
  const wish = { procedureId, thenProcedures, classId, files, language, ...(wantsFetching && { wantsFetching }) };
  if (written === null) return { type: "IssueTicket", ...wish };
  const writtenAt = day === null ? null : toTheSecond(instantOf(written.clock, day, timeZone), written.issuedAt);
  const reason = written.reason.trim();
  if (writtenAt === null || reason === "") return null;
  return { type: "IssueWritten", ...wish, writtenAt, reason, ...(written.unplaced && { unplaced: written.unplaced }) };
}

/** The clock shows minutes: whoever came within that one stands where they came, unless staff wrote another time. */
const toTheSecond = (minute: EpochMs | null, known: EpochMs | null): EpochMs | null =>
  minute !== null && known !== null && known >= minute && known - minute < MINUTE_MS ? known : minute;

function instantOf(clock: string, day: Day, timeZone: string): EpochMs | null {
  const [, hours, minutes] = /^(\d{1,2})[:h.]?(\d{2})$/.exec(clock.trim()) ?? [];
  if (hours === undefined || Number(hours) > 23 || Number(minutes) > 59) return null;
  return localInstant(day, (Number(hours) * 60 + Number(minutes)) * MINUTE_MS, timeZone);
}
