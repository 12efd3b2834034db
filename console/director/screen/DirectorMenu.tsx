import type { DirectorView } from "#shared/views/director-types.ts";
import { MenuButton } from "#ui/components/MenuButton.tsx";
import { useText } from "#ui/text/use-text.ts";
import {
  CalendarClock,
  ChartColumn,
  FileSpreadsheet,
  KeyRound,
  LogOut,
  Megaphone,
  Mic,
  MonitorSmartphone,
  Moon,
  Printer,
  Settings2,
  Ticket,
  TicketX,
} from "lucide-react";
import type { DirectorDialog } from "./director-dialog.ts";

interface DirectorMenuProps {
  readonly view: DirectorView;
  readonly isOffline: boolean;
  readonly ask: (dialog: DirectorDialog) => void;
  readonly onSignOut: () => void;
}

/** What the director does once a day or once a month. */
export function DirectorMenu({ view, isOffline, ask, onSignOut }: DirectorMenuProps) {
  const { director: text, issue: words } = useText();
  const report = view.day === null ? "/reports" : `/reports/${view.day}`;
  const tables = view.day === null ? report : `${report}.csv`;
  return (
    <MenuButton
      label={text.menu}
      icon={Settings2}
      choices={[
        { id: "report", text: text.report.open, icon: ChartColumn, href: report },
        { id: "csv", text: text.report.csv, icon: FileSpreadsheet, href: tables },
        { id: "issue", text: words.title, icon: Ticket, isDisabled: isOffline || !view.isOpen },
        { id: "reprint", text: words.reprint, icon: Printer, isDisabled: isOffline || !view.isOpen },
        { id: "announce", text: text.announce.title, icon: Megaphone, isDisabled: isOffline || !view.isOpen },
        { id: "devices", text: text.devices.title, icon: MonitorSmartphone },
        { id: "clerks", text: text.clerks.title, icon: KeyRound },
        { id: "voice", text: text.voice.title, icon: Mic },
        {
          id: "close-issuing",
          text: text.issuing.closeCentre,
          icon: TicketX,
          isDisabled: isOffline || !view.isOpen || view.closedText !== null,
        },
        ...(view.hours === null
          ? []
          : [{ id: "hours", text: text.hours.ask, icon: CalendarClock, isDisabled: isOffline || !view.isOpen }]),
        { id: "end-day", text: text.day.close, icon: Moon, isDisabled: isOffline || !view.isOpen },
        { id: "sign-out", text: text.signOut, icon: LogOut },
      ]}
      onChoose={(id) => {
        switch (id) {
          case "issue":
          case "reprint":
          case "announce":
          case "devices":
          case "clerks":
          case "hours":
          case "end-day":
            return ask({ kind: id });
          case "close-issuing":
            return ask({ kind: "issuing", fieldId: null });
          case "voice":
            window.location.hash = id;
            return undefined;
          case "sign-out":
            return onSignOut();
          default:
            return undefined;
        }
      }}
    />
  );
}
