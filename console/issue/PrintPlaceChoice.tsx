import { SegmentedChoice } from "#ui/components/SegmentedChoice.tsx";
import { useText } from "#ui/text/use-text.ts";
import type { PrintPlace } from "./staff-link.ts";

const NONE = "none";

interface PrintPlaceChoiceProps {
  readonly places: readonly PrintPlace[];
  /** Whether it may also be told instead of printed. */
  readonly mayBeNone?: boolean;
  readonly value: string | null;
  readonly onChange: (deviceId: string | null) => void;
}

/** At which connected kiosk to print. */
export function PrintPlaceChoice({ places, mayBeNone = false, value, onChange }: PrintPlaceChoiceProps) {
  const text = useText().issue;
  if (places.length === 0 && !mayBeNone) return <output>{text.noKiosk}</output>;
  const kiosks = places.map(({ deviceId, name }) => ({ id: deviceId, text: name }));
  return (
    <SegmentedChoice
      label={text.paper}
      choices={mayBeNone ? [...kiosks, { id: NONE, text: text.noPaper }] : kiosks}
      value={value ?? NONE}
      onChange={(id) => onChange(id === NONE ? null : id)}
    />
  );
}
