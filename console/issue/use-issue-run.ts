import type { CommandInput } from "#ui/link/create-link.ts";
import { useState } from "react";
import { type IssueItem, newItems, runIssue } from "./issue-run.ts";
import type { StaffLink } from "./staff-link.ts";

/** Tickets under way, and what became of them; none before anything was asked for. */
export interface IssueRun {
  readonly items: readonly IssueItem[];
  readonly isBusy: boolean;
  readonly begin: (count: number, command: CommandInput, printAt: string | null) => void;
  /** Asks for those that are missing. */
  readonly goOn: (command: CommandInput, printAt: string | null) => void;
  readonly forget: () => void;
}

/** One run of the dialog, over its screen's link. */
export function useIssueRun(link: StaffLink): IssueRun {
  const [items, setItems] = useState<readonly IssueItem[]>([]);
  const [isBusy, setBusy] = useState(false);
  const run = async (wanted: readonly IssueItem[], command: CommandInput, printAt: string | null): Promise<void> => {
    if (isBusy) return;
    setBusy(true);
    setItems(wanted);
    await runIssue(wanted, command, printAt, { link, onChange: setItems });
    setBusy(false);
  };
  return {
    items,
    isBusy,
    begin: (count, command, printAt) => void run(newItems(count), command, printAt),
    goOn: (command, printAt) => void run(items, command, printAt),
    forget: () => setItems([]),
  };
}
