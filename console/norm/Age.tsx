import { useFormats, useText } from "#ui/text/use-text.ts";
import { Clock, ClockAlert, TriangleAlert } from "lucide-react";
import { waitNorm } from "./wait-norm.ts";
import "./age.css";

const ICONS = { calm: Clock, near: ClockAlert, over: TriangleAlert };

interface AgeProps {
  readonly waitedMs: number;
}

/** How long somebody has waited; beyond a norm it changes its colour, its sign and what is read out. */
export function Age({ waitedMs }: AgeProps) {
  const text = useText().console;
  const formats = useFormats();
  const norm = waitNorm(waitedMs);
  const Icon = ICONS[norm];
  const age = formats.duration(waitedMs);
  return (
    <span className="age" data-norm={norm} title={text.norm[norm]}>
      <Icon className="age-icon" aria-hidden />
      <span className="ui-visually-hidden">
        {text.line.ageOf(age)}. {norm === "calm" ? "" : text.norm[norm]}
      </span>
      <span aria-hidden>{age}</span>
    </span>
  );
}
