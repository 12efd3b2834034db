import type { ConsoleView } from "#shared/views/console-types.ts";
import { useFormats, useText } from "#ui/text/use-text.ts";
import { ConciergeBell, Coffee, DoorClosed, type LucideIcon, Moon, UserRoundX } from "lucide-react";
import type { Stage } from "../desk/stage.ts";
import "./idle-card.css";

const ICONS: Partial<Record<Stage, LucideIcon>> = {
  free: ConciergeBell,
  paused: Coffee,
  closed: DoorClosed,
  dayClosed: Moon,
  signedOut: UserRoundX,
};

interface IdleCardProps {
  readonly stage: Stage;
  readonly view: ConsoleView;
}

/** A counter without a citizen: in one word why, and what comes next. */
export function IdleCard({ stage, view }: IdleCardProps) {
  const { console: text, board } = useText();
  const { time } = useFormats();
  const { desk } = view.counter;
  const Icon = ICONS[stage] ?? ConciergeBell;
  return (
    <article className="work-card idle-card" data-stage={stage} aria-live="polite">
      <Icon className="idle-card-icon" strokeWidth={1.5} aria-hidden />
      <h1 className="idle-card-title">{text.state[stage]}</h1>
      {stage === "paused" && desk.kind === "paused" && (
        <p className="idle-card-reason">{text.reason.pause[desk.reason]}</p>
      )}
      {stage === "paused" && desk.kind === "paused" && desk.until !== null && (
        <p className="idle-card-reason">{board.counter.backAt(time(desk.until))}</p>
      )}
      <p className="idle-card-hint">{hintOf(stage, view, text.hint)}</p>
    </article>
  );
}

function hintOf(stage: Stage, { next }: ConsoleView, hint: Readonly<Record<string, string>>): string | undefined {
  return stage === "free" && next === null ? hint["nobody"] : hint[stage];
}
