import type { FieldOutcome, WhatIfAnswer } from "#shared/protocol/planning.ts";
import { FieldMark } from "#ui/components/FieldMark.tsx";
import { useFormats, useText } from "#ui/text/use-text.ts";
import { ChartLine } from "lucide-react";
import { Change } from "./ChangedFigure.tsx";
import type { Names } from "./use-names.ts";
import { Button } from "#ui/components/Button.tsx";

interface FieldTableProps {
  readonly fields: WhatIfAnswer["fields"];
  readonly names: Names;
  /** Whose line is plotted. */
  readonly shown: string | null;
  readonly onShow: (fieldId: string) => void;
}

/** Each field's waits before and after; one of them is plotted. */
export function FieldTable({ fields, names, shown, onShow }: FieldTableProps) {
  const { figures, field } = useText().director.planning;
  return (
    <table className="plan-table">
      <thead>
        <tr>
          <th scope="col">{field}</th>
          <th scope="col">{figures.citizens}</th>
          <th scope="col">{figures.mean}</th>
          <th scope="col">{figures.p90}</th>
        </tr>
      </thead>
      <tbody>
        {fields.map((each) => (
          <FieldRow
            key={each.fieldId}
            outcome={each}
            names={names}
            isShown={shown === each.fieldId}
            onShow={() => onShow(each.fieldId)}
          />
        ))}
      </tbody>
    </table>
  );
}

interface FieldRowProps {
  readonly outcome: FieldOutcome;
  readonly names: Names;
  readonly isShown: boolean;
  readonly onShow: () => void;
}

function FieldRow({ outcome: { fieldId, citizens, before, after }, names, isShown, onShow }: FieldRowProps) {
  const { plot, minutes } = useText().director.planning;
  const { count } = useFormats();
  const name = names.field(fieldId);
  const change = (of: "meanMinutes" | "p90Minutes") => (
    <Change before={before.wait?.[of] ?? null} after={after.wait?.[of] ?? null} unit={` ${minutes}`} />
  );
  return (
    <tr data-shown={isShown || undefined}>
      <th scope="row">
        <span className="plan-field">
          <Button variant="quiet" icon={ChartLine} aria-label={plot.show(name)} aria-pressed={isShown} onPress={onShow}>
            {""}
          </Button>
          <FieldMark letter={names.letter(fieldId)} size="s" />
          <span>{name}</span>
        </span>
      </th>
      <td>{count(Math.round(citizens))}</td>
      <td>{change("meanMinutes")}</td>
      <td>{change("p90Minutes")}</td>
    </tr>
  );
}
