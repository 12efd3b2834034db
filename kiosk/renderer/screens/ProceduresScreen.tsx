import type { FieldId } from "#shared/kit/ids.ts";
import { useFormats, useText } from "#ui/text/use-text.ts";
import { FieldLine } from "../parts/FieldLine.tsx";
import { ProcedureRow } from "../parts/ProcedureRow.tsx";
import { Screen } from "../parts/Screen.tsx";
import { ScrollArea } from "../parts/ScrollArea.tsx";
import { SearchButton } from "../parts/SearchButton.tsx";
import { procedureChoice } from "../visit/procedure-choice.ts";
import type { StepProps } from "./step-props.ts";
import { StepButtons } from "./StepButtons.tsx";
import "./procedures-screen.css";

interface ProceduresScreenProps extends StepProps {
  readonly fieldId: FieldId;
}

/** The procedures of one field, in the catalogue's order: the centre puts the usual ones first. */
export function ProceduresScreen({ fieldId, lobby, choose, restart }: ProceduresScreenProps) {
  const text = useText();
  const formats = useFormats();
  const field = lobby.view.fields.find((each) => each.fieldId === fieldId);
  const procedures = lobby.catalogue.procedures.filter((each) => each.fieldId === fieldId);
  return (
    <Screen
      title={text.kiosk.chooseProcedure}
      lead={field !== undefined && <FieldLine field={field} isAlone={lobby.isAlone} />}
      nav={<StepButtons choose={choose} restart={restart} />}
    >
      <SearchButton onPress={() => choose({ type: "search-opened" })} />
      <ScrollArea label={field === undefined ? text.common.procedure : formats.local(field.name)}>
        <ul className="kiosk-procedures">
          {procedures.map((procedure) => (
            <li key={procedure.id}>
              <ProcedureRow procedure={procedure} onPress={() => choose(procedureChoice(lobby, procedure))} />
            </li>
          ))}
        </ul>
      </ScrollArea>
    </Screen>
  );
}
