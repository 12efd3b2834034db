import type { CounterId, FieldId } from "#shared/kit/ids.ts";
import type { DirectorCounter } from "#shared/views/director-types.ts";
import { useShortcuts } from "#ui/input/use-shortcuts.ts";
import type { CommandInput } from "#ui/link/create-link.ts";
import { useReducer, useState } from "react";
import {
  lendCommand,
  lendTargets,
  noLend,
  reduceLend,
  type LendChoice,
  type LendMessage,
} from "../lend/lend-choice.ts";
import { type DragHandle, useDrag } from "../lend/use-drag.ts";
import type { DirectorDialog } from "./director-dialog.ts";
import type { DirectorScreenProps } from "./DirectorScreen.tsx";

/** What the screen shows of the director's own choices, and what buttons and drags do. */
export interface Director {
  readonly isOffline: boolean;
  readonly choice: LendChoice;
  /** The counter that is chosen or dragged; null while none is. */
  readonly counter: DirectorCounter | null;
  /** Where that counter may go; null while there is none. */
  readonly targets: ReadonlySet<FieldId> | null;
  readonly handle: DragHandle;
  readonly dialog: DirectorDialog | null;
  readonly tellLend: (message: LendMessage) => void;
  readonly lendTo: (fieldId: FieldId) => void;
  readonly run: (command: CommandInput) => void;
  readonly ask: (dialog: DirectorDialog | null) => void;
  readonly toggleIssuing: (fieldId: FieldId | null) => void;
}

/** Ties the view to the director's hands. */
export function useDirector({ view, now, status, onCommand }: DirectorScreenProps): Director {
  const [choice, tellLend] = useReducer(reduceLend, noLend);
  const [dialog, setDialog] = useState<DirectorDialog | null>(null);
  const isOffline = status.kind !== "live";
  const run = (command: CommandInput): void => {
    tellLend({ type: "dropped" });
    setDialog(null);
    onCommand(command);
  };
  const counterBy = (id: CounterId | null): DirectorCounter | null =>
    view.counters.find(({ counterId }) => counterId === id) ?? null;
  const lend = (counterId: CounterId, fieldId: FieldId): void => {
    const counter = counterBy(counterId);
    if (counter !== null && !isOffline && lendTargets(counter, view).has(fieldId))
      run(lendCommand(counterId, fieldId, choice, now));
  };
  const handle = useDrag(lend);
  const dragged = handle.drag.kind === "dragged" ? handle.drag.counterId : null;
  const counter = counterBy(dragged ?? choice.counterId);
  useShortcuts({ Escape: choice.counterId === null ? undefined : () => tellLend({ type: "dropped" }) });
  return {
    isOffline,
    choice,
    counter,
    targets: counter === null ? null : lendTargets(counter, view),
    handle,
    dialog,
    tellLend,
    lendTo: (fieldId) => (counter === null ? undefined : lend(counter.counterId, fieldId)),
    run,
    ask: setDialog,
    toggleIssuing(fieldId) {
      const closed =
        fieldId === null ? view.closedText : view.fields.find((each) => each.fieldId === fieldId)?.closedText;
      if (closed === null) setDialog({ kind: "issuing", fieldId });
      else run({ type: "OpenIssuing", fieldId });
    },
  };
}
