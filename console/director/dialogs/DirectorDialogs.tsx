import type { CommandInput } from "#ui/link/create-link.ts";
import type { DirectorDialog } from "../screen/director-dialog.ts";
import type { DirectorScreenProps } from "../screen/DirectorScreen.tsx";
import { ClerksDialog } from "./ClerksDialog.tsx";
import { DevicesDialog } from "./DevicesDialog.tsx";
import { EndDayDialog } from "./EndDayDialog.tsx";
import { HoursDialog } from "./HoursDialog.tsx";
import { IssuingDialog } from "./IssuingDialog.tsx";
import { LimitsDialog } from "./LimitsDialog.tsx";

interface DirectorDialogsProps extends Pick<DirectorScreenProps, "view" | "now" | "onDevice" | "onPin"> {
  readonly dialog: DirectorDialog | null;
  readonly onClose: () => void;
  readonly onRun: (command: CommandInput) => void;
}

/** Whichever question or list is open. */
export function DirectorDialogs({ dialog, view, now, onDevice, onPin, onClose, onRun }: DirectorDialogsProps) {
  switch (dialog?.kind) {
    case undefined:
      return null;
    case "issuing":
      return <IssuingDialog view={view} now={now} fieldId={dialog.fieldId} onClose={onClose} onRun={onRun} />;
    case "end-day":
      return <EndDayDialog view={view} onClose={onClose} onRun={onRun} />;
    case "hours":
      return view.hours === null ? null : <HoursDialog hours={view.hours} onClose={onClose} onRun={onRun} />;
    case "devices":
      return <DevicesDialog devices={view.devices} onDevice={onDevice} onClose={onClose} />;
    case "limits":
      return <LimitsDialog view={view} onClose={onClose} />;
    case "clerks":
      return <ClerksDialog clerks={view.clerks} onPin={onPin} onClose={onClose} />;
  }
}
