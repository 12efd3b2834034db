import type { FieldForecast, WaitAhead } from "#shared/forecast/foresight.ts";
import { useFormats, useText } from "#ui/text/use-text.ts";
import { useId } from "react";
import { FORECAST_HEIGHT, FORECAST_WIDTH, forecastShape, type ForecastShape, worstAhead } from "./forecast-shape.ts";
import "./forecast-band.css";

interface ForecastBandProps {
  readonly forecast: FieldForecast;
  readonly scaleMinutes: number;
  /** First guesses are drawn with a broken line. */
  readonly isGuess: boolean;
}

/** How a field's wait will go: a band P10–P90, the middle, the norm; what lies beyond the norm is hatched. */
export function ForecastBand({ forecast: { band, normMinutes }, scaleMinutes, isGuess }: ForecastBandProps) {
  const text = useText().director.forecast;
  const { time } = useFormats();
  const [first, last, worst] = [band.at(0), band.at(-1), worstAhead(band)];
  if (first === undefined || last === undefined || worst === null || band.length < 2)
    return <p className="forecast-none">{text.none}</p>;
  const label = text.chart(time(last.at), time(worst.at), Math.round(worst.p50), Math.round(worst.p90));
  return (
    <figure className="forecast" data-guess={isGuess || undefined}>
      <Drawing
        shape={forecastShape(band, normMinutes, scaleMinutes)}
        label={isGuess ? `${label} ${text.guess}` : label}
      />
      <ForecastTimes from={first} until={last} norm={text.norm(normMinutes)} />
    </figure>
  );
}

function Drawing({ shape: { band, middle, normY }, label }: { readonly shape: ForecastShape; readonly label: string }) {
  const id = useId();
  return (
    <svg
      className="forecast-drawing"
      viewBox={`0 0 ${FORECAST_WIDTH} ${FORECAST_HEIGHT}`}
      preserveAspectRatio="none"
      role="img"
      aria-label={label}
    >
      <clipPath id={`${id}-over`}>
        <rect width={FORECAST_WIDTH} height={normY} />
      </clipPath>
      <pattern id={`${id}-hatch`} width="2.5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(30)">
        <rect className="forecast-hatch" width="1" height="5" />
      </pattern>
      <path className="forecast-range" d={band} />
      <path className="forecast-over" d={band} clipPath={`url(#${id}-over)`} fill={`url(#${id}-hatch)`} />
      <line className="forecast-norm" x1="0" x2={FORECAST_WIDTH} y1={normY} y2={normY} />
      <path className="forecast-middle" d={middle} />
    </svg>
  );
}

interface ForecastTimesProps {
  readonly from: WaitAhead;
  readonly until: WaitAhead;
  readonly norm: string;
}

function ForecastTimes({ from, until, norm }: ForecastTimesProps) {
  const { time } = useFormats();
  return (
    <figcaption className="forecast-times" aria-hidden>
      <span>{time(from.at)}</span>
      <span className="forecast-norm-name">{norm}</span>
      <span>{time(until.at)}</span>
    </figcaption>
  );
}
