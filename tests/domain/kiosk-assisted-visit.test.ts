import { describe, expect, test } from "vitest";
import { assistedVisit } from "#kiosk/agent/assisted-visit.ts";

describe("the staff's PIN at a kiosk", () => {
  test("[J5] counts for ten minutes", () => {
    let elapsed = 5;
    const visit = assistedVisit(() => elapsed);
    expect(visit.isOn()).toBe(false);
    visit.begin();
    elapsed += 599_999;
    expect(visit.isOn()).toBe(true);
    elapsed += 1;
    expect(visit.isOn()).toBe(false);
  });

  test("[J5] counts no more once a ticket was given", () => {
    const visit = assistedVisit(() => 0);
    visit.begin();
    visit.end();
    expect(visit.isOn()).toBe(false);
  });
});
