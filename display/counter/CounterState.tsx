import type { EpochMs } from "#shared/kit/time.ts";
import type { CounterDisplayView } from "#shared/views/board-types.ts";
import { EmptyState } from "#ui/components/EmptyState.tsx";
import type { LinkStatus } from "#ui/link/link-state.ts";
import { useText } from "#ui/text/use-text.ts";
import { CloudOff, Coffee, DoorClosed, Smile, Sunrise, type LucideIcon } from "lucide-react";
import type { Announcement } from "../announcer/announcement.ts";
import { counterSceneOf, type CounterScene } from "./counter-scene.ts";
import { NumberHere } from "./NumberHere.tsx";
import { PausedHere } from "./PausedHere.tsx";

interface CounterStateProps {
  readonly view: CounterDisplayView;
  readonly status: LinkStatus;
  readonly now: EpochMs;
  readonly current: Announcement | null;
}

/** The number at the counter, or why there is none. */
export function CounterState({ view, status, now, current }: CounterStateProps) {
  const scene = counterSceneOf(view, status, now);
  const { call, desk, isServing } = view;
  if (scene === "paused" && desk.kind === "paused") return <PausedHere desk={desk} now={now} />;
  if (scene !== "called" && scene !== "serving") return <NobodyHere scene={scene} />;
  if (call === null) return null;
  const announcement = !isServing && current?.call.seq === call.seq ? current : null;
  return <NumberHere call={call} isServing={isServing} announcement={announcement} status={status} />;
}

type EmptyScene = Exclude<CounterScene, "called" | "serving">;

const ICONS: Record<EmptyScene, LucideIcon> = {
  free: Smile,
  paused: Coffee,
  closed: DoorClosed,
  "not-open": Sunrise,
  over: DoorClosed,
  "out-of-date": CloudOff,
};

function NobodyHere({ scene }: { readonly scene: EmptyScene }) {
  const { board } = useText();
  const texts: Record<EmptyScene, readonly [title: string, more: string]> = {
    free: [board.counter.free, board.counter.freeHint],
    paused: [board.counter.paused, board.counter.pausedHint],
    closed: [board.counter.closed, board.counter.closedHint],
    "not-open": [board.notOpen, board.notOpenHint],
    over: [board.over, board.overHint],
    "out-of-date": [board.outOfDate, board.outOfDateHint],
  };
  const [title, more] = texts[scene];
  return (
    <EmptyState icon={ICONS[scene]} title={title}>
      <span className="counter-told">{more}</span>
    </EmptyState>
  );
}
