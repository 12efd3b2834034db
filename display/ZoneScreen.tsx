import type { BoardView } from "#shared/views/board-types.ts";
import type { Link } from "#ui/link/create-link.ts";
import { DeviceScreen } from "#ui/pairing/DeviceScreen.tsx";
import { useText } from "#ui/text/use-text.ts";
import { useState, type ReactNode } from "react";
import { TheOnePage } from "./page/TheOnePage.tsx";
import { useAddressLanguage } from "./use-address-language.ts";
import { zoneInAddress } from "./zone-in-address.ts";

interface ZoneScreenProps {
  /** Keeps apart what one browser shows of the same zone. */
  readonly kind: "board" | "waiting";
  /** `screen` keeps this one apart from every other of this browser. */
  readonly children: (link: Link<BoardView>, screen: string) => ReactNode;
}

/** A screen with a board's view: of the zone that its address names, under whose name the director knows it. */
export function ZoneScreen({ kind, children }: ZoneScreenProps) {
  useAddressLanguage();
  const { device } = useText();
  const [zone] = useState(() => zoneInAddress(globalThis.location));
  const screen = zone === null ? kind : `${kind}.${zone}`;
  return (
    <TheOnePage screen={screen}>
      <DeviceScreen
        audience={zone === null ? { kind: "board" } : { kind: "board", zoneId: zone }}
        name={zone === null ? device.kind.board : `${device.kind.board} ${zone}`}
      >
        {(link) => children(link, screen)}
      </DeviceScreen>
    </TheOnePage>
  );
}
