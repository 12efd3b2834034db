import type { Envelope } from "#shared/domain/command.ts";
import { decide } from "#shared/domain/decide.ts";
import { isRefused } from "#shared/domain/decision.ts";
import type { QueueEvent, Recorded } from "#shared/domain/event.ts";
import { seq, type CommandId } from "#shared/kit/ids.ts";

import type { LogEntry } from "#server/log/event-log.ts";
import type { Outcome } from "./dispatcher.ts";
import type { Today } from "./today.ts";

/** What a tick's commands come to: an answer for each, in order, and what must be on the disk before they are given. */
export interface Tick<Job> {
  readonly answers: readonly { readonly job: Job; readonly outcome: Outcome }[];
  readonly entries: readonly LogEntry[];
}

/** The answers of earlier ticks. */
export interface EarlierAnswers {
  /** Without the disk, and asked first: null says nothing of an id that is long past. */
  readonly remembered: (id: CommandId) => Outcome | null;
  /** From the log of all days. Asked only before a no: an id that the log holds, the log accepts no second time. */
  readonly written: (id: CommandId) => Outcome | null;
}

/** Decides each command on what those before it left, and folds its events in. */
export function decideTick<Job extends { readonly envelope: Envelope }>(
  jobs: readonly Job[],
  today: Today,
  { remembered, written }: EarlierAnswers,
): Tick<Job> {
  const entries: LogEntry[] = [];
  const given = new Map<CommandId, Outcome>();
  const answer = ({ envelope }: Job): Outcome => {
    const earlier = given.get(envelope.id) ?? remembered(envelope.id);
    if (earlier !== null) return asRetry(earlier);
    const outcome = decideOne(envelope, today, entries);
    const first = outcome.kind === "refused" ? (written(envelope.id) ?? outcome) : outcome;
    given.set(envelope.id, first);
    return first;
  };
  return { answers: jobs.map((job) => ({ job, outcome: answer(job) })), entries };
}

function asRetry(outcome: Outcome): Outcome {
  return outcome.kind === "accepted" ? { ...outcome, isRetry: true } : outcome;
}

function decideOne(envelope: Envelope, today: Today, entries: LogEntry[]): Outcome {
  const decision = decide(envelope, today.state);
  if (isRefused(decision)) return { kind: "refused", code: decision.refused };
  // Nothing was to change: nothing to write, and a repeat is decided anew.
  if (decision.length === 0) return { kind: "accepted", events: [], isRetry: false };
  const entry = record(envelope, decision, today);
  entries.push(entry);
  return { kind: "accepted", events: entry.events, isRetry: false };
}

function record({ id, at, by }: Envelope, facts: readonly QueueEvent[], today: Today): LogEntry {
  const { state } = today;
  const first = state.seq + 1;
  const events = facts.map((event, index): Recorded => ({ seq: seq(first + index), at, by, commandId: id, event }));
  const reports = events.flatMap((recorded) => today.fold(recorded));
  if (state.day === null) throw new Error(`command ${id} was accepted outside any day`);
  return { commandId: id, day: state.day, events, reports };
}
