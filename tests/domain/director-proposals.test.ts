import { describe, expect, test } from "vitest";
import { goneBecause, type GoneFacts } from "#console/director/balancing/gone-because.ts";
import { endsFrom, otherEnds } from "#console/director/balancing/other-ends.ts";
import { arranged, emptyRow, type ProposalRow } from "#console/director/balancing/proposal-slots.ts";
import { counterId, fieldId, moveId, type CounterId } from "#shared/kit/ids.ts";
import { later, MINUTE_MS, type EpochMs } from "#shared/kit/time.ts";
import type { BalancingView, MoveCard } from "#shared/views/balancing-types.ts";
import { timeOf } from "./support/moment.ts";

const NINE = timeOf("09:00");

const card = (move: string, counter: string, part: Partial<MoveCard> = {}): MoveCard => ({
  moveId: moveId(move),
  counterId: counterId(counter),
  counterLabel: counter.slice(1),
  clerkName: null,
  order: { kind: "lend", fieldId: fieldId("justice"), until: timeOf("09:30") },
  why: null,
  proposedAt: NINE,
  status: "proposed",
  answeredAt: null,
  madeBy: null,
  declinedBecause: null,
  outcome: null,
  isInEffect: false,
  ...part,
});

const made = (move: string, counter: string, part: Partial<MoveCard> = {}): MoveCard =>
  card(move, counter, { status: "made", answeredAt: NINE, madeBy: "program", isInEffect: true, ...part });

const balancing = (proposals: readonly MoveCard[], moves: readonly MoveCard[] = []): BalancingView => ({
  mode: "propose",
  isGuess: false,
  proposals,
  moves,
  limits: { maxMovesPerHour: 12, lendingFields: null, keep: [], neverClerks: [] },
});

const nobodyPinned: ReadonlySet<CounterId> = new Set();

/** The row after these views, ten seconds between them. */
const after = (...views: readonly BalancingView[]): ProposalRow =>
  views.reduce((row, view, place) => at(row, view, later(NINE, place * 10_000)), emptyRow("propose"));

const at = (row: ProposalRow, view: BalancingView, now: EpochMs): ProposalRow =>
  arranged(row, { balancing: view, pinned: nobodyPinned, now });

const shown = ({ slots }: ProposalRow): readonly (string | null)[] =>
  slots.map((slot) => (slot === null ? null : `${slot.card.moveId}${slot.gone === null ? "" : " gone"}`));

describe("the director's row of proposals", () => {
  const [one, two, three] = [card("m1", "q1"), card("m2", "q2"), card("m3", "q3")];

  test("leaves every proposal where it first stood", () => {
    expect(shown(after(balancing([one, two]), balancing([two, three])))).toEqual(["m1 gone", "m2", "m3"]);
  });

  test("gives a freed place away only after it has said for a while why its proposal is gone", () => {
    const gone = after(balancing([one, two]), balancing([two]));
    expect(shown(at(gone, balancing([two, three]), later(NINE, 20_000)))).toEqual(["m1 gone", "m2", "m3"]);
    const free = at(gone, balancing([two]), later(NINE, 31_000));
    expect(shown(free)).toEqual([null, "m2"]);
    expect(shown(at(free, balancing([two, three]), later(NINE, 32_000)))).toEqual(["m3", "m2"]);
  });

  test("is empty once nothing is left to say", () => {
    const gone = after(balancing([one]), balancing([]));
    expect(shown(at(gone, balancing([]), later(NINE, 60_000)))).toEqual([]);
  });

  test("keeps what the program made by itself in view until its counter is home again", () => {
    const row = after(
      balancing([one], [made("m4", "q4")]),
      balancing([one], [made("m4", "q4", { isInEffect: false })]),
    );
    expect(shown(row)).toEqual(["m1", "m4 gone"]);
    expect(row.slots[1]?.gone?.because).toBe("returned");
  });

  test("does not show what the director made", () => {
    expect(shown(after(balancing([], [made("m4", "q4", { madeBy: "director" })])))).toEqual([]);
  });

  test("is the same object while nothing changes", () => {
    const view = balancing([one, two]);
    const row = after(view);
    expect(at(row, view, later(NINE, 5000))).toBe(row);
  });
});

describe("a proposal that vanished says why", () => {
  const gone = card("m1", "q1");
  const because = (moves: readonly MoveCard[], facts: Partial<GoneFacts> = {}) =>
    goneBecause(gone, { balancing: balancing([], moves), modeBefore: "propose", pinned: nobodyPinned, ...facts });
  const end = (part: Partial<MoveCard>): MoveCard => ({ ...gone, answeredAt: NINE, ...part });

  test("accepted, or declined", () => {
    expect(because([end({ status: "made", madeBy: "director" })])).toBe("accepted");
    expect(because([end({ status: "declined" })])).toBe("declined");
  });

  test("its counter was moved, or has a newer proposal, at that instant", () => {
    const withdrawn = end({ status: "withdrawn" });
    expect(because([made("m2", "q1"), withdrawn])).toBe("moved");
    expect(because([withdrawn], { balancing: balancing([card("m2", "q1")], [withdrawn]) })).toBe("replaced");
    expect(because([made("m2", "q2"), withdrawn])).toBe("eased");
  });

  test("the counter was pinned, or the mode changed", () => {
    const withdrawn = end({ status: "withdrawn" });
    expect(because([withdrawn], { pinned: new Set([gone.counterId]) })).toBe("pinned");
    expect(because([withdrawn], { modeBefore: "auto" })).toBe("off");
  });

  test("else that it is no longer needed", () => {
    expect(because([end({ status: "withdrawn" })])).toBe("eased");
  });
});

describe("other ends to accept a lend with", () => {
  test("lie around the proposed one, and none is nearly there", () => {
    expect(otherEnds(timeOf("09:30"), timeOf("09:10"))).toEqual(
      ["09:15", "09:45", "10:00", "10:30"].map((time) => timeOf(time)),
    );
    expect(otherEnds(timeOf("09:30"), timeOf("09:12"))).not.toContain(timeOf("09:15"));
  });

  test("are full quarter-hours to come where none is proposed", () => {
    const ends = endsFrom(later(NINE, 7 * MINUTE_MS));
    expect(ends).toEqual(["09:30", "09:45", "10:00", "10:30"].map((time) => timeOf(time)));
  });
});
