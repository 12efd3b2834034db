import { describe, expect, test } from "vitest";
import type { OfficeHours } from "#shared/domain/openings.ts";
import { fieldId } from "#shared/kit/ids.ts";
import { LANGUAGES, type Language } from "#shared/kit/local-text.ts";
import type { Catalogue } from "#shared/views/kiosk-types.ts";
import { hoursOfMonday } from "./support/hours-of-monday.ts";
import { kioskForFile } from "./support/kiosk-for-file.ts";
import { NEIGHBOUR, showHours } from "./support/kiosk-ways/hours-ways.ts";
import { toConfirm } from "./support/kiosk-ways/way.ts";

const on = kioskForFile();

/** The kiosk at 09:41 on a Monday with these hours, and a catalogue of this centre. */
async function begin(hours: OfficeHours, change: Partial<Catalogue> = {}): Promise<void> {
  on.renewIfFailed();
  await on.stage.beginAgain();
  showHours(on.stage, hours, change);
  await on.hand.page.clock.setSystemTime(on.stage.now);
  await on.hand.page.reload();
  await on.hand.page.locator(".kiosk-title").waitFor();
}

/** What a screen says in every language; how it looks is asked of every screen in kiosk-screens.test.ts. */
async function expectRead(words: Readonly<Record<Language, readonly string[]>>): Promise<void> {
  const missing: string[] = [];
  for (const language of LANGUAGES) {
    await on.hand.switchTo(language);
    const said = await on.hand.page.locator(".kiosk").innerText();
    missing.push(...words[language].filter((word) => !said.includes(word)).map((word) => `${language}: no “${word}”`));
  }
  expect(missing).toEqual([]);
  await on.hand.switchTo("vi");
}

const opened = (locator: string): Promise<void> => on.hand.page.locator(locator).waitFor();

describe("a kiosk with hours", () => {
  test("[Z4] tells at noon when the afternoon begins", async () => {
    await begin(hoursOfMonday(["07:30-09:30", "13:30-17:00"]));
    await opened(".kiosk-calm-mark[data-kind=closed]");
    await expectRead({
      vi: ["Trung tâm mở cửa lại lúc 13:30 hôm nay.", "Máy bắt đầu cấp số từ 13:00."],
      en: ["opens again at 13:30 today.", "gives tickets from 13:00."],
      id: ["buka kembali pukul 13:30 hari ini.", "nomor mulai pukul 13:00."],
    });
  });

  test("[Z4] tells on a day off why, and on which day to come", async () => {
    await begin(hoursOfMonday([], "Quốc khánh"));
    await opened(".kiosk-calm-mark[data-kind=closed]");
    await expectRead({
      vi: ["Hôm nay trung tâm nghỉ: Quốc khánh", "mở cửa lại lúc 07:30 thứ Năm, 26/11."],
      en: ["closed today: National Day", "opens again at 07:30 on Thursday 26/11."],
      id: ["libur: Hari Nasional", "buka kembali pukul 07:30, Kamis, 26/11."],
    });
  });

  test("[Z4] gives early comers tickets, and tells them when the counters open", async () => {
    await begin(hoursOfMonday(["10:00-11:30"]));
    await opened(".kiosk-hours-note");
    await expectRead({
      vi: ["Quầy bắt đầu làm việc lúc 10:00."],
      en: ["The counters open at 10:00."],
      id: ["Loket mulai melayani pukul 10:00."],
    });
    await toConfirm(on.hand, on.stage);
    await on.hand.tap(on.hand.take);
    await on.hand.number.waitFor();
    await expectRead({ vi: ["gọi từ 10:00"], en: ["called from 10:00"], id: ["mulai 10:00"] });
  });

  test("[Z4] closes by itself when its last minute has come", async () => {
    await begin(hoursOfMonday(["07:30-10:00"]));
    await on.hand.field("A").waitFor();
    await on.hand.page.clock.fastForward(5 * 60_000);
    await opened(".kiosk-calm-mark[data-kind=closed]");
    expect(await on.hand.page.locator(".kiosk-field").count()).toBe(0);
  });

  test("[Z6] says before the ticket that it may be too late, and what else can be done", async () => {
    await begin(hoursOfMonday(["07:30-10:00"]), {
      elsewhere: { neighbours: [NEIGHBOUR], portal: "https://dichvucong.gov.vn/p/home" },
    });
    await toConfirm(on.hand, on.stage);
    await opened(".kiosk-late");
    await expectRead({
      vi: ["Hôm nay có thể không kịp đến lượt quý vị", "Trung tâm kết thúc làm việc lúc 10:00."],
      en: ["Your turn may not come today", "The centre closes at 10:00."],
      id: ["mungkin tidak sempat hari ini", "tutup pukul 10:00."],
    });
    await on.hand.tap(on.hand.page.locator(".kiosk-late .ui-button"));
    await opened(".kiosk-ways");
    await expectRead({
      vi: ["10:00 – 11:00 thứ Năm, 26/11", "phường Phước Long", "dichvucong.gov.vn"],
      en: ["10:00 – 11:00 on Thursday 26/11", "Phước Long Ward Centre", "Apply online"],
      id: ["10:00 – 11:00, Kamis, 26/11", "Datang ke pusat layanan lain", "Ajukan secara daring"],
    });
    await on.hand.tap(on.hand.page.locator(".kiosk-nav .ui-button").first());
    await on.hand.tap(on.hand.take);
    await on.hand.number.waitFor();
    expect(on.stage.presses.at(-1)).toMatchObject({ command: { procedureId: "2.000815" } });
  });
});

describe("a kiosk and many files", () => {
  const bulk = { fromFiles: 20, fieldId: fieldId("results") };
  const allDay = hoursOfMonday(["07:30-17:00"]);

  test("[Z7] asks for their number only where there can be many", async () => {
    await begin(allDay);
    await toConfirm(on.hand, on.stage);
    await opened(".kiosk-files");
    await on.hand.tap(on.hand.page.locator(".kiosk-nav .ui-button").first());
    await on.hand.tap(on.hand.procedure(5));
    await on.hand.take.waitFor();
    expect(await on.hand.page.locator(".kiosk-files").count()).toBe(0);
  });

  test("[Z7] shows from the centre's limit on where they are taken, and how long that takes", async () => {
    await begin(allDay, { bulk });
    await toConfirm(on.hand, on.stage);
    const tens = on.hand.page.locator(".kiosk-files .ui-button").last();
    await on.hand.tap(tens);
    expect(await on.hand.page.locator(".kiosk-bulk").count()).toBe(0);
    await on.hand.tap(tens);
    await opened(".kiosk-bulk");
    await expectRead({
      vi: ["Từ 20 hồ sơ: hàng chờ riêng", "Trả kết quả – Hướng dẫn", "Không có người chờ"],
      en: ["From 20 files: a line of its own", "Results – Guidance"],
      id: ["Mulai 20 berkas: antrean tersendiri", "Pengambilan hasil – Panduan"],
    });
    await on.hand.tap(on.hand.take);
    await on.hand.number.waitFor();
    expect(on.stage.presses.at(-1)).toMatchObject({ command: { files: 20 } });
  });
});
