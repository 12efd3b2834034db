import {
  awaitSignature,
  callNext,
  closeIssuing,
  holdTicket,
  issueTicket,
  lendCounter,
  markNoShow,
  openCounter,
  pauseCounter,
  signIn,
  startServing,
} from "#tests/domain/support/commands.ts";
import { MINUTE_MS } from "#shared/kit/time.ts";
import { clerkOfCounter, type StaffStage } from "./staff-stage.ts";

/** A procedure of each field of the demo centre, and how many come for it. */
const ARRIVALS = [
  ["2.000815", 44],
  ["1.013978", 5],
  ["1.001612", 4],
  ["1.014027", 5],
  ["1.004222", 1],
] as const;

/** All but the first and the last of the centre. */
export const OTHER_COUNTERS = ["q2", "q3", "q4", "q5", "q6", "q7", "q8", "q9", "q10", "q11"];

/** Counters open with their usual clerks. */
export async function openHall(stage: StaffStage, counters: readonly string[]): Promise<void> {
  for (const counter of counters) await stage.run(signIn(counter, clerkOfCounter(counter)), openCounter(counter));
}

/** Half an hour of a Monday at its busiest: forty in one line, priority classes and many files among them. */
export async function fillHall(stage: StaffStage): Promise<void> {
  for (const [procedure, citizens] of ARRIVALS) {
    for (let index = 0; index < citizens; index += 1) {
      const files = index % 7 === 3 ? 12 : 1;
      await stage.run(issueTicket(procedure, { class: index % 5 === 2 ? "elderly" : "normal", files }));
      stage.house.clock.pass(MINUTE_MS / 2);
    }
  }
}

/** The first counter has somebody who did not come, somebody on hold and somebody whose paper is being signed. */
export async function setAsideOneOfEach(stage: StaffStage): Promise<void> {
  await stage.run(callNext("q1"), markNoShow("q1"));
  for (const step of [holdTicket("q1"), awaitSignature("q1")])
    await stage.run(callNext("q1"), startServing("q1"), step);
}

/** A centre in which everything occurs at once that the director may ever see. */
export async function beginBusyMonday(stage: StaffStage): Promise<void> {
  await openHall(stage, ["q1", ...OTHER_COUNTERS, "q12"]);
  await fillHall(stage);
  await setAsideOneOfEach(stage);
  await stage.run(callNext("q1"), startServing("q1"), pauseCounter("q12"));
  await setHallToWork(stage);
}

/** Everybody at work: calls, services, a pause, a lend with its reason, a field that gives no numbers. */
async function setHallToWork(stage: StaffStage): Promise<void> {
  for (const counter of ["q2", "q3", "q4", "q5", "q8", "q10"]) await stage.run(callNext(counter));
  stage.house.clock.pass(MINUTE_MS / 2);
  for (const counter of ["q3", "q4", "q5", "q8"]) await stage.run(startServing(counter));
  await stage.run(
    pauseCounter("q11"),
    { ...lendCounter("q9", "justice", "09:00"), reason: "40 người chờ ở Tư pháp" } as never,
    closeIssuing("land", "Lĩnh vực đất đai tạm ngừng cấp số vì sự cố phần mềm."),
  );
  stage.house.clock.pass(MINUTE_MS);
}
