import { useText } from "#ui/text/use-text.ts";
import { verdictOf } from "./verdict.ts";

const AIM = 90;

/** A share of kept promises beside its aim of nine in ten. */
export function KeptBar({ kept }: { readonly kept: number | null }) {
  const { noWait } = useText().director.planning;
  if (kept === null) return noWait;
  const percent = Math.round(100 * kept);
  return (
    <span className="kept" data-verdict={verdictOf(kept)}>
      <svg className="kept-bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden>
        <rect className="kept-track" width="100" height="10" />
        <rect className="kept-fill" width={percent} height="10" />
        <line className="kept-aim" x1={AIM} x2={AIM} y1="0" y2="10" />
      </svg>
      {percent}%
    </span>
  );
}
