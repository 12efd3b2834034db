import type { ScreenTrouble } from "#shared/views/screen-condition.ts";
import { useFormats, useText } from "#ui/text/use-text.ts";
import { MonitorOff, MonitorX, VolumeX } from "lucide-react";
import type { LucideIcon } from "lucide-react";
import { StaffBanner } from "../banner/StaffBanner.tsx";
import type { ScreenTroubles } from "./screen-troubles.ts";

interface ScreenBannersProps {
  readonly troubles: readonly ScreenTroubles[];
}

const LOOKS: Record<ScreenTrouble, readonly [icon: LucideIcon, tone: "trouble" | "heed"]> = {
  gone: [MonitorX, "trouble"],
  frozen: [MonitorX, "trouble"],
  hidden: [MonitorOff, "trouble"],
  missing: [VolumeX, "trouble"],
  stuck: [VolumeX, "trouble"],
  blocked: [VolumeX, "trouble"],
  clips: [VolumeX, "heed"],
};

/** Boards whose calls nobody sees or hears, and what to do there; nothing while all is well. */
export function ScreenBanners({ troubles }: ScreenBannersProps) {
  const text = useText().screens;
  const namesOf = useNames();
  return (
    <div aria-live="polite">
      {troubles.map(({ trouble, screens, faults }) => {
        const [icon, tone] = LOOKS[trouble];
        const more = trouble === "clips" ? `${text.clips(faults.join(", "))}. ${text.more.clips}` : text.more[trouble];
        return (
          <StaffBanner
            key={trouble}
            tone={tone}
            icon={icon}
            title={text.trouble[trouble](namesOf(screens))}
            facts={more}
          />
        );
      })}
    </div>
  );
}

/** More than a line can hold are counted, and not all named. */
const NAMED = 3;

function useNames(): (screens: ScreenTroubles["screens"]) => string {
  const text = useText().screens;
  const { local } = useFormats();
  return (screens) => {
    const named = screens
      .slice(0, NAMED)
      .map(({ name, zoneName }) => (zoneName === null ? name : text.inZone(name, local(zoneName))))
      .join(", ");
    return screens.length > NAMED ? text.andMore(named, screens.length - NAMED) : named;
  };
}
