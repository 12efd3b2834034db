import type { ViewOf } from "#shared/protocol/events.ts";
import type { RefusalCode } from "#shared/protocol/refusal.ts";
import type { Audience } from "#shared/views/audience.ts";
import type { Link } from "#ui/link/create-link.ts";
import { useLink, useLinkStatus } from "#ui/link/use-link.ts";
import { useReloadWhenOutdated } from "#ui/link/use-reload-when-outdated.ts";
import { useEffect, useEffectEvent, type ReactNode } from "react";
import { PairingScreen } from "./PairingScreen.tsx";
import { usePairing } from "./use-pairing.ts";

const UNKNOWN: readonly RefusalCode[] = ["DEVICE_REVOKED", "DEVICE_UNKNOWN", "DEVICE_NOT_PAIRED", "NOT_AUTHENTICATED"];

type DeviceKind = "kiosk" | "board" | "counter-display";

interface DeviceScreenProps<Kind extends DeviceKind> {
  readonly audience: Audience & { readonly kind: Kind };
  /** How the director sees this device in the list: "Bảng sảnh chính". */
  readonly name: string;
  readonly children: (link: Link<ViewOf[Kind]>) => ReactNode;
}

/** A screen that belongs to the centre: it pairs itself, links itself, and pairs again when it was revoked. */
export function DeviceScreen<Kind extends DeviceKind>({ audience, name, children }: DeviceScreenProps<Kind>) {
  const { step, startOver } = usePairing({ kind: audience.kind, name });
  if (step.kind !== "paired") return <PairingScreen kind={audience.kind} step={step} onAgain={startOver} />;
  return (
    <PairedScreen key={step.token} audience={audience} token={step.token} onUnknown={startOver}>
      {children}
    </PairedScreen>
  );
}

interface PairedScreenProps<Kind extends DeviceKind> extends Pick<DeviceScreenProps<Kind>, "audience" | "children"> {
  readonly token: string;
  readonly onUnknown: () => void;
}

function PairedScreen<Kind extends DeviceKind>({ audience, token, onUnknown, children }: PairedScreenProps<Kind>) {
  const link = useLink<Kind>({ audience, token: () => token });
  const status = useLinkStatus(link);
  const isUnknown = status.kind === "refused" && UNKNOWN.includes(status.code);
  const startOver = useEffectEvent(onUnknown);
  useEffect(() => {
    if (isUnknown) startOver();
  }, [isUnknown]);
  useReloadWhenOutdated(status);
  return children(link);
}
