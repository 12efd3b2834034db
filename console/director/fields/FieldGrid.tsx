import type { FieldId } from "#shared/kit/ids.ts";
import type { EpochMs } from "#shared/kit/time.ts";
import type { DirectorView } from "#shared/views/director-types.ts";
import { useText } from "#ui/text/use-text.ts";
import { forecastScale } from "../forecast/forecast-shape.ts";
import { columnsFor } from "../screen/columns-for.ts";
import { FieldCard } from "./FieldCard.tsx";
import "./field-grid.css";

interface FieldGridProps {
  readonly view: DirectorView;
  readonly now: EpochMs;
  /** The fields to which the chosen counter may go; null while none is chosen. */
  readonly targets: ReadonlySet<FieldId> | null;
  /** The field under the dragged counter. */
  readonly over: FieldId | null;
  readonly isOffline: boolean;
  readonly onLend: (fieldId: FieldId) => void;
  readonly onIssuing: (fieldId: FieldId) => void;
}

/** All lines, each in its own place from morning to evening. */
export function FieldGrid({ view, now, targets, over, isOffline, onLend, onIssuing }: FieldGridProps) {
  const text = useText().director.field;
  const forecastMinutes = forecastScale(view.fields);
  return (
    <section aria-label={text.title}>
      <ul className="field-grid" data-columns={columnsFor(view.fields.length, 6)}>
        {view.fields.map((field) => (
          <FieldCard
            key={field.fieldId}
            field={field}
            now={now}
            forecastMinutes={forecastMinutes}
            isGuess={view.balancing.isGuess}
            target={targets === null ? "none" : targets.has(field.fieldId) ? "open" : "closed"}
            isOver={over === field.fieldId}
            isOffline={isOffline}
            onLend={() => onLend(field.fieldId)}
            onIssuing={() => onIssuing(field.fieldId)}
          />
        ))}
      </ul>
    </section>
  );
}
