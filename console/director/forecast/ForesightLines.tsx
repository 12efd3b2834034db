import type { FieldForecast } from "#shared/forecast/foresight.ts";
import type { EpochMs } from "#shared/kit/time.ts";
import { useFormats, useText } from "#ui/text/use-text.ts";
import { DoorClosed, TrendingUp } from "lucide-react";
import type { FieldLoad } from "../fields/field-load.ts";
import { LoadBadge } from "../fields/LoadBadge.tsx";
import "./foresight-lines.css";

interface ForesightLinesProps {
  readonly forecast: FieldForecast;
  readonly load: FieldLoad;
  readonly now: EpochMs;
}

/** The most urgent word about a line, always in its place: over its norm, about to be, or too much work until closing. */
export function ForesightLines({ forecast: { overload, normMinutes, closing }, load, now }: ForesightLinesProps) {
  const isOver = load === "over" || load === "unserved";
  const isComing = !isOver && overload !== null && overload.at > now;
  return (
    <div className="foresight">
      {isComing ? <OverloadLine overload={overload} normMinutes={normMinutes} /> : <LoadBadge load={load} />}
      {closing !== null && closing.atRisk > 0 && <ClosingLine closing={closing} />}
    </div>
  );
}

interface OverloadLineProps {
  readonly overload: NonNullable<FieldForecast["overload"]>;
  readonly normMinutes: number;
}

function OverloadLine({ overload: { at, probability }, normMinutes }: OverloadLineProps) {
  const text = useText().director.forecast;
  const { time } = useFormats();
  return (
    <p className="foresight-line">
      <TrendingUp className="fact-icon" aria-hidden />
      <span>{text.overload(normMinutes, time(at), Math.round(100 * probability))}</span>
    </p>
  );
}

function ClosingLine({ closing }: { readonly closing: NonNullable<FieldForecast["closing"]> }) {
  const text = useText().director.forecast;
  const why = text.closingWhy(Math.round(closing.workMinutes), Math.round(closing.staffedMinutes));
  return (
    <p className="foresight-line" title={why}>
      <DoorClosed className="fact-icon" aria-hidden />
      <span>
        {text.closing(closing.atRisk)}
        <span className="ui-visually-hidden">. {why}</span>
      </span>
    </p>
  );
}
