import { asDay } from "#shared/kit/time.ts";
import type { KioskView } from "#shared/views/kiosk-types.ts";
import { TEST_DAY } from "./moment.ts";

/** What a kiosk is shown of an open centre that has nothing to offer. */
export const plainKioskView = (name = "Trung tâm"): KioskView => ({
  centreName: { vi: name },
  timeZone: "Asia/Ho_Chi_Minh",
  languages: ["vi"],
  day: asDay(TEST_DAY),
  isOpen: true,
  closedText: null,
  hours: null,
  fields: [],
  help: [],
});
