import { describe, expect, test } from "vitest";
import { commandSchema } from "#shared/protocol/command-schema.ts";
import {
  emptyDraft,
  noticeOf,
  usualDraft,
  usualDraftUntil,
  withPublicText,
} from "#console/director/dialogs/closure-draft.ts";
import { timesAhead, usualEnd } from "#console/director/dialogs/times-ahead.ts";
import { timeOf } from "./support/moment.ts";

const ZONE = "Asia/Ho_Chi_Minh";

describe("the closing of issuing", () => {
  test("[I5] is ready in every language after one touch", () => {
    expect(noticeOf(usualDraft("vi", "power"))).toEqual({
      reason: "Mất điện",
      publicText: {
        vi: "Trung tâm đang mất điện. Kính mong quý vị thông cảm và chờ thông báo tiếp theo.",
        en: "The power is out. We are sorry; please wait for further notice.",
        id: "Listrik sedang padam. Kami mohon maaf, harap menunggu pengumuman berikutnya.",
      },
    });
  });

  test("[I5] says when it ends, in every language", () => {
    expect(noticeOf(usualDraftUntil("en", "lunch", "13:30"))).toEqual({
      reason: "Lunch break",
      publicText: {
        vi: "Đang nghỉ trưa. Cấp số trở lại lúc 13:30.",
        en: "Closed for lunch. Numbers are given again from 13:30.",
        id: "Sedang istirahat siang. Nomor diberikan lagi mulai pukul 13:30.",
      },
    });
  });

  test("cannot be sent before there is a reason and a Vietnamese text", () => {
    const worded = withPublicText({ ...emptyDraft, reason: "Họp" }, "en", "A meeting");
    expect([noticeOf(emptyDraft), noticeOf(worded), noticeOf(withPublicText(emptyDraft, "vi", "Họp"))]).toEqual([
      null,
      null,
      null,
    ]);
  });

  test("loses the ready translations of a text that says something else now", () => {
    const changed = withPublicText(usualDraft("vi", "tooMany"), "vi", "Xin quay lại lúc 14 giờ.");
    expect(noticeOf(changed)?.publicText).toEqual({ vi: "Xin quay lại lúc 14 giờ." });
  });

  test("keeps translations that the director wrote, and drops empty ones", () => {
    const written = withPublicText(withPublicText(usualDraft("vi", "tooMany"), "en", " Back at two. "), "id", " ");
    expect(noticeOf(withPublicText(written, "vi", "Xin quay lại lúc 14 giờ."))?.publicText).toEqual({
      vi: "Xin quay lại lúc 14 giờ.",
      en: "Back at two.",
    });
  });

  test("is what the wire takes", () => {
    const notice = noticeOf(usualDraft("vi", "noMore"));
    expect(commandSchema.parse({ type: "CloseIssuing", fieldId: null, ...notice })).toMatchObject({ ...notice });
  });

  test("offers the half hours that come next", () => {
    expect(timesAhead(timeOf("11:25"), ZONE)).toEqual([
      "11:30",
      "12:00",
      "12:30",
      "13:00",
      "13:30",
      "14:00",
      "14:30",
      "15:00",
    ]);
  });

  test("ends after lunch, or when half an hour has passed, unless somebody says otherwise", () => {
    const before = timesAhead(timeOf("11:25"), ZONE);
    const early = timesAhead(timeOf("08:00"), ZONE);
    expect([usualEnd("lunch", before), usualEnd("meeting", early), usualEnd("lunch", early)]).toEqual([
      "13:30",
      "09:00",
      "09:00",
    ]);
  });
});
