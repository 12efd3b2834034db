import { later } from "#shared/kit/time.ts";
import { useFormats, useText } from "#ui/text/use-text.ts";
import { CalendarClock, Globe, MapPin } from "lucide-react";
import { QrCode } from "../parts/QrCode.tsx";
import { Screen } from "../parts/Screen.tsx";
import { ScrollArea } from "../parts/ScrollArea.tsx";
import { lineOfDraft } from "../visit/line-of-draft.ts";
import type { Lobby } from "../visit/scene.ts";
import type { Draft } from "../visit/visit.ts";
import type { StepProps } from "./step-props.ts";
import { StepButtons } from "./StepButtons.tsx";
import "./other-ways-screen.css";

interface OtherWaysScreenProps extends StepProps {
  readonly draft: Draft;
}

/** What else can be done than wait now: a quieter hour, another centre, or online. The ticket can still be had. */
export function OtherWaysScreen({ draft, lobby, choose, restart }: OtherWaysScreenProps) {
  const text = useText();
  const { elsewhere } = lobby.catalogue;
  const quiet = lineOfDraft(draft, lobby)?.quietHours ?? [];
  const isEmpty = quiet.length === 0 && elsewhere.neighbours.length === 0 && elsewhere.portal === null;
  return (
    <Screen title={text.kiosk.otherWaysTitle} nav={<StepButtons choose={choose} restart={restart} />}>
      <ScrollArea label={text.kiosk.otherWaysTitle}>
        <div className="kiosk-ways">
          <QuietHours hours={quiet} now={lobby.now} />
          <Neighbours neighbours={elsewhere.neighbours} />
          {elsewhere.portal !== null && <Portal address={elsewhere.portal} />}
          {isEmpty && <p className="kiosk-calm-text">{text.kiosk.noOtherWay}</p>}
        </div>
      </ScrollArea>
    </Screen>
  );
}

interface QuietHoursProps extends Pick<Lobby, "now"> {
  readonly hours: Lobby["view"]["fields"][number]["quietHours"];
}

function QuietHours({ hours, now }: QuietHoursProps) {
  const text = useText().kiosk;
  const formats = useFormats();
  if (hours.length === 0) return null;
  return (
    <section className="kiosk-panel kiosk-way">
      <CalendarClock className="kiosk-way-mark" aria-hidden />
      <h2 className="kiosk-panel-title">{text.quietTitle}</h2>
      <ul className="kiosk-way-list">
        {hours.map((from) => (
          <li key={from}>
            <strong>{formats.hours(from, later(from, HOUR_MS), now)}</strong>
          </li>
        ))}
      </ul>
      <p>{text.quietMore}</p>
    </section>
  );
}

function Neighbours({ neighbours }: Pick<Lobby["catalogue"]["elsewhere"], "neighbours">) {
  const text = useText().kiosk;
  const { local } = useFormats();
  if (neighbours.length === 0) return null;
  return (
    <section className="kiosk-panel kiosk-way">
      <MapPin className="kiosk-way-mark" aria-hidden />
      <h2 className="kiosk-panel-title">{text.neighboursTitle}</h2>
      <ul className="kiosk-way-list">
        {neighbours.map(({ name, address }) => (
          <li key={name.vi}>
            <strong>{local(name)}</strong>
            <span>{local(address)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Portal({ address }: { readonly address: string }) {
  const text = useText().kiosk;
  return (
    <section className="kiosk-panel kiosk-way kiosk-way-portal">
      <Globe className="kiosk-way-mark" aria-hidden />
      <h2 className="kiosk-panel-title">{text.portalTitle}</h2>
      <p>
        <strong>{new URL(address).host}</strong>
      </p>
      <p>{text.portalMore}</p>
      <QrCode text={address} label={text.portalMore} />
    </section>
  );
}

const HOUR_MS = 3_600_000;
