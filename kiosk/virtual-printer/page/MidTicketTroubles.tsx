import type { PrinterFaultsChange } from "#shared/protocol/virtual-printer.ts";
import { Button } from "#ui/components/Button.tsx";
import { useText } from "#ui/text/use-text.ts";
import { PowerOff, ScrollText, Unlink, Unplug } from "lucide-react";

/** The usual ticket is 98 mm and 57 kB long. */
const MIDWAY_MM = 40;
const MIDWAY_BYTES = 20_000;

interface MidTicketTroublesProps {
  readonly onChange: (change: PrinterFaultsChange) => void;
}

/** What goes wrong once, in the middle of the next ticket. */
export function MidTicketTroubles({ onChange }: MidTicketTroublesProps) {
  const text = useText().printer;
  const breakMidway = (how: "reset" | "fin" | "power-off") => () =>
    onChange({ breakAfter: { bytes: MIDWAY_BYTES, how } });
  return (
    <section className="mid-ticket" aria-labelledby="mid-ticket-title">
      <h3 id="mid-ticket-title">{text.midTicket}</h3>
      <Button icon={ScrollText} onPress={() => onChange({ paperLeftMm: MIDWAY_MM })}>
        {text.paperEnds}
      </Button>
      <Button icon={PowerOff} onPress={breakMidway("power-off")}>
        {text.powerFails}
      </Button>
      <Button icon={Unplug} onPress={breakMidway("reset")}>
        {text.linkBreaks}
      </Button>
      <Button icon={Unlink} onPress={breakMidway("fin")}>
        {text.linkCloses}
      </Button>
    </section>
  );
}
