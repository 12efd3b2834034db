import { Button } from "#ui/components/Button.tsx";
import { newCommandId } from "#ui/link/new-command-id.ts";
import { useText } from "#ui/text/use-text.ts";
import { ArrowLeft, Ticket } from "lucide-react";
import type { StepProps } from "./step-props.ts";

/** One step back, or the number at last. */
export function TakeButtons({ choose }: Pick<StepProps, "choose">) {
  const text = useText();
  return (
    <>
      <Button icon={ArrowLeft} onPress={() => choose({ type: "went-back" })}>
        {text.common.back}
      </Button>
      <div className="kiosk-take">
        <Button
          variant="primary"
          isWide
          icon={Ticket}
          onPress={() => choose({ type: "taken", commandId: newCommandId() })}
        >
          {text.kiosk.take}
        </Button>
      </div>
    </>
  );
}
