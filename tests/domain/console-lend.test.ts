import { describe, expect, test } from "vitest";
import { MINUTE_MS } from "#shared/kit/time.ts";
import { atFirst, reduceHomecoming, type Homecoming } from "#console/clerk/lend/homecoming.ts";
import { lendNews } from "#console/clerk/lend/lend-news.ts";
import { dayOfWork } from "#console/clerk/thanks/day-of-work.ts";
import {
  callNext,
  closeDay,
  finishServing,
  issueTicket,
  lendCounter,
  openCounter,
  returnCounter,
  signIn,
  signOut,
  startServing,
} from "./support/commands.ts";
import { openDayDriver, type DayDriver } from "./support/day-driver.ts";
import { consoleOf } from "./support/staff-views.ts";
import { testCentre } from "./support/test-centre.ts";

const morning = (): DayDriver => openDayDriver(testCentre());
const newsAt = (day: DayDriver, isJustBack = false) => lendNews(consoleOf(day, "1"), isJustBack);

/** A citizen is called to a counter and served for so long. */
function serve(day: DayDriver, counter: string, minutes: number): void {
  day.run(callNext(counter));
  day.pass(MINUTE_MS);
  day.run(startServing(counter));
  day.pass(minutes * MINUTE_MS);
  day.run(finishServing(counter));
}

describe("what a clerk hears of a lend", () => {
  test("[L6] is nothing at home", () => {
    expect(newsAt(morning())).toBeNull();
  });

  test("[L6] is the field, the end and the reason, at once while nobody is at the counter", () => {
    const day = morning();
    day.run(lendCounter("1", "land", "09:00"));
    expect(newsAt(day)).toMatchObject({ kind: "lent", fieldId: "land", after: null });
  });

  test("[L6] names whom it finishes first, called before the lend and started after it", () => {
    const day = morning();
    day.run(issueTicket("birth"));
    day.run(callNext("1"));
    day.run(lendCounter("1", "land"));
    expect(newsAt(day)).toMatchObject({ kind: "lent", after: "A001" });
    day.pass(MINUTE_MS);
    day.run(startServing("1"));
    expect(newsAt(day)).toMatchObject({ kind: "lent", after: "A001" });
    day.run(finishServing("1"));
    expect(newsAt(day)).toMatchObject({ kind: "lent", after: null });
  });

  test("[L6] names nobody while the lent counter serves those it was lent for", () => {
    const day = morning();
    day.run(issueTicket("deed"));
    day.run(lendCounter("1", "land"));
    day.run(callNext("1"));
    expect(newsAt(day)).toMatchObject({ kind: "lent", after: null });
  });

  test("[L6] is the way home after whom it still has, then that it is home", () => {
    const day = morning();
    day.run(issueTicket("deed"));
    day.run(lendCounter("1", "land"));
    day.run(callNext("1"));
    day.run(returnCounter("1"));
    expect(newsAt(day)).toEqual({ kind: "home", after: "B001" });
    day.run(startServing("1"));
    day.run(finishServing("1"));
    expect(newsAt(day, true)).toEqual({ kind: "home", after: null });
    expect(newsAt(day, false)).toBeNull();
  });
});

describe("coming home", () => {
  /** What the console remembers after each step, as it looks once after every one. */
  function remembering(day: DayDriver): (step?: () => void) => Homecoming {
    let seen = atFirst(consoleOf(day, "1"));
    return (step) => {
      step?.();
      seen = reduceHomecoming(seen, consoleOf(day, "1"), day.now);
      return seen;
    };
  }

  test("is news for three minutes", () => {
    const day = morning();
    const after = remembering(day);
    after(() => day.run(lendCounter("1", "land")));
    expect(after(() => day.run(returnCounter("1"))).backAt).toBe(day.now);
    expect(after(() => day.pass(2 * MINUTE_MS)).backAt).not.toBeNull();
    expect(after(() => day.pass(MINUTE_MS)).backAt).toBeNull();
  });

  test("is no news any more once a citizen of the home field is there", () => {
    const day = morning();
    const after = remembering(day);
    day.run(issueTicket("birth"));
    after(() => day.run(lendCounter("1", "land")));
    after(() => day.run(returnCounter("1")));
    expect(after(() => day.run(callNext("1"))).backAt).toBeNull();
    expect(after(() => serveOn(day)).backAt).toBeNull();
  });

  test("is none to a console that was opened later, and a new lend ends it", () => {
    const day = morning();
    expect(atFirst(consoleOf(day, "1")).backAt).toBeNull();
    const after = remembering(day);
    after(() => day.run(lendCounter("1", "land")));
    after(() => day.run(returnCounter("1")));
    expect(after(() => day.run(lendCounter("1", "land")))).toEqual({ isLent: true, backAt: null });
  });

  const serveOn = (day: DayDriver): void => {
    day.run(startServing("1"));
    day.run(finishServing("1"));
  };
});

describe("the day that a clerk is thanked for", () => {
  test("[K8] counts everybody they served, at whatever counter, and the time helping from the call on", () => {
    const day = morning();
    for (const procedure of ["birth", "deed", "birth"]) day.run(issueTicket(procedure));
    serve(day, "1", 4);
    day.run(lendCounter("1", "land"));
    serve(day, "1", 9);
    day.run(returnCounter("1"));
    const { clerkId } = consoleOf(day, "1").counter.clerk ?? { clerkId: "nobody" };
    day.run(signOut("1"));
    expect(consoleOf(day, "1").today).toMatchObject({ served: 0, servedLent: 0, helpedMs: 0 });
    day.run(signOut("2"));
    day.run(signIn("2", clerkId));
    day.run(openCounter("2"));
    serve(day, "2", 5);
    expect(dayOfWork(consoleOf(day, "2"))).toMatchObject({
      counterLabel: "2",
      today: { served: 3, servedLent: 1, helpedMs: 10 * MINUTE_MS },
    });
  });

  test("is none where nobody was served, or nobody sits", () => {
    const day = morning();
    expect(dayOfWork(consoleOf(day, "1"))).toBeNull();
    day.run(issueTicket("birth"));
    serve(day, "1", 4);
    day.run(closeDay());
    expect(dayOfWork(consoleOf(day, "1"))).toBeNull();
  });
});
