import { describe, expect, test } from "vitest";
import { assistedVisit } from "#kiosk/agent/assisted-visit.ts";
import { commandId } from "#shared/kit/ids.ts";

const [one, other] = [commandId("one"), commandId("other")];

describe("the staff's PIN at a kiosk", () => {
  test("[J5] counts for ten minutes", () => {
    let elapsed = 5;
    const visit = assistedVisit(() => elapsed);
    expect(visit.admits(one)).toBe(false);
    visit.begin();
    elapsed += 599_999;
    expect(visit.admits(one)).toBe(true);
    elapsed += 1;
    expect(visit.admits(one)).toBe(false);
  });

  test("[J5] counts no more once a ticket was given", () => {
    const visit = assistedVisit(() => 0);
    visit.begin();
    expect(visit.admits(one)).toBe(true);
    visit.end(one);
    expect([visit.admits(one), visit.admits(other)]).toEqual([false, false]);
  });

  test("[J5] counts for one press, however many are sent at once", () => {
    const visit = assistedVisit(() => 0);
    visit.begin();
    expect([visit.admits(one), visit.admits(other), visit.admits(one)]).toEqual([true, false, true]);
    visit.end(other);
    expect(visit.admits(one)).toBe(true);
  });

  test("[J5] counts for the next press when the first was refused", () => {
    const visit = assistedVisit(() => 0);
    visit.begin();
    visit.admits(one);
    visit.release(one);
    expect(visit.admits(other)).toBe(true);
  });
});
