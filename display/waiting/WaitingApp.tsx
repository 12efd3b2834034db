import type { BoardView } from "#shared/views/board-types.ts";
import { useLinkStatus, useNow, useView, type WatchedLink } from "#ui/link/use-link.ts";
import { ZoneScreen } from "../ZoneScreen.tsx";
import { WaitingScreen } from "./WaitingScreen.tsx";

/** How many wait, for the whole house or for one of its zones. */
export function WaitingApp() {
  return <ZoneScreen>{(link) => <WatchedWaiting link={link} />}</ZoneScreen>;
}

function WatchedWaiting({ link }: { readonly link: WatchedLink<BoardView> }) {
  return <WaitingScreen view={useView(link)} status={useLinkStatus(link)} now={useNow(link)} />;
}
