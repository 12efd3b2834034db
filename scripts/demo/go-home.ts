import { askAt, type Clerk } from "./clerk.ts";
import type { Floor } from "./floor.ts";

/** Closes the counter and signs out. */
export async function goHome(clerk: Clerk, floor: Floor): Promise<void> {
  await askAt(clerk, floor, { type: "CloseCounter" });
  await askAt(clerk, floor, { type: "SignOut" });
  clerk.mood = "gone";
  clerk.desk.leave();
}
