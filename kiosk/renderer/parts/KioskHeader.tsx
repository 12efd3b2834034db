import type { KioskSituation } from "#shared/protocol/kiosk-bridge.ts";
import { Figures } from "#ui/components/Figures.tsx";
import { LanguageSwitch } from "#ui/components/LanguageSwitch.tsx";
import { useServerTime } from "#ui/link/use-server-time.ts";
import { useFormats, useText } from "#ui/text/use-text.ts";
import { Unplug } from "lucide-react";
import { Lotus } from "#ui/components/Lotus.tsx";
import { StaffNotes } from "./StaffNotes.tsx";
import "./kiosk-header.css";

interface KioskHeaderProps {
  readonly situation: KioskSituation | null;
  /** Numbers are given without the server. */
  readonly isAlone: boolean;
}

/** Whose kiosk this is, what time it is, and in which language it speaks: always there, always in the same place. */
export function KioskHeader({ situation, isAlone }: KioskHeaderProps) {
  const text = useText();
  const formats = useFormats();
  const now = useServerTime(situation?.clock ?? null);
  const view = situation?.view ?? null;
  return (
    <header className="kiosk-header">
      <Lotus className="kiosk-emblem" />
      <p className="kiosk-centre">{view === null ? text.common.product : formats.local(view.centreName)}</p>
      {situation?.isClockDoubted !== true && (
        <p className="kiosk-clock">
          <time>
            {/* Figures that stand apart would be read one by one. */}
            <span className="ui-visually-hidden">{formats.time(now)}</span>
            <span aria-hidden>
              <Figures>{formats.time(now)}</Figures>
            </span>
          </time>
          <span>{formats.date(now)}</span>
        </p>
      )}
      <LanguageSwitch {...(view === null ? {} : { languages: view.languages })} />
      {isAlone && (
        <output className="kiosk-alone">
          <Unplug aria-hidden />
          {text.kiosk.alone}
        </output>
      )}
      <StaffNotes situation={situation} />
    </header>
  );
}
