import type { EpochMs } from "#shared/kit/time.ts";
import type { DirectorView } from "#shared/views/director-types.ts";
import type { CommandInput } from "#ui/link/create-link.ts";
import { useText } from "#ui/text/use-text.ts";
import type { ReactNode } from "react";
import { BalancingMode } from "./BalancingMode.tsx";
import { Proposals } from "./Proposals.tsx";
import "./balance-strip.css";

interface BalanceStripProps {
  readonly view: DirectorView;
  readonly now: EpochMs;
  readonly isOffline: boolean;
  readonly onCommand: (command: CommandInput) => void;
  readonly onLimits: () => void;
  /** What lies over the strip while a counter is chosen; the proposals keep their places under it. */
  readonly over: ReactNode;
}

/** Between fields and counters: how much the program may do, and what it proposes. */
export function BalanceStrip({ view, now, isOffline, onCommand, onLimits, over }: BalanceStripProps) {
  const text = useText().director.balancing;
  return (
    <div className="balance-place">
      <section className="balance-strip" aria-label={text.title} inert={over !== null}>
        <BalancingMode view={view} isOffline={isOffline} onCommand={onCommand} onLimits={onLimits} />
        <Proposals view={view} now={now} isOffline={isOffline} onCommand={onCommand} />
      </section>
      {over}
    </div>
  );
}
