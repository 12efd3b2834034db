import { assertNever } from "#shared/kit/assert-never.ts";
import { useFormats, useText } from "#ui/text/use-text.ts";
import type { ReactNode } from "react";
import { CalmMark } from "../parts/CalmMark.tsx";
import { Lotus } from "#ui/components/Lotus.tsx";
import { Screen } from "../parts/Screen.tsx";
import type { Scene } from "../visit/scene.ts";
import "./calm.css";

interface StandStillProps {
  readonly scene: Exclude<Scene, { kind: "visit" }>;
}

/** The screens on which no ticket can be had: each says why, and what one may do. They go away by themselves. */
export function StandStill({ scene }: StandStillProps): ReactNode {
  const text = useText().kiosk;
  const formats = useFormats();
  switch (scene.kind) {
    case "connecting":
      return <Still kind="connecting" title={text.connecting} more={text.connectingMore} />;
    case "closed":
      return <Still kind="closed" title={text.closed} more={text.closedMore} />;
    case "shut":
      return <Shut {...scene} />;
    case "paused":
      return <Still kind="paused" title={text.paused} more={formats.local(scene.text)} />;
    case "unusable":
      return <Still kind="unusable" title={text.unusable} more={text.unusableMore} />;
    case "offline":
      return <Offline since={scene.since} />;
    case "pairing":
      return <Pairing {...scene} />;
    default:
      return assertNever(scene);
  }
}

interface StillProps {
  readonly kind: Parameters<typeof CalmMark>[0]["kind"];
  readonly title: string;
  readonly more: string;
  readonly children?: ReactNode;
}

const Still = ({ kind, title, more, children }: StillProps) => (
  <Screen title={title} stand="middle" key={kind}>
    <CalmMark kind={kind} />
    <p className="kiosk-calm-text">{more}</p>
    {children}
    <div className="kiosk-pond">
      <Lotus className="kiosk-pond-flower" />
    </div>
  </Screen>
);

function Shut({ opening, dayOff, now }: Omit<Extract<Scene, { kind: "shut" }>, "kind">) {
  const text = useText().kiosk;
  const { when, time, local } = useFormats();
  const more = opening === null ? text.closedMore : text.opensAgain(when(opening.opensAt, now));
  return (
    <Still kind="closed" title={dayOff === null ? text.closed : text.dayOff(local(dayOff))} more={more}>
      {opening !== null && <p className="kiosk-calm-small">{text.ticketsFrom(time(opening.ticketsFrom))}</p>}
    </Still>
  );
}

function Offline({ since }: Omit<Extract<Scene, { kind: "offline" }>, "kind">) {
  const text = useText();
  const formats = useFormats();
  return (
    <Still kind="offline" title={text.kiosk.offline} more={text.kiosk.offlineMore}>
      {since !== null && <p className="kiosk-calm-small">{text.link.lostSince(formats.time(since))}</p>}
    </Still>
  );
}

function Pairing({ code, because }: Omit<Extract<Scene, { kind: "pairing" }>, "kind">) {
  const text = useText();
  if (code === null) return <Still kind="connecting" title={text.device.pairTitle} more={text.link.connecting} />;
  return (
    <Still kind="pairing" title={text.device.pairTitle} more={text.device.pairAsk}>
      <p className="kiosk-code" aria-label={`${text.device.pairCode}: ${code}`}>
        {code}
      </p>
      <p className="kiosk-calm-small">{text.device.pairWaiting}</p>
      {because !== undefined && (
        <p className="kiosk-calm-small">
          {text.refusal[because]} <code>{because}</code>
        </p>
      )}
    </Still>
  );
}
