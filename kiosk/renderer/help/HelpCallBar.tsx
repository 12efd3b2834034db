import { Button } from "#ui/components/Button.tsx";
import { useText } from "#ui/text/use-text.ts";
import { Footprints, Hand, HandHelping, type LucideIcon, MapPin, X } from "lucide-react";
import type { Help, HelpStage } from "./use-help.ts";
import "./help-call.css";

interface HelpCallBarProps {
  readonly help: Help;
}

const ICONS: Record<Exclude<HelpStage, "none" | "asking">, LucideIcon> = {
  called: HandHelping,
  coming: Footprints,
  alone: MapPin,
};

/** "I need help", on every screen in the same place; once pressed, what came of it. */
export function HelpCallBar({ help }: HelpCallBarProps) {
  const { kiosk, common } = useText();
  const text = kiosk.help;
  const { stage } = help;
  if (stage === "none" || stage === "asking")
    return (
      <div className="kiosk-help">
        <Button icon={Hand} isDisabled={stage === "asking"} onPress={help.ask}>
          {text.ask}
        </Button>
      </div>
    );
  const Icon = ICONS[stage];
  return (
    <div className="kiosk-help" data-stage={stage}>
      <output className="kiosk-help-words">
        <Icon aria-hidden />
        <span>
          <strong>{text[stage]}</strong> <span>{text[`${stage}More`]}</span>
        </span>
      </output>
      {stage !== "coming" && (
        <Button icon={X} onPress={help.withdraw}>
          {stage === "called" ? text.withdraw : common.close}
        </Button>
      )}
    </div>
  );
}
