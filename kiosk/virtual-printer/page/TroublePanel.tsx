import { MENDED, type PrinterFaults, type PrinterFaultsChange } from "#shared/protocol/virtual-printer.ts";
import { Button } from "#ui/components/Button.tsx";
import { SegmentedChoice } from "#ui/components/SegmentedChoice.tsx";
import { Switch } from "#ui/components/Switch.tsx";
import { useText } from "#ui/text/use-text.ts";
import { Unplug, ScrollText, Wrench } from "lucide-react";
import { SPEEDS, speedOf } from "./troubles.ts";
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
      <h2 id="trouble-title">{text.trouble}</h2>
      <p className="trouble-hint">{text.troubleHint}</p>
      <Conditions faults={faults} onChange={onChange} />
      <Switch isSelected={faults.isMute} onChange={(isMute) => onChange({ isMute })}>
        {text.mute}
      </Switch>
      <Switch isSelected={faults.isDeaf} onChange={(isDeaf) => onChange({ isDeaf })}>
        {text.deaf}
      </Switch>
      <Button isWide icon={ScrollText} onPress={() => onChange({ paperLeftMm: 40 })}>
        {text.paperEndsInTicket}
      </Button>
      <Button isWide icon={Unplug} onPress={() => onChange({ breakAfter: { bytes: 20_000, how: "reset" } })}>
        {text.linkBreaksInTicket}
      </Button>
      <Button isWide variant="primary" icon={Wrench} onPress={() => onChange(MENDED)}>
        {text.mend}
      </Button>
      {unknownCommands > 0 && <p className="trouble-hint">{text.unknownCommands(unknownCommands)}</p>}
    </section>
  );
}

function Conditions({ faults, onChange }: Pick<TroublePanelProps, "faults" | "onChange">) {
  const text = useText().printer;
  return (
    <>
      <SegmentedChoice
        label={text.paper}
        value={faults.paper}
        onChange={(paper) => onChange({ paper })}
        choices={[
          { id: "ok", text: text.paperOk },
          { id: "near-end", text: text.paperLow },
          { id: "out", text: text.paperOut },
        ]}
      />
      <SegmentedChoice
        label={text.cover}
        value={faults.cover}
        onChange={(cover) => onChange({ cover })}
        choices={[
          { id: "closed", text: text.closed },
          { id: "open", text: text.open },
        ]}
      />
      <SegmentedChoice
        label={text.cutter}
        value={faults.cutter}
        onChange={(cutter) => onChange({ cutter })}
        choices={[
          { id: "ok", text: text.works },
          { id: "jammed", text: text.jammed },
        ]}
      />
      <SegmentedChoice
        label={text.power}
        value={faults.power}
        onChange={(power) => onChange({ power })}
        choices={[
          { id: "on", text: text.on },
          { id: "off", text: text.off },
        ]}
      />
      <SegmentedChoice
        label={text.speed}
        value={speedOf(faults.mmPerSecond)}
        onChange={(speed) => onChange({ mmPerSecond: SPEEDS[speed] })}
        choices={[
          { id: "slow", text: text.slow },
          { id: "usual", text: text.usual },
          { id: "fast", text: text.fast },
        ]}
      />
    </>
  );
}
