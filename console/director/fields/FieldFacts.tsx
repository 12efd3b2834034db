import type { DirectorField } from "#shared/views/director-types.ts";
import { useFormats, useText } from "#ui/text/use-text.ts";
import { CircleSlash } from "lucide-react";

interface FieldFactsProps {
  readonly field: DirectorField;
}

// More of them need the whole line of a small screen.
const MOST_BESIDE_NAME = 5;

/** Which counters serve a line, and what a newcomer should expect: a wait, or no number at all. */
export function FieldFacts({ field: { counterLabels, wait, closedText } }: FieldFactsProps) {
  const text = useText().director.field;
  const formats = useFormats();
  return (
    <div className="field-card-facts">
      {counterLabels.length === 0 ? (
        <p>{text.noCounter}</p>
      ) : (
        <p>
          <span className={counterLabels.length > MOST_BESIDE_NAME ? "field-card-counters-name" : undefined}>
            {text.counters}
          </span>
          <span className="field-card-counters">
            {counterLabels.map((label) => (
              <span key={label} className="counter-chip">
                {label}
              </span>
            ))}
          </span>
        </p>
      )}
      {closedText !== null && (
        <p className="field-card-closed" title={formats.local(closedText)}>
          <CircleSlash className="fact-icon" aria-hidden />
          {text.closed}
        </p>
      )}
      {closedText === null && wait !== null && (
        <p>
          {text.newcomer} <strong>{formats.waitRange(wait.p50Minutes, wait.p90Minutes)}</strong>
        </p>
      )}
    </div>
  );
}
