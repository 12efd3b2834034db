import type { HelpCard } from "#shared/views/staff-types.ts";
import { Button } from "#ui/components/Button.tsx";
import { useFormats, useText } from "#ui/text/use-text.ts";
import { Footprints, HandHelping, Printer, Unplug } from "lucide-react";
import type { KioskTrouble } from "./kiosk-troubles.ts";
import "./help-banners.css";

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
    <div className="help-banners" aria-live="polite">
      {help.map(({ deviceId, kioskName, since }) => (
        <p key={deviceId} className="help-banner" data-kind="help">
          <HandHelping className="ui-icon" aria-hidden />
          <strong>{text.asks(kioskName)}</strong>
          <span>{text.since(formats.time(since))}</span>
          <Button icon={Footprints} isDisabled={isOffline} onPress={() => onAnswer(deviceId)}>
            {text.answer}
          </Button>
        </p>
      ))}
      {troubles.map(({ deviceId, name, trouble }) => (
        <p key={deviceId} className="help-banner" data-kind={trouble === "paper-low" ? "soon" : "trouble"}>
          {trouble === "kiosk-offline" ? (
            <Unplug className="ui-icon" aria-hidden />
          ) : (
            <Printer className="ui-icon" aria-hidden />
          )}
          <strong>{trouble === "kiosk-offline" ? text.kioskOffline(name) : text.printer[trouble](name)}</strong>
          <span>{trouble === "kiosk-offline" ? text.kioskOfflineMore : text.printerMore[trouble]}</span>
        </p>
      ))}
    </div>
  );
}
