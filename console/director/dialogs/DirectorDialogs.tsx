import type { CommandInput } from "#ui/link/create-link.ts";
import type { DirectorDialog } from "../screen/director-dialog.ts";
import type { DirectorScreenProps } from "../screen/DirectorScreen.tsx";
import { kiosksOf } from "../../help/kiosk-troubles.ts";
import { IssueDialog } from "../../issue/IssueDialog.tsx";
import { ReprintDialog } from "../../issue/ReprintDialog.tsx";
import { printPlaces } from "../../issue/staff-link.ts";
import { AnnounceDialog } from "./AnnounceDialog.tsx";
import { ClerksDialog } from "./ClerksDialog.tsx";
import { DevicesDialog } from "./DevicesDialog.tsx";
import { EndDayDialog } from "./EndDayDialog.tsx";
import { HoursDialog } from "./HoursDialog.tsx";
import { IssuingDialog } from "./IssuingDialog.tsx";
import { LimitsDialog } from "./LimitsDialog.tsx";

interface DirectorDialogsProps extends Pick<
  DirectorScreenProps,
  "view" | "now" | "onDevice" | "onPin" | "link" | "token"
> {
  readonly dialog: DirectorDialog | null;
  readonly onClose: () => void;
  readonly onRun: (command: CommandInput) => void;
}

/** Whichever question or list is open. */
export function DirectorDialogs(props: DirectorDialogsProps) {
  const { dialog, view, now, link, token, onDevice, onPin, onClose, onRun } = props;
  const { day, timeZone, languages } = view;
  const places = printPlaces(kiosksOf(view));
  switch (dialog?.kind) {
    case undefined:
      return null;
    case "issuing":
      return <IssuingDialog view={view} now={now} fieldId={dialog.fieldId} onClose={onClose} onRun={onRun} />;
    case "announce":
      return <AnnounceDialog view={view} onClose={onClose} onRun={onRun} />;
    case "end-day":
      return <EndDayDialog view={view} onClose={onClose} onRun={onRun} />;
    case "hours":
      return view.hours === null ? null : <HoursDialog hours={view.hours} onClose={onClose} onRun={onRun} />;
    case "devices":
      return <DevicesDialog devices={view.devices} link={link} onDevice={onDevice} onClose={onClose} />;
    case "issue":
      return (
        <IssueDialog {...{ link, token, places, languages, day, timeZone, now, onClose }} turn={dialog.turn ?? null} />
      );
    case "reprint":
      return <ReprintDialog {...{ link, places, day, onClose }} number="" />;
    case "limits":
      return <LimitsDialog view={view} onClose={onClose} />;
    case "clerks":
      return <ClerksDialog clerks={view.clerks} onPin={onPin} onClose={onClose} />;
  }
}
