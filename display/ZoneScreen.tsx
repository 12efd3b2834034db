import type { ZoneId } from "#shared/kit/ids.ts";
import type { BoardView } from "#shared/views/board-types.ts";
import type { Link } from "#ui/link/create-link.ts";
import { DeviceScreen } from "#ui/pairing/DeviceScreen.tsx";
import { useText } from "#ui/text/use-text.ts";
import { useState, type ReactNode } from "react";
import { useAddressLanguage } from "./use-address-language.ts";
import { zoneInAddress } from "./zone-in-address.ts";

interface ZoneScreenProps {
  /** `zone` is null for the whole house. */
  readonly children: (link: Link<BoardView>, zone: ZoneId | null) => ReactNode;
}

/** A screen with a board's view: of the zone that its address names, under whose name the director knows it. */
export function ZoneScreen({ children }: ZoneScreenProps) {
  useAddressLanguage();
  const { device } = useText();
  const [zone] = useState(() => zoneInAddress(globalThis.location));
  return (
    <DeviceScreen
      audience={zone === null ? { kind: "board" } : { kind: "board", zoneId: zone }}
      name={zone === null ? device.kind.board : `${device.kind.board} ${zone}`}
    >
      {(link) => children(link, zone)}
    </DeviceScreen>
  );
}
