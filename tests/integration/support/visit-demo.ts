import { classId, counterId, fieldId, procedureId } from "#shared/kit/ids.ts";
import type { TestHouse } from "#tests/support/test-house.ts";

/**
 * What a visitor does in a demonstration before its day begins: takes a number for a household business, lends counter 9 to
 * Justice, and signs in as the clerk of counter 1 once that clerk has called somebody.
 */
export async function visitDemo(house: TestHouse): Promise<void> {
  const kiosk = await house.kiosk();
  const director = await house.director();
  const business = { procedureId: procedureId("1.001612"), classId: classId("normal"), thenProcedures: [] };
  await kiosk.command({ type: "IssueTicket", ...business, files: 1, language: "vi" });
  const lend = { counterId: counterId("q9"), fieldId: fieldId("justice"), until: null };
  await director.command({ type: "LendCounter", ...lend, reason: "thử" });
  const stop = house.running.dispatcher.onCommitted((events) => {
    if (!events.some(({ event }) => event.type === "TicketCalled" && event.counterId === "q1")) return;
    stop();
    void house.clerkToken("cb01", "q1");
  });
}
