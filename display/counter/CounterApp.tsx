import { counterId } from "#shared/kit/ids.ts";
import { EmptyState } from "#ui/components/EmptyState.tsx";
import { DeviceScreen } from "#ui/pairing/DeviceScreen.tsx";
import { useText } from "#ui/text/use-text.ts";
import { SearchX } from "lucide-react";
import { useState } from "react";
import { TheOnePage } from "../page/TheOnePage.tsx";
import { useAddressLanguage } from "../use-address-language.ts";
import { CounterDisplay } from "./CounterDisplay.tsx";
import { counterInAddress } from "./counter-in-address.ts";

/** The display over the counter that the page's address names. */
export function CounterApp() {
  useAddressLanguage();
  const text = useText();
  const [counter] = useState(() => counterInAddress(globalThis.location));
  if (counter === null) return <EmptyState icon={SearchX} title={text.refusal.COUNTER_UNKNOWN} />;
  const screen = `counter.${counter}`;
  return (
    <TheOnePage screen={screen}>
      <DeviceScreen
        audience={{ kind: "counter-display", counterId: counterId(counter) }}
        name={`${text.device.kind["counter-display"]} ${counter}`}
      >
        {(link) => <CounterDisplay link={link} screen={screen} />}
      </DeviceScreen>
    </TheOnePage>
  );
}
