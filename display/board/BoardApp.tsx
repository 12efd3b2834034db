import { useText } from "#ui/text/use-text.ts";
import { DeviceScreen } from "#ui/pairing/DeviceScreen.tsx";
import { useAddressLanguage } from "../use-address-language.ts";
import { LobbyBoard } from "./LobbyBoard.tsx";

/** The lobby board of the centre that served this page. */
export function BoardApp() {
  useAddressLanguage();
  const text = useText();
  return (
    <DeviceScreen audience={{ kind: "board" }} name={text.device.kind.board}>
      {(link) => <LobbyBoard link={link} />}
    </DeviceScreen>
  );
}
