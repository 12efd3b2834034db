import { Button } from "#ui/components/Button.tsx";
import { useText } from "#ui/text/use-text.ts";
import { ArrowLeft, House } from "lucide-react";
import type { Choice } from "../visit/apply-choice.ts";

interface StepButtonsProps {
  readonly choose: (choice: Choice) => void;
  readonly restart: () => void;
}

/** One step back, or all the way. */
export function StepButtons({ choose, restart }: StepButtonsProps) {
  const text = useText();
  return (
    <>
      <Button icon={ArrowLeft} onPress={() => choose({ type: "went-back" })}>
        {text.common.back}
      </Button>
      <Button variant="quiet" icon={House} onPress={restart}>
        {text.kiosk.home}
      </Button>
    </>
  );
}
