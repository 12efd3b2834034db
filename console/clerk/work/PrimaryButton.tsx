import { assertNever } from "#shared/kit/assert-never.ts";
import { Button } from "#ui/components/Button.tsx";
import { type Formats, useFormats, useText } from "#ui/text/use-text.ts";
import type { Catalogue } from "#shared/i18n/catalogue.ts";
import { BellRing, Check, CheckCheck, DoorOpen, type LucideIcon, Play, UserRoundCheck } from "lucide-react";
import type { Blocked, PrimaryStep } from "../desk/primary-step.ts";
import "./primary-button.css";

const ICONS: Record<PrimaryStep, LucideIcon> = {
  "sign-in": UserRoundCheck,
  open: DoorOpen,
  resume: Play,
  next: BellRing,
  start: UserRoundCheck,
  "finish-and-next": CheckCheck,
  finish: Check,
};

interface PrimaryButtonProps {
  readonly step: PrimaryStep;
  readonly blocked: Blocked | null;
  readonly isOffline: boolean;
  readonly isAsking: boolean;
  readonly onPress: () => void;
}

/** The one thing most people want next; when it cannot be, it says why. */
export function PrimaryButton({ step, blocked, isOffline, isAsking, onPress }: PrimaryButtonProps) {
  const text = useText().console;
  const formats = useFormats();
  return (
    <div className="primary" data-step={step}>
      <Button
        variant="primary"
        icon={ICONS[step]}
        shortcut="Enter"
        isWide
        isPending={isAsking}
        isDisabled={isOffline || blocked !== null}
        onPress={onPress}
      >
        {text.primary[step]}
        {blocked !== null && !isOffline && <small className="primary-why">{whyText(blocked, text, formats)}</small>}
      </Button>
    </div>
  );
}

function whyText(blocked: Blocked, text: Catalogue["console"], formats: Formats): string {
  switch (blocked.kind) {
    case "day-closed":
      return text.hint.dayClosed;
    case "nobody":
      return text.blocked.nobody;
    case "missed-only":
      return text.blocked.missedOnly(formats.time(blocked.from));
    default:
      return assertNever(blocked);
  }
}
