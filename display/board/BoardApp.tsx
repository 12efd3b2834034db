import { ZoneScreen } from "../ZoneScreen.tsx";
import { LobbyBoard } from "./LobbyBoard.tsx";

/** The lobby board of the centre that served this page, or of one of its zones. */
export function BoardApp() {
  return <ZoneScreen kind="board">{(link, screen) => <LobbyBoard link={link} screen={screen} />}</ZoneScreen>;
}
