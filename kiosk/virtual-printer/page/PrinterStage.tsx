import { useText } from "#ui/text/use-text.ts";
import { Button } from "#ui/components/Button.tsx";
import { Scissors } from "lucide-react";
import { conditionOf } from "./condition.ts";
import type { KnownPrinter } from "./link/printer-state.ts";
import { useIsMoving } from "./use-is-moving.ts";
import { PaperCanvas } from "./PaperCanvas.tsx";
import "./printer-stage.css";

interface PrinterStageProps {
  readonly printer: KnownPrinter;
  readonly onTear: () => void;
}

/** The printer with its paper rising out of the slot. */
export function PrinterStage({ printer, onTear }: PrinterStageProps) {
  const text = useText().printer;
  const hasPaperOut = printer.rows.length > printer.hiddenDots;
  const condition = conditionOf(printer.faults, useIsMoving(printer.rows));
  return (
    <section className="stage" aria-label={text.title}>
      <div className="stage-air">
        {!hasPaperOut && <p className="stage-intro">{text.intro}</p>}
        <PaperCanvas printer={printer} />
      </div>
      <div className="printer-body">
        <div className="printer-slot" />
        <div className="printer-face">
          <output className="printer-light" data-condition={condition}>
            {text.state[condition]}
          </output>
          {hasPaperOut && (
            <Button variant="quiet" icon={Scissors} onPress={onTear}>
              {text.tear}
            </Button>
          )}
        </div>
      </div>
    </section>
  );
}
