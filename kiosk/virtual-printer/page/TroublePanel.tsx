import { MENDED, type PrinterFaults, type PrinterFaultsChange } from "#shared/protocol/virtual-printer.ts";
import { Button } from "#ui/components/Button.tsx";
import { Switch } from "#ui/components/Switch.tsx";
import { useText } from "#ui/text/use-text.ts";
import { Wrench } from "lucide-react";
import { Conditions } from "./Conditions.tsx";
import { MidTicketTroubles } from "./MidTicketTroubles.tsx";
import "./trouble-panel.css";

interface TroublePanelProps {
  readonly faults: PrinterFaults;
  readonly unknownCommands: number;
  readonly onChange: (change: PrinterFaultsChange) => void;
}

/** Everything that can go wrong with a printer, one press each. */
export function TroublePanel({ faults, unknownCommands, onChange }: TroublePanelProps) {
  const text = useText().printer;
  return (
    <section className="trouble" aria-labelledby="trouble-title">
      <div className="trouble-kinds">
        <h2 id="trouble-title">{text.trouble}</h2>
        <p className="trouble-hint">{text.troubleHint}</p>
        <div className="trouble-part">
          <Conditions faults={faults} onChange={onChange} />
        </div>
        <div className="trouble-part">
          <Switch isSelected={faults.isFeedHeld} onChange={(isFeedHeld) => onChange({ isFeedHeld })}>
            {text.feedHeld}
          </Switch>
          <Switch isSelected={faults.isTaken} onChange={(isTaken) => onChange({ isTaken })}>
            {text.taken}
          </Switch>
          <Switch isSelected={faults.isDeaf} onChange={(isDeaf) => onChange({ isDeaf })}>
            {text.deaf}
          </Switch>
          <MidTicketTroubles onChange={onChange} />
          {unknownCommands > 0 && <p className="trouble-hint">{text.unknownCommands(unknownCommands)}</p>}
        </div>
      </div>
      <Button isWide variant="primary" icon={Wrench} onPress={() => onChange(MENDED)}>
        {text.mend}
      </Button>
    </section>
  );
}
