import { useText } from "#ui/text/use-text.ts";
import { Lotus } from "#ui/components/Lotus.tsx";
import { Screen } from "../parts/Screen.tsx";
import "./calm.css";

/** Between the press and the number: usually too short to be seen. */
export function IssuingScreen() {
  const text = useText();
  return (
    <Screen title={text.kiosk.issuing} stand="middle">
      <Lotus className="kiosk-breathing" />
    </Screen>
  );
}
