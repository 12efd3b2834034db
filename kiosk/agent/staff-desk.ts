import type { PrintResult } from "#shared/domain/command.ts";
import type { EpochMs } from "#shared/kit/time.ts";
import type { Reply } from "#shared/protocol/reply.ts";
import type { AssistedVisit } from "./assisted-visit.ts";
import type { Names } from "./describe-ticket.ts";
import type { PaperDesk } from "./paper-desk.ts";
import type { StaffPin } from "./staff-pin.ts";
import { testTicket } from "./test-ticket.ts";

/** What the page does for staff alone: each request carries the PIN that they typed. */
export interface StaffDesk {
  /** The right PIN lets staff take a number for a citizen. */
  readonly check: (proof: { readonly pin: string }) => Promise<Reply<null>>;
  /** Takes no number. `NO_ANSWER` before the centre has said what it is. */
  readonly testPrint: (proof: { readonly pin: string }) => Promise<Reply<PrintResult>>;
}

export interface StaffDeskParts {
  readonly pin: Pick<StaffPin, "check">;
  readonly assisted: Pick<AssistedVisit, "begin">;
  readonly paper: Pick<PaperDesk, "printForStaff">;
  readonly names: () => Names | null;
  readonly kioskName: string;
  readonly now: () => EpochMs;
}

export function createStaffDesk({ pin: staffPin, assisted, paper, names, kioskName, now }: StaffDeskParts): StaffDesk {
  const prove = async ({ pin }: { readonly pin: string }): Promise<Reply<null>> => {
    const verdict = await staffPin.check(pin);
    return verdict === "right" ? { ok: true, value: null } : { ok: false, code: verdict };
  };
  return {
    async check(proof) {
      const proved = await prove(proof);
      if (proved.ok) assisted.begin();
      return proved;
    },
    async testPrint(proof) {
      const proved = await prove(proof);
      if (!proved.ok) return proved;
      const known = names();
      if (known === null) return { ok: false, code: "NO_ANSWER" };
      return { ok: true, value: await paper.printForStaff(testTicket(known, kioskName, now()), "test") };
    },
  };
}
