import { elapsedMs, MINUTE_MS, type EpochMs } from "#shared/kit/time.ts";
import type { DirectorField } from "#shared/views/director-types.ts";
import { Button } from "#ui/components/Button.tsx";
import { FieldMark } from "#ui/components/FieldMark.tsx";
import { WaitBar } from "#ui/components/WaitBar.tsx";
import { useFormats, useText } from "#ui/text/use-text.ts";
import { HandHelping } from "lucide-react";
import { OVER_NORM_MINUTES } from "../../norm/wait-norm.ts";
import { ForecastBand } from "../forecast/ForecastBand.tsx";
import { ForesightLines } from "../forecast/ForesightLines.tsx";
import { FieldFacts } from "./FieldFacts.tsx";
import { FieldIssuing } from "./FieldIssuing.tsx";
import { fieldLoad } from "./field-load.ts";
import "./field-card.css";

const SCALE_MINUTES = 40;

interface FieldCardProps {
  readonly field: DirectorField;
  readonly now: EpochMs;
  /** What the forecast's full height stands for. */
  readonly forecastMinutes: number;
  readonly isGuess: boolean;
  /** Whether the chosen counter may be lent here; `none` while none is chosen. */
  readonly target: "none" | "open" | "closed";
  readonly isOver: boolean;
  readonly isOffline: boolean;
  readonly onLend: () => void;
  readonly onIssuing: () => void;
}

/** One line: how many wait, how it will go, how long the longest has, who serves it, what a newcomer should expect. */
export function FieldCard(props: FieldCardProps) {
  const { field, now, target, isOver, isOffline, onLend, onIssuing } = props;
  const text = useText().director.field;
  const formats = useFormats();
  const load = fieldLoad(field, now);
  return (
    <li
      className="field-card"
      data-load={load}
      data-target={target}
      data-over={isOver || undefined}
      data-drop-field={field.fieldId}
    >
      <h3 className="field-card-name">
        <FieldMark letter={field.letter} />
        <span>{formats.local(field.name)}</span>
      </h3>
      <div className="field-card-ahead">
        <p className="field-card-waiting">
          <span className="field-card-count">{formats.count(field.waiting)}</span>
          <span className="field-card-people">{text.waiting}</span>
        </p>
        <ForecastBand forecast={field.forecast} scaleMinutes={props.forecastMinutes} isGuess={props.isGuess} />
      </div>
      <ForesightLines forecast={field.forecast} load={load} now={now} />
      <LongestWait field={field} now={now} />
      <FieldFacts field={field} />
      <FieldIssuing field={field} isDisabled={isOffline || target !== "none"} onIssuing={onIssuing} />
      {target === "open" && <LendHere field={field} isDisabled={isOffline} onLend={onLend} />}
    </li>
  );
}

function LongestWait({ field: { longestSince }, now }: Pick<FieldCardProps, "field" | "now">) {
  const text = useText().director.field;
  const formats = useFormats();
  if (longestSince === null) return <p className="field-card-longest">{text.nobodyWaits}</p>;
  const longestMs = elapsedMs(longestSince, now);
  return (
    <div className="field-card-longest">
      <WaitBar
        label={`${text.longest}: ${formats.duration(longestMs)}`}
        minutes={longestMs / MINUTE_MS}
        normMinutes={OVER_NORM_MINUTES}
        scaleMinutes={SCALE_MINUTES}
      />
      <p>
        {text.longest}: <strong>{formats.duration(longestMs)}</strong>
      </p>
    </div>
  );
}

interface LendHereProps {
  readonly field: DirectorField;
  readonly isDisabled: boolean;
  readonly onLend: () => void;
}

function LendHere({ field, isDisabled, onLend }: LendHereProps) {
  const { lendHere } = useText().director.field;
  const formats = useFormats();
  return (
    <div className="field-card-target">
      <Button
        variant="primary"
        size="kiosk"
        icon={HandHelping}
        aria-label={`${lendHere}: ${formats.local(field.name)}`}
        isDisabled={isDisabled}
        onPress={onLend}
      >
        {lendHere}
      </Button>
    </div>
  );
}
