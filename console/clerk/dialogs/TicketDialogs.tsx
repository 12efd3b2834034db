import { IssueDialog } from "../../issue/IssueDialog.tsx";
import { ReprintDialog } from "../../issue/ReprintDialog.tsx";
import { printPlaces } from "../../issue/staff-link.ts";
import type { ConsoleScreenProps } from "../screen/ConsoleScreen.tsx";
import type { DeskDialog } from "./desk-dialog.ts";

interface TicketDialogsProps extends Pick<ConsoleScreenProps, "view" | "now" | "link" | "token"> {
  readonly dialog: DeskDialog | null;
  readonly onClose: () => void;
}

/** Issuing and printing at a counter. */
export function TicketDialogs({ dialog, view, now, link, token, onClose }: TicketDialogsProps) {
  const { day, timeZone, languages } = view;
  const places = printPlaces(view.kiosks);
  if (dialog?.kind === "issue")
    return <IssueDialog {...{ link, token, places, languages, day, timeZone, now, onClose }} />;
  if (dialog?.kind === "reprint")
    return <ReprintDialog {...{ link, places, day, onClose }} number={view.inHand?.ticket.number ?? ""} />;
  return null;
}
