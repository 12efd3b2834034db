import { isPaperless } from "#shared/views/printer-condition.ts";
import { useText } from "#ui/text/use-text.ts";
import { Printer } from "lucide-react";
import { CardNote } from "../cards/CardNote.tsx";
import type { Card } from "../cards/use-card.ts";
import { EarlyNote } from "../parts/EarlyNote.tsx";
import { FieldCard } from "../parts/FieldCard.tsx";
import { Screen } from "../parts/Screen.tsx";
import { ScrollArea } from "../parts/ScrollArea.tsx";
import { SearchButton } from "../parts/SearchButton.tsx";
import type { Visit } from "../visit/visit.ts";
import type { StepProps } from "./step-props.ts";
import { StepButtons } from "./StepButtons.tsx";
import "./fields-screen.css";

interface FieldsScreenProps extends StepProps {
  readonly visit: Extract<Visit, { step: "fields" }>;
  readonly card: Card;
}

/** The start: every field of the centre, open or not, in the centre's order. */
export function FieldsScreen({ visit, card, lobby, choose, restart }: FieldsScreenProps) {
  const text = useText();
  // A line that nobody chooses, as that of many files, is no card.
  const fields = lobby.view.fields.filter(({ fieldId }) =>
    lobby.catalogue.procedures.some((procedure) => procedure.fieldId === fieldId),
  );
  const isFirst = visit.draft === null;
  return (
    <Screen
      title={isFirst ? text.kiosk.chooseField : text.kiosk.chooseNext}
      nav={isFirst ? undefined : <StepButtons choose={choose} restart={restart} />}
    >
      <EarlyNote lobby={lobby} />
      {lobby.catalogue.cards !== null && <CardNote card={card} />}
      <SearchButton onPress={() => choose({ type: "search-opened" })} />
      <ScrollArea label={text.kiosk.chooseField}>
        <ul className="kiosk-fields" data-many={fields.length > 6 || undefined}>
          {fields.map((field) => (
            <li key={field.fieldId}>
              <FieldCard
                field={field}
                isAlone={lobby.isAlone}
                onPress={() =>
                  choose({ type: "field-chosen", fieldId: field.fieldId, isClosed: field.closedText !== null })
                }
              />
            </li>
          ))}
        </ul>
      </ScrollArea>
      {isPaperless(lobby.printer) && (
        <p className="kiosk-printer-note">
          <Printer aria-hidden />
          {text.kiosk.noPaperYet}
        </p>
      )}
    </Screen>
  );
}
