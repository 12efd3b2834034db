import type { RefusalCode } from "#shared/protocol/refusal.ts";
import type { CommandInput } from "#ui/link/create-link.ts";
import { newCommandId } from "#ui/link/new-command-id.ts";
import type { StaffLink } from "./staff-link.ts";

/** How a ticket's paper is; `none` where none was wanted. */
export type PaperState = "none" | "printing" | "printed" | "sent" | "failed";

/** One of the tickets that were asked for. */
export interface IssueItem {
  readonly id: string;
  /** Under which it is asked for: after silence again, so that nobody gets two; after a refusal, which is final, another. */
  readonly press: string;
  readonly number: string | null;
  readonly refused: RefusalCode | null;
  readonly paper: PaperState;
}

/** As many as were asked for, none of them given yet. */
export const newItems = (count: number): readonly IssueItem[] =>
  Array.from({ length: count }, () => newItem(newCommandId()));

const newItem = (id: string): IssueItem => ({ id, press: id, number: null, refused: null, paper: "none" });

/**
 * Asks for the tickets that are not given yet, one command each, in order, and has each printed. Every change is told; what is
 * refused stands with its code, and the others are asked for all the same.
 */
export async function runIssue(
  items: readonly IssueItem[],
  command: CommandInput,
  printAt: string | null,
  { link, onChange }: { readonly link: StaffLink; readonly onChange: (items: readonly IssueItem[]) => void },
): Promise<void> {
  let now = items;
  const change = (id: string, part: Partial<IssueItem>): void => {
    now = now.map((item) => (item.id === id ? { ...item, ...part } : item));
    onChange(now);
  };
  for (const { id, press, refused } of items.filter(({ number }) => number === null)) {
    const again = refused === null || refused === "NO_ANSWER" ? press : newCommandId();
    change(id, { press: again, refused: null });
    const reply = await link.command(command, again);
    const ticket = reply.ok ? reply.value.ticket : null;
    if (ticket === null) {
      change(id, { refused: reply.ok ? "NO_ANSWER" : reply.code });
      continue;
    }
    change(id, { number: ticket.number, refused: null, paper: printAt === null ? "none" : "printing" });
    if (printAt === null) continue;
    const paper = await link.orderPaper(ticket.ticketId, printAt);
    change(id, { paper: paper.ok ? paper.value.kind : "failed" });
  }
}
