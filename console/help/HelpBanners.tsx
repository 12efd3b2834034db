import type { HelpCard } from "#shared/views/staff-types.ts";
import { Button } from "#ui/components/Button.tsx";
import { useFormats, useText } from "#ui/text/use-text.ts";
import { Footprints, HandHelping, Printer, Unplug } from "lucide-react";
import { StaffBanner } from "../banner/StaffBanner.tsx";
import type { KioskTrouble } from "./kiosk-troubles.ts";

interface HelpBannersProps {
  readonly help: readonly HelpCard[];
  readonly troubles: readonly KioskTrouble[];
  readonly isOffline: boolean;
  readonly onAnswer: (deviceId: string) => void;
}

/** Citizens at kiosks who want a person, and printers that want a hand; nothing while there are none. */
export function HelpBanners({ help, troubles, isOffline, onAnswer }: HelpBannersProps) {
  const text = useText().help;
  const formats = useFormats();
  if (help.length + troubles.length === 0) return null;
  return (
    <div aria-live="polite">
      {help.map(({ deviceId, kioskName, since }) => (
        <StaffBanner
          key={deviceId}
          tone="call"
          icon={HandHelping}
          title={text.asks(kioskName)}
          facts={text.since(formats.time(since))}
        >
          <Button icon={Footprints} isDisabled={isOffline} onPress={() => onAnswer(deviceId)}>
            {text.answer}
          </Button>
        </StaffBanner>
      ))}
      {troubles.map(({ deviceId, name, trouble }) =>
        trouble === "kiosk-offline" ? (
          <StaffBanner
            key={deviceId}
            tone="trouble"
            icon={Unplug}
            title={text.kioskOffline(name)}
            facts={text.kioskOfflineMore}
          />
        ) : (
          <StaffBanner
            key={deviceId}
            tone={trouble === "paper-low" ? "heed" : "trouble"}
            icon={Printer}
            title={text.printer[trouble](name)}
            facts={text.printerMore[trouble]}
          />
        ),
      )}
    </div>
  );
}
