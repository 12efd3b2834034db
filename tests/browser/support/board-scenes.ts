import { asTicketNumber, fieldId } from "#shared/kit/ids.ts";
import type { BoardView } from "#shared/views/board-types.ts";
import { callNext, closeDay, closeIssuing, startServing } from "#tests/domain/support/commands.ts";
import { arrivalsOf, countersOf, openingOf, type BoardStage } from "#tests/support/board-stage.ts";

/** What has happened before the board is looked at. */
export type Play = (stage: BoardStage) => Promise<void>;

/** The doors are open and nobody has come. */
export const open: Play = (stage) => stage.ask(...openingOf(stage.queue));

/** So many wait for each field. */
export const crowded =
  (perField: number): Play =>
  async (stage) => {
    await open(stage);
    await stage.ask(...arrivalsOf(stage.queue, perField));
  };

/** Everybody is served, and a few of them have just been called. */
export const busy: Play = async (stage) => {
  await crowded(42)(stage);
  const counters = countersOf(stage.queue);
  for (const counter of counters) await stage.ask(callNext(counter), startServing(counter));
  await stage.ask(...counters.slice(2, 6).map((counter) => callNext(counter, "completed")));
};

/** Everybody is called in one moment. */
export const burst: Play = async (stage) => {
  await crowded(40)(stage);
  await stage.ask(...countersOf(stage.queue).map((counter) => callNext(counter)));
};

/** No tickets are given, with two calls that stand. */
export const closed: Play = async (stage) => {
  await crowded(4)(stage);
  await stage.ask(
    closeIssuing(null, "Đã đủ lượt phục vụ trong buổi sáng. Trung tâm cấp số trở lại lúc 13 giờ 30."),
    closeIssuing("land", "Cán bộ đi họp, cấp số trở lại lúc 10 giờ 15."),
    callNext("q1"),
    callNext("q2"),
  );
};

/** Five calls stand when the link goes. */
export const lost: Play = async (stage) => {
  await crowded(14)(stage);
  await stage.ask(...["q1", "q2", "q3", "q4", "q5"].map((counter) => callNext(counter)));
};

/** The day is over. */
export const over: Play = async (stage) => {
  await open(stage);
  await stage.ask(closeDay());
};

const LONG = "Tiếp nhận và trả kết quả các thủ tục Đất đai – Xây dựng – Đô thị – Giao thông – Môi trường";

/** Twelve fields with the longest names, numbers and labels that a centre file allows. */
export const strained = (view: BoardView): BoardView => ({
  ...view,
  centreName: { vi: `Trung tâm Phục vụ hành chính công phường Tăng Nhơn Phú và khu vực lân cận, ${LONG}` },
  closedText: { vi: LONG },
  calling: view.calling.map((call, at) => ({
    ...call,
    number: asTicketNumber(["A023", "M88888", "W1005"][at % 3] ?? "A001"),
    counterLabel: ["1", "12", "3A", "101", "TN 1", "TIEPDN"][at % 6] ?? "1",
    language: at % 2 === 0 ? "en" : "id",
  })),
  fields: Array.from("ABCDEFGHIJKL", (letter, at) => {
    const field = view.fields[at % view.fields.length];
    if (field === undefined) throw new Error("the centre has fields");
    return {
      ...field,
      fieldId: fieldId(letter),
      letter,
      name: { vi: LONG },
      waiting: at === 3 ? 1234 : field.waiting,
      counterLabels: at === 1 ? Array.from({ length: 24 }, (_, label) => String(label + 1)) : field.counterLabels,
      wait: at === 2 ? null : field.wait,
      closedText: at === 5 ? { vi: LONG } : null,
    };
  }),
});
