import { newCommandId } from "#ui/link/new-command-id.ts";
import { useText } from "#ui/text/use-text.ts";
import { ArrowLeft, House, Ticket } from "lucide-react";
import type { StepProps } from "../screens/step-props.ts";
import { PictureGrid } from "./PictureGrid.tsx";

interface PictureWaysProps extends Pick<StepProps, "choose" | "restart"> {
  /** Where everything is chosen. */
  readonly mayTake?: boolean;
}

/** One step back, all the way, and on to the number. */
export function PictureWays({ choose, restart, mayTake = false }: PictureWaysProps) {
  const text = useText();
  const back = {
    key: "back",
    name: text.common.back,
    picture: ArrowLeft,
    tone: "quiet",
    onChoose: () => choose({ type: "went-back" }),
  } as const;
  const home = { key: "home", name: text.kiosk.home, picture: House, tone: "quiet", onChoose: restart } as const;
  const take = {
    key: "take",
    name: text.kiosk.take,
    picture: Ticket,
    tone: "go",
    onChoose: () => choose({ type: "taken", commandId: newCommandId() }),
  } as const;
  return <PictureGrid size="small" items={mayTake ? [back, home, take] : [back, home]} />;
}
