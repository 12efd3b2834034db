import type { DirectorView } from "#shared/views/director-types.ts";
import { Button } from "#ui/components/Button.tsx";
import { LanguageSwitch } from "#ui/components/LanguageSwitch.tsx";
import type { CommandInput } from "#ui/link/create-link.ts";
import { useFormats, useText } from "#ui/text/use-text.ts";
import { DoorOpen, MonitorSmartphone } from "lucide-react";
import type { DirectorDialog } from "./director-dialog.ts";
import { DirectorMenu } from "./DirectorMenu.tsx";
import type { DirectorScreenProps } from "./DirectorScreen.tsx";
import { TicketHours } from "./TicketHours.tsx";

interface DirectorToolsProps extends Pick<DirectorScreenProps, "view" | "now" | "onSignOut"> {
  readonly isOffline: boolean;
  readonly ask: (dialog: DirectorDialog) => void;
  readonly run: (command: CommandInput) => void;
}

/** The day's clock and state; devices that ask; the rest behind one menu. */
export function DirectorTools({ view, now, onSignOut, isOffline, ask, run }: DirectorToolsProps) {
  const text = useText().director;
  const formats = useFormats();
  const pending = pendingDevices(view);
  return (
    <>
      <p className="director-clock">
        <time>{formats.time(now)}</time>
        <span>{formats.date(now)}</span>
      </p>
      {view.isOpen ? (
        <TicketHours hours={view.hours} now={now} />
      ) : (
        <Button variant="primary" icon={DoorOpen} isDisabled={isOffline} onPress={() => run({ type: "OpenDay" })}>
          {text.day.open}
        </Button>
      )}
      {pending > 0 && (
        <Button icon={MonitorSmartphone} onPress={() => ask({ kind: "devices" })}>
          {text.devices.pending(pending)}
        </Button>
      )}
      <DirectorMenu view={view} isOffline={isOffline} ask={ask} onSignOut={onSignOut} />
      <LanguageSwitch languages={view.languages} isShort />
    </>
  );
}

const pendingDevices = ({ devices }: DirectorView): number =>
  devices.filter(({ status }) => status === "pending").length;
