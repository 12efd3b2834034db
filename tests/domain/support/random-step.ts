import * as fc from "fast-check";
import type { Settings } from "#shared/domain/centre.ts";
import type { QueueCommand } from "#shared/domain/command.ts";
import { MINUTE_MS } from "#shared/kit/time.ts";

/** One step of a random day; the numbers choose among what there is when it is taken. */
export interface Step {
  readonly type: QueueCommand["type"] | "turn the day";
  readonly counter: number;
  readonly ticket: number;
  readonly choice: number;
  /** Since the step before; negative when the clock was set back. */
  readonly waitMs: number;
}

/** How often a command is tried, against the others. */
const WEIGHTS: Readonly<Record<Step["type"], number>> = {
  "turn the day": 2,
  OpenDay: 2,
  CloseDay: 1,
  CloseIssuing: 3,
  OpenIssuing: 6,
  ChangeHours: 1,
  RestoreHours: 1,
  SetAppointments: 1,
  DismissNotice: 1,
  IssueTicket: 220,
  KeepNumbers: 14,
  BringTicket: 20,
  NoteUnplaced: 2,
  SettleUnplaced: 2,
  IssueWritten: 6,
  OrderPaper: 4,
  CancelTicket: 6,
  StepAway: 10,
  ReturnFromAway: 10,
  ReadmitTicket: 10,
  ReleaseHold: 12,
  RecordPrint: 4,
  CallNext: 130,
  CallTicket: 20,
  RecallTicket: 8,
  MarkNoShow: 30,
  ReturnToWaiting: 8,
  StartServing: 90,
  FinishServing: 25,
  HoldTicket: 15,
  ResumeTicket: 12,
  TransferTicket: 30,
  AwaitSignature: 20,
  CallForResult: 15,
  UndoLast: 30,
  OpenCounter: 15,
  PauseCounter: 8,
  ResumeCounter: 10,
  CloseCounter: 6,
  SignIn: 15,
  SignOut: 4,
  LendCounter: 12,
  ReturnCounter: 8,
  ProposeMove: 12,
  MakeMove: 6,
  WithdrawMove: 4,
  JudgeMove: 4,
  AcceptMove: 12,
  DeclineMove: 4,
  PinCounter: 4,
  UnpinCounter: 4,
  SetBalancing: 3,
  RequestHelp: 6,
  WithdrawHelp: 3,
  AnswerHelp: 4,
  AnnounceText: 2,
  RecordAnnounced: 20,
};

/** Random steps, most of them sensible; those of the given types never. */
export function randomSteps(maxLength: number, ...without: readonly Step["type"][]): fc.Arbitrary<Step[]> {
  const types = Object.entries(WEIGHTS)
    .map(([type, weight]) => ({ weight, type: type as Step["type"] }))
    .filter(({ type }) => !without.includes(type))
    .map(({ weight, type }) => ({ weight, arbitrary: fc.constant(type) }));
  const step = fc.record({
    type: fc.oneof(...types),
    counter: fc.nat(99),
    ticket: fc.nat(99),
    choice: fc.nat(999),
    waitMs: fc.oneof(
      { weight: 12, arbitrary: fc.integer({ min: 0, max: 4_000 }) },
      { weight: 8, arbitrary: fc.integer({ min: 0, max: 4 * MINUTE_MS }) },
      { weight: 1, arbitrary: fc.integer({ min: -60 * MINUTE_MS, max: 0 }) },
    ),
  });
  // The usual bias towards small numbers would aim every command at the same ticket and counter.
  return fc.noBias(fc.array(step, { maxLength, size: "max" }));
}

/** Random rules of a centre, the extremes among them. */
export const randomSettings: fc.Arbitrary<Partial<Settings>> = fc.record({
  priority: fc.record({
    maxInARow: fc.integer({ min: 0, max: 4 }),
    thenNormal: fc.oneof(fc.integer({ min: 1, max: 4 }), fc.constant(50)),
  }),
  missed: fc.record({
    retryAfterMs: fc.constantFrom(0, MINUTE_MS, 5 * MINUTE_MS),
    maxAbsences: fc.integer({ min: 1, max: 3 }),
  }),
  homeRule: fc.constantFrom("in-order", "longest-waiting"),
  lentRule: fc.constantFrom("lent-only", "lent-first"),
});
