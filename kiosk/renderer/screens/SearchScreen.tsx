import { search } from "#shared/i18n/fold.ts";
import type { Catalogue } from "#shared/views/kiosk-types.ts";
import { SearchField } from "#ui/components/SearchField.tsx";
import { useText } from "#ui/text/use-text.ts";
import { useEffect, useEffectEvent } from "react";
import { useMode } from "../access/mode.ts";
import { Keypad } from "../parts/Keypad.tsx";
import { ProcedureRow } from "../parts/ProcedureRow.tsx";
import { Screen } from "../parts/Screen.tsx";
import { ScrollArea } from "../parts/ScrollArea.tsx";
import { procedureChoice } from "../visit/procedure-choice.ts";
import type { StepProps } from "./step-props.ts";
import { StepButtons } from "./StepButtons.tsx";
import "./search-screen.css";
import "./procedures-screen.css";

interface SearchScreenProps extends StepProps {
  readonly query: string;
}

type Procedure = Catalogue["procedures"][number];

/** Every procedure of the centre by its name, in any of its languages, typed with or without marks. */
export function SearchScreen({ query, lobby, choose, restart }: SearchScreenProps) {
  const text = useText();
  const type = (next: string): void => choose({ type: "query-typed", query: next });
  const { mode } = useMode();
  const leave = useEffectEvent(() => choose({ type: "went-back" }));
  useEffect(() => {
    // Without keys to type on there is nothing to search by: large and in pictures, every procedure stands in its list.
    if (mode !== "usual") leave();
  }, [mode]);
  const found = search(query, lobby.catalogue.procedures, namesOf);
  return (
    <Screen title={text.kiosk.search} focusesTitle={false} nav={<StepButtons choose={choose} restart={restart} />}>
      <div className="kiosk-search">
        <div className="kiosk-search-list">
          {/* oxlint-disable-next-line jsx-a11y/no-autofocus -- whoever opened this screen wants to type */}
          <SearchField label={text.kiosk.searchLabel} value={query} onChange={type} inputMode="none" autoFocus />
          <output className="kiosk-search-state">
            {query.trim() === ""
              ? text.kiosk.searchHint
              : found.length === 0
                ? text.kiosk.searchNothing
                : text.kiosk.searchFound(found.length)}
          </output>
          <ScrollArea label={text.kiosk.searchFound(found.length)}>
            <ul className="kiosk-procedures">
              {found.map((procedure) => (
                <li key={procedure.id}>
                  <ProcedureRow
                    procedure={procedure}
                    field={lobby.view.fields.find((each) => each.fieldId === procedure.fieldId)}
                    onPress={() => choose(procedureChoice(lobby, procedure))}
                  />
                </li>
              ))}
            </ul>
          </ScrollArea>
        </div>
        <Keypad value={query} onChange={type} />
      </div>
    </Screen>
  );
}

const namesOf = ({ name }: Procedure): string[] => Object.values(name).map((text = "") => text);
