import type { RefusalCode } from "#shared/protocol/refusal.ts";
import { Button } from "#ui/components/Button.tsx";
import { newCommandId } from "#ui/link/new-command-id.ts";
import { useText } from "#ui/text/use-text.ts";
import { House, RotateCw } from "lucide-react";
import { CalmMark } from "../parts/CalmMark.tsx";
import { Screen } from "../parts/Screen.tsx";
import { apologyText } from "./apology-text.ts";
import type { StepProps } from "./step-props.ts";
import "./calm.css";

interface ApologyScreenProps extends StepProps {
  readonly code: RefusalCode;
}

/** No number came. Trying again after silence asks for the same ticket, so that nobody gets two. */
export function ApologyScreen({ code, choose, restart }: ApologyScreenProps) {
  const text = useText();
  // Only the staff's menu helps, and it is opened from the start.
  const nav =
    code === "STAFF_PIN_NEEDED" ? (
      <div className="kiosk-take">
        <Button variant="primary" isWide icon={House} onPress={restart}>
          {text.kiosk.home}
        </Button>
      </div>
    ) : (
      <>
        <Button icon={House} onPress={restart}>
          {text.kiosk.home}
        </Button>
        <div className="kiosk-take">
          <Button
            variant="primary"
            isWide
            icon={RotateCw}
            onPress={() => choose({ type: "taken", commandId: newCommandId() })}
          >
            {text.common.retry}
          </Button>
        </div>
      </>
    );
  return (
    <Screen title={text.kiosk.apology} stand="middle" nav={nav}>
      <CalmMark kind="apology" />
      <p className="kiosk-calm-text">{apologyText(text, code)}</p>
    </Screen>
  );
}
