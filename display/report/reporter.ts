import type { AnnouncedCall } from "#shared/domain/announced-call.ts";
import { CALLS_A_MESSAGE, FAULT_LENGTH, FAULTS_A_REPORT } from "#shared/protocol/board-reports.ts";
import type { RefusalCode } from "#shared/protocol/refusal.ts";
import type { Reply } from "#shared/protocol/reply.ts";
import type { BoardCall } from "#shared/views/board-types.ts";
import type { ScreenReport } from "#shared/views/screen-condition.ts";
import type { Outcome } from "../announcer/outcome.ts";
import type { ReportMemory } from "./report-memory.ts";

/** The server as a reporter sees it; each message is sent once, and silence is `NO_ANSWER`. */
export interface ReportPorts {
  readonly isLinked: () => boolean;
  readonly tellCalls: (calls: readonly AnnouncedCall[]) => Promise<Reply<null>>;
  readonly tellScreen: (report: ScreenReport) => Promise<Reply<null>>;
  readonly memory: ReportMemory;
}

/** Tells the server what a screen has announced, and how it is. */
export interface Reporter {
  /** A call has begun to be announced: should this page end before it is over, it was shown, and nobody heard it. */
  readonly begin: (call: BoardCall) => void;
  readonly end: (outcome: Outcome) => void;
  /** How the screen is from now on; told at once. */
  readonly become: (report: ScreenReport) => void;
  /** Says again how it is, and what the server has not taken yet. */
  readonly speak: () => void;
}

/** More than a long cut gathers: of calls that are older the server knows nothing any more. */
const KEPT = 500;

/** After these the server may take the same report in a moment. */
const PASSING: ReadonlySet<RefusalCode> = new Set([
  "NO_ANSWER",
  "STORE_UNAVAILABLE",
  "SHUTTING_DOWN",
  "TOO_MANY_REQUESTS",
]);

/** A reporter that goes on with what an earlier run of the page left untold. */
export function createReporter({ isLinked, tellCalls, tellScreen, memory }: ReportPorts): Reporter {
  const left = memory.read();
  let calls = left.begun === null ? left.calls : [...left.calls, left.begun];
  let begun: AnnouncedCall | null = null;
  let over: BoardCall["seq"] | null = null;
  let report: ScreenReport | null = null;
  let isTelling = false;

  const keep = (next: readonly AnnouncedCall[]): void => {
    calls = next.slice(-KEPT);
    memory.write({ calls, begun });
  };

  async function tell(): Promise<void> {
    if (isTelling || calls.length === 0 || !isLinked()) return;
    isTelling = true;
    const message = calls.slice(0, CALLS_A_MESSAGE);
    const reply = await tellCalls(message);
    isTelling = false;
    if (!reply.ok && PASSING.has(reply.code)) return;
    keep(calls.filter((call) => !message.includes(call)));
    await tell();
  }

  function speak(): void {
    if (isLinked() && report !== null) void tellScreen(report);
    void tell();
  }

  return {
    begin({ seq, at }) {
      if (seq === over || seq === begun?.seq) return;
      begun = { seq, at, isHeard: false };
      keep(calls);
    },
    end({ call: { seq, at }, hearing }) {
      begun = null;
      over = seq;
      keep([...calls, { seq, at, isHeard: hearing === "heard" }]);
      void tell();
    },
    become(next) {
      report = { ...next, faults: next.faults.slice(0, FAULTS_A_REPORT).map((each) => each.slice(0, FAULT_LENGTH)) };
      speak();
    },
    speak,
  };
}
