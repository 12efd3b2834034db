import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { commandId } from "#shared/kit/ids.ts";
import type { Language } from "#shared/kit/local-text.ts";
import { MINUTE_MS } from "#shared/kit/time.ts";
import { bringOnWire, issueTicket } from "#tests/domain/support/commands.ts";
import { axeFindings } from "./support/axe-findings.ts";
import { staffLayoutFaults } from "./support/staff-layout-faults.ts";
import { stageForEach } from "./support/stage-for-each.ts";

const PICTURES = join(import.meta.dirname, "../../test-results/director-unplaced");
mkdirSync(PICTURES, { recursive: true });
const COPY = "2.000815";
const NEXT = "1.000894";
const CHOSEN = { class: "elderly", files: 2, language: "en", following: [NEXT] } as const;

const on = stageForEach();

/** A kiosk brings, in vain, a ticket that it gave at half past seven. */
async function bringInVain(): Promise<void> {
  const { house } = on.stage;
  const field = house.centre.procedures.find(({ id }) => id === COPY)?.fieldId;
  const { token } = await house.pairedDevice("kiosk");
  const kiosk = house.screen(token, { kind: "kiosk" });
  house.clock.pass(20 * MINUTE_MS);
  const command = { ...bringOnWire("A300", { at: "07:35", procedure: COPY, ...CHOSEN }), fieldId: field };
  const reply = await kiosk.ask("command", { commandId: commandId("press-A300.kept"), command });
  expect(reply).toEqual({ ok: false, code: "NUMBER_NOT_LEASED" });
}

test("[F12] the director sees a ticket that no line takes, issues another at the place of its time, and says so", async () => {
  await bringInVain();
  await on.stage.run(issueTicket(COPY, { class: CHOSEN.class }));
  const page = await on.stage.director();
  const banner = page.getByRole("region", { name: "Phiếu A300 không vào được hàng chờ" });
  await banner.getByText("cấp lúc 07:35").waitFor();
  for (const [width, height] of [
    [1366, 768],
    [1920, 1080],
  ] as const) {
    await page.setViewportSize({ width, height });
    await page.screenshot({ path: join(PICTURES, `vi-${width}.png`) });
    expect(await staffLayoutFaults(page)).toEqual([]);
  }
  expect(await axeFindings(page)).toEqual([]);

  await banner.getByRole("button", { name: "Cấp phiếu thay" }).click();
  await page.getByRole("button", { name: "Cấp 1 phiếu" }).waitFor();
  await page.screenshot({ path: join(PICTURES, "issue.png") });
  await page.getByRole("button", { name: "Cấp 1 phiếu" }).click();
  await page.getByText("Xin đọc số cho công dân").waitFor();
  // With that it is seen to.
  await banner.waitFor({ state: "detached" });
  const { lines, tickets } = on.stage.house.running.dispatcher.state;
  expect([...lines.values()].flatMap(({ priority }) => priority).map((id) => id.slice(-4))).toEqual(["A002", "A001"]);
  const ticket = [...tickets.values()].find(({ number }) => number === "A002");
  expect(ticket).toMatchObject({ classId: "elderly", files: 2, language: "en" });
  expect(ticket?.thenProcedures).toEqual([NEXT]);
});

test("[F12] the director says of a ticket that no line takes what was done about who holds it", async () => {
  await bringInVain();
  const page = await on.stage.director();
  const banner = page.getByRole("region", { name: "Phiếu A300 không vào được hàng chờ" });
  await banner.getByRole("button", { name: "Đã xử lý" }).click();
  await page.screenshot({ path: join(PICTURES, "settle.png") });
  await page.getByRole("menuitem", { name: "Không có ai giữ phiếu này" }).click();
  await banner.waitFor({ state: "detached" });
  expect(on.stage.house.running.dispatcher.state.kept.unplaced.size).toBe(0);
});

const TITLES: Record<Exclude<Language, "vi">, string> = {
  en: "Ticket A300 is in no line",
  id: "Tiket A300 tidak masuk antrean",
};

test.for(Object.entries(TITLES))("[F12] it is told in %s too", async ([language, title]) => {
  await bringInVain();
  const page = await on.stage.director({ language: language as Language });
  await page.getByRole("region", { name: title }).waitFor();
  await page.setViewportSize({ width: 1366, height: 768 });
  await page.screenshot({ path: join(PICTURES, `${language}.png`) });
  expect(await staffLayoutFaults(page)).toEqual([]);
});
