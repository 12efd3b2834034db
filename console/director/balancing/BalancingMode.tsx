import type { DirectorView } from "#shared/views/director-types.ts";
import { Button } from "#ui/components/Button.tsx";
import { SegmentedChoice } from "#ui/components/SegmentedChoice.tsx";
import type { CommandInput } from "#ui/link/create-link.ts";
import { useText } from "#ui/text/use-text.ts";
import { FlaskConical, ShieldCheck } from "lucide-react";
import "./balancing-mode.css";

interface BalancingModeProps {
  readonly view: DirectorView;
  readonly isOffline: boolean;
  readonly onCommand: (command: CommandInput) => void;
  readonly onLimits: () => void;
}

const MODES = ["off", "propose", "auto"] as const;

/** How much the program may do by itself, what that means, and the way to today's limits. */
export function BalancingMode({ view: { balancing, isOpen }, isOffline, onCommand, onLimits }: BalancingModeProps) {
  const { balancing: text, forecast } = useText().director;
  const isDisabled = isOffline || !isOpen;
  return (
    <div className="balancing-mode">
      <SegmentedChoice
        label={text.mode}
        choices={MODES.map((mode) => ({ id: mode, text: text.modes[mode], isDisabled }))}
        value={balancing.mode}
        onChange={(mode) => onCommand({ type: "SetBalancing", mode })}
      />
      <div className="balancing-mode-foot">
        <p>{text.meaning[balancing.mode]}</p>
        <Button variant="quiet" icon={ShieldCheck} isDisabled={isOffline} onPress={onLimits}>
          {text.limits}
        </Button>
      </div>
      {balancing.isGuess && (
        <p className="balancing-guess" title={forecast.guess}>
          <FlaskConical className="fact-icon" aria-hidden />
          <span aria-hidden>{forecast.guessShort}</span>
          <span className="ui-visually-hidden">{forecast.guess}</span>
        </p>
      )}
    </div>
  );
}
