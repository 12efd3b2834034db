import fastify from "fastify";
import { validatorCompiler } from "fastify-type-provider-zod";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Centre } from "#shared/domain/centre.ts";

import type { HttpApp } from "#server/http/http-app.ts";
import { createMemoryEventLog } from "#server/log/memory-event-log.ts";
import { createMemoryReportTables } from "#server/reports/memory-report-tables.ts";
import { reportRoutes } from "#server/reports/report-routes.ts";
import {
  callNext,
  closeDay,
  finishServing,
  issueTicket,
  lendCounter,
  startServing,
} from "#tests/domain/support/commands.ts";
import { TEST_DAY, timeOf } from "#tests/domain/support/moment.ts";
import { testCentre } from "#tests/domain/support/test-centre.ts";
import { openedQueue, type QueueAtWork } from "#tests/support/queue-at-work.ts";
import { virtualClock } from "#tests/support/virtual-clock.ts";

const plain = testCentre();
// Whoever writes a centre file must not be able to write the page.
const centre: Centre = {
  ...plain,
  clerks: plain.clerks.map((clerk) => (clerk.id === "an" ? { ...clerk, name: "<b>An</b> & =con" } : clerk)),
};

let app: HttpApp;
let queue: QueueAtWork;

/** A morning with one citizen served at home and one on lend; the day still runs. */
beforeEach(async () => {
  const tables = createMemoryReportTables();
  queue = await openedQueue({ centre, log: createMemoryEventLog(tables.apply) });
  const at = (clock: string, command: Parameters<QueueAtWork["ask"]>[0]) => queue.ask(command, { at: timeOf(clock) });
  await at("08:00", issueTicket("birth"));
  await at("08:10", callNext("1"));
  await at("08:11", startServing("1"));
  await at("08:15", finishServing("1"));
  await at("08:20", lendCounter("1", "land"));
  await at("08:20", issueTicket("deed"));
  await at("08:50", callNext("1"));
  await at("08:51", startServing("1"));
  await at("08:55", finishServing("1", "received"));
  app = fastify();
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(() => (answer) => JSON.stringify(answer));
  reportRoutes(app, {
    centre,
    clock: virtualClock(timeOf("09:00")),
    log: queue.log,
    reports: tables,
    state: () => queue.dispatcher.state,
    access: ["director"],
  });
});
afterEach(() => app.close());

const get = (url: string, language = "vi") => app.inject({ url, headers: { "accept-language": language } });

describe("the page of a day", () => {
  test.each([
    ["vi", "Báo cáo ngày", "Một nửa số người chờ không quá 10 phút", "1 lượt phải chờ quá 20 phút"],
    ["en", "Day report", "Half of the people waited 10 min or less", "1 waited longer than 20 minutes"],
    ["id", "Laporan harian", "Separuh orang menunggu paling lama 10", "1 kunjungan menunggu lebih dari 20 menit"],
  ])("says in %s what the day came to", async (language, ...texts) => {
    const { statusCode, headers, body } = await get(`/reports/${TEST_DAY}`, language);
    expect(statusCode).toBe(200);
    expect(headers["content-type"]).toBe("text/html; charset=utf-8");
    for (const text of texts) expect(body.replaceAll(/\s+/g, " ")).toContain(text);
    expect(body).toContain(`<html lang="${language}">`);
  });

  test("speaks the language of its address before that of the browser", async () => {
    expect((await get(`/reports/${TEST_DAY}?lang=en`, "id")).body).toContain("Day report");
  });

  test("says that the day still runs, and stops saying it once it is closed", async () => {
    expect((await get(`/reports/${TEST_DAY}`)).body).toContain("Số liệu đến 09:00");
    await queue.ask(closeDay(), { at: timeOf("17:00") });
    expect((await get(`/reports/${TEST_DAY}`)).body).not.toContain("Số liệu đến");
  });

  test("escapes what a centre file says, holds no script and thanks who helped", async () => {
    const { body } = await get(`/reports/${TEST_DAY}`);
    expect(body).toContain("&lt;b&gt;An&lt;/b&gt; &amp; =con: 1 lượt ngoài lĩnh vực");
    expect(body).not.toMatch(/<script|<b>|style=| on\w+=/);
  });

  test("of a day that never was is not found, in words", async () => {
    const { statusCode, body } = await get("/reports/2020-01-01");
    expect(statusCode).toBe(404);
    expect(body).toContain("Không có số liệu của ngày này");
  });

  test.each(["/reports/today", "/reports/2026-11-23'%20OR%201=1", `/reports/${TEST_DAY}?lang=xx`])(
    "refuses %s",
    async (url) => {
      expect((await get(url)).statusCode).toBe(400);
    },
  );
});

describe("the CSV of a day", () => {
  test("holds the figures by field, counter and clerk, ready for Excel", async () => {
    const { headers, body } = await get(`/reports/${TEST_DAY}.csv?lang=en`);
    expect(headers["content-type"]).toBe("text/csv; charset=utf-8; header=present");
    expect(headers["content-disposition"]).toBe(`attachment; filename="${TEST_DAY}.csv"`);
    expect(body.startsWith("\uFEFFDay report,2026-11-23\r\n")).toBe(true);
    const lines = body.split("\r\n");
    expect(lines).toContain("A · civil,1,1,0:10:00,0:10:00,0:10:00,0:10:00,100,100,0:04:00");
    expect(lines).toContain("Whole centre,2,2,0:20:00,0:10:00,0:30:00,0:30:00,50,50,0:04:00");
    expect(lines).toContain("Counter 1,2,1,0:05:00,0:08:00,2:00:00,0:00:00,0:40:00");
    expect(lines).toContain("<b>An</b> & =con,2,1,0:05:00,0:08:00,2:00:00,0:00:00,0:40:00");
    expect(lines).toContain("Completed,1");
  });

  test("holds every visit as a line", async () => {
    const { body } = await get(`/reports/${TEST_DAY}/visits.csv?lang=en`);
    const [header = "", first = "", second = "", ...rest] = body.split("\r\n");
    expect(header).toContain("Day,Number,Visit");
    expect(first).toContain("2026-11-23,A001,2026-11-23.A001,1,A · civil,birth");
    expect(second).toContain(
      "2026-11-23 08:20,2026-11-23 08:50,2026-11-23 08:51,2026-11-23 08:55,0:30:00,0:01:00,0:04:00",
    );
    expect(rest).toEqual([""]);
    expect(header.split(",")).toHaveLength(first.split(",").length);
  });

  test.each(["/reports/2020-01-01.csv", "/reports/2020-01-01/visits.csv"])("%s is not found", async (url) => {
    expect((await get(url)).statusCode).toBe(404);
  });
});

describe("around the reports", () => {
  test("the list links every day, the newest first", async () => {
    const { body } = await get("/reports");
    expect(body).toContain('<a href="/reports/2026-11-23?lang=vi">Thứ Hai, 23/11/2026</a>');
  });

  test("the style names only fonts that this server has", async () => {
    const { body, headers } = await get("/reports/report.css");
    expect(headers["content-type"]).toBe("text/css; charset=utf-8");
    const fonts = [...body.matchAll(/url\(([^)]+)\)/g)].map(([, url = ""]) => url);
    expect(fonts.length).toBeGreaterThan(0);
    const answers = await Promise.all(fonts.map((url) => get(url)));
    expect(new Set(answers.map(({ statusCode, headers: of }) => `${statusCode} ${of["content-type"]}`))).toEqual(
      new Set(["200 font/woff2"]),
    );
  });

  test.each(["/reports/fonts/..%2F..%2Fpackage.json", "/reports/fonts/other.woff2"])("%s is not found", async (url) => {
    expect((await get(url)).statusCode).toBe(404);
  });
});
