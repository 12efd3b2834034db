import { expect, test } from "vitest";
import { pressFor } from "#tests/support/kiosk-house.ts";
import { lonelyHouse } from "./support/lonely-house.ts";
import { isAlone, lonelyKiosk } from "./support/lonely-kiosk.ts";

test("a kiosk that starts without its server serves, answers a press of before its start, and brings all of it", async () => {
  await using lonely = await lonelyHouse();
  const { house, way, printer, plan } = lonely;
  {
    await using evening = await lonelyKiosk(plan);
    way.cut("closed");
    await evening.page.shows(isAlone);
    await evening.press("A");
    await evening.page.shows(({ paper }) => paper?.progress.kind === "printed");
  }

  await using morning = await lonelyKiosk({ ...plan, until: isAlone });
  const { last, view } = await morning.page.shows(isAlone);
  expect(view?.fields.map(({ letter }) => letter)).toContain("A");
  expect(last?.press.commandId).toBe("kiosk-0");
  // The page of before comes again with the press whose answer it never heard.
  const again = await morning.page.press(pressFor(morning.page, "A", "kiosk-0"));
  expect(again).toEqual({ ok: true, value: last?.ticket });
  const next = await morning.page.press(pressFor(morning.page, "B", "another"));
  await morning.page.shows(({ paper }) => paper?.commandId === "another" && paper.progress.kind === "printed");
  expect(printer.paper.pieces).toHaveLength(2);

  way.mend();
  const numbers = [again, next].map((reply) => reply.ok && reply.value.number);
  await expect
    .poll(() => [...house.running.dispatcher.state.tickets.values()].map(({ number }) => number), { timeout: 15_000 })
    .toEqual(numbers);
});
