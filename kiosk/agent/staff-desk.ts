import type { PrintResult } from "#shared/domain/command.ts";
import type { EpochMs } from "#shared/kit/time.ts";
import type { Reply } from "#shared/protocol/reply.ts";
import type { Names } from "./describe-ticket.ts";
import type { PaperDesk } from "./paper-desk.ts";
import type { StaffPin } from "./staff-pin.ts";
import { testTicket } from "./test-ticket.ts";

/** What the page does for staff alone: each request carries the PIN that they typed. */
export interface StaffDesk {
  readonly check: (proof: { readonly pin: string }) => Promise<Reply<null>>;
  /** Takes no number. `NO_ANSWER` before the centre has said what it is. */
  readonly testPrint: (proof: { readonly pin: string }) => Promise<Reply<PrintResult>>;
}

export interface StaffDeskParts {
  readonly pin: Pick<StaffPin, "check">;
  readonly paper: Pick<PaperDesk, "printForStaff">;
  readonly names: () => Names | null;
  readonly kioskName: string;
  readonly now: () => EpochMs;
}

export function createStaffDesk({ pin: staffPin, paper, names, kioskName, now }: StaffDeskParts): StaffDesk {
  const check = async ({ pin }: { readonly pin: string }): Promise<Reply<null>> => {
    const verdict = await staffPin.check(pin);
    return verdict === "right" ? { ok: true, value: null } : { ok: false, code: verdict };
  };
  return {
    check,
    async testPrint(proof) {
      const checked = await check(proof);
      if (!checked.ok) return checked;
      const known = names();
      if (known === null) return { ok: false, code: "NO_ANSWER" };
      return { ok: true, value: await paper.printForStaff(testTicket(known, kioskName, now()), "test") };
    },
  };
}
