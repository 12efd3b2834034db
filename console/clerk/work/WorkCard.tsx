import type { EpochMs } from "#shared/kit/time.ts";
import type { ConsoleView } from "#shared/views/console-types.ts";
import { stageOf } from "../desk/stage.ts";
import { CitizenCard } from "./CitizenCard.tsx";
import { IdleCard } from "./IdleCard.tsx";

interface WorkCardProps {
  readonly view: ConsoleView;
  readonly now: EpochMs;
}

/** Who is at the counter, or what the counter waits for. */
export function WorkCard({ view, now }: WorkCardProps) {
  const stage = stageOf(view);
  if (view.inHand === null) return <IdleCard stage={stage} view={view} />;
  return <CitizenCard stage={stage} inHand={view.inHand} fields={view.fields} now={now} />;
}
