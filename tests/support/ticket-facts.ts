import { ticketNumber } from "#shared/kit/ids.ts";
import { epochMs } from "#shared/kit/time.ts";
import type { TicketFacts } from "#shared/print/ticket-facts.ts";

const usual: TicketFacts = {
  language: "vi",
  centreName: {
    vi: "Trung tâm Phục vụ hành chính công phường Tăng Nhơn Phú",
    en: "Tang Nhon Phu Ward Public Administrative Service Centre",
    id: "Pusat Pelayanan Administrasi Publik Kelurahan Tăng Nhơn Phú",
  },
  number: ticketNumber("A", 23),
  fieldName: { vi: "Chứng thực", en: "Certification", id: "Pengesahan dokumen" },
  procedureName: { vi: "Chứng thực bản sao từ bản chính", en: "Certified copy from original" },
  issuedAt: epochMs(Date.UTC(2026, 10, 23, 1, 32)),
  timeZone: "Asia/Ho_Chi_Minh",
  peopleAhead: 12,
  promisedWait: { p50Minutes: 15, p90Minutes: 25 },
  className: null,
  checklist: null,
  nextSteps: [],
  qr: { text: "http://192.168.10.20:7070/t/7Kq2mZx9Wd", isAddress: true },
  isOffline: false,
  isReprint: false,
};

/** A ticket of a Monday morning at 8:32, with what the test says differently. */
export const ticketFacts = (different: Partial<TicketFacts> = {}): TicketFacts => ({ ...usual, ...different });

/** A ticket with everything a ticket may have, and the longest names that were found. */
export const fullTicketFacts = (different: Partial<TicketFacts> = {}): TicketFacts =>
  ticketFacts({
    number: ticketNumber("W", 1005),
    fieldName: { vi: "Nông nghiệp, tài nguyên và môi trường" },
    procedureName: {
      vi:
        "Đăng ký biến động quyền sử dụng đất, quyền sở hữu tài sản gắn liền với đất trong các trường hợp chuyển đổi, " +
        "chuyển nhượng, cho thuê, cho thuê lại, thừa kế, tặng cho, góp vốn",
    },
    className: { vi: "Người cao tuổi (từ đủ 60 tuổi)" },
    checklist: {
      isUnverified: true,
      documents: [
        { vi: "Bản chính giấy tờ, văn bản" },
        { vi: "Giấy tờ tùy thân (căn cước/CCCD/hộ chiếu) hoặc căn cước điện tử (VNeID)" },
      ],
    },
    nextSteps: [{ fieldName: { vi: "Tư pháp – Hộ tịch" }, procedureName: { vi: "Đăng ký khai sinh" } }],
    ...different,
  });
