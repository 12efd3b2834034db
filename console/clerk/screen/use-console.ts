import type { EpochMs } from "#shared/kit/time.ts";
import type { ConsoleView } from "#shared/views/console-types.ts";
import type { StaffTicket } from "#shared/views/staff-types.ts";
import type { CommandInput } from "#ui/link/create-link.ts";
import { useState } from "react";
import { type DeskAction, possibleActions } from "../desk/desk-action.ts";
import { type Blocked, primaryCommand, type PrimaryStep, primaryStep, whyBlocked } from "../desk/primary-step.ts";
import type { DeskDialog } from "../dialogs/desk-dialog.ts";
import { useDeskKeys } from "../keys/use-desk-keys.ts";
import { useWalk } from "../keys/use-walk.ts";
import { answerTo } from "./answer-to.ts";
import type { ConsoleScreenProps } from "./ConsoleScreen.tsx";

/** What the screen shows of the desk, and what its buttons and keys do. */
export interface Console {
  readonly isOffline: boolean;
  readonly step: PrimaryStep;
  readonly blocked: Blocked | null;
  readonly possible: ReadonlySet<DeskAction>;
  readonly dialog: DeskDialog | null;
  readonly undoUntil: EpochMs | null;
  readonly primary: () => void;
  readonly act: (action: DeskAction) => void;
  readonly undo: () => void;
  /** Null while nobody may be called out of turn. */
  readonly call: ((ticket: StaffTicket) => void) | null;
  readonly press: (command: CommandInput) => void;
  readonly ask: (dialog: DeskDialog) => void;
  readonly closeDialog: () => void;
}

/** Ties the view to buttons, keys and questions. */
export function useConsole({ view, now, status, desk, onPress, onSignOut }: ConsoleScreenProps): Console {
  const [dialog, setDialog] = useState<DeskDialog | null>(null);
  const { isWalking, setWalking } = useWalk();
  const isOffline = status.kind !== "live";
  const step = primaryStep(view, now);
  const blocked = whyBlocked(step, view, now);
  const possible = isOffline ? NOTHING : possibleActions(view);
  const undoUntil = whileAhead(view.undoUntil, now);
  const { counterId } = view.counter;
  const press = (command: CommandInput): void => {
    setDialog(null);
    setWalking(false);
    onPress(command);
  };
  const act = (action: DeskAction): void => {
    const answer = answerTo(action, counterId);
    if (answer.kind === "ask") setDialog(answer.dialog);
    else press(answer.command);
  };
  const primary = (): void => {
    const command = primaryCommand(step, view);
    if (command === null) onSignOut();
    else press(command);
  };
  const undo = (): void => press({ type: "UndoLast", counterId });
  const canPress = !isOffline && desk.phase === "ready";
  const unless = (isOut: boolean, go: () => void) => (canPress && !isOut ? go : undefined);
  useDeskKeys({
    possible,
    onAction: act,
    onPrimary: unless(blocked !== null, primary),
    onUndo: unless(undoUntil === null, undo),
    isWalking,
    setWalking,
  });
  return {
    isOffline,
    step,
    blocked,
    possible,
    dialog,
    undoUntil,
    primary,
    act,
    undo,
    press,
    call: !isOffline && mayCallAny(view) ? (ticket) => setDialog({ kind: "call", ticket }) : null,
    ask: setDialog,
    closeDialog: () => setDialog(null),
  };
}

const whileAhead = (until: EpochMs | null, now: EpochMs): EpochMs | null =>
  until !== null && until > now ? until : null;

const mayCallAny = ({ mayCallAny: hasRight, inHand, counter }: ConsoleView): boolean =>
  hasRight && inHand === null && counter.desk.kind === "open";

const NOTHING: ReadonlySet<DeskAction> = new Set();
