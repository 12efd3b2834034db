import { search } from "#shared/i18n/fold.ts";
import { Button } from "#ui/components/Button.tsx";
import { SearchField } from "#ui/components/SearchField.tsx";
import { useFormats, useText } from "#ui/text/use-text.ts";
import { Plus, X } from "lucide-react";
import { useState } from "react";
import type { IssueCatalogue } from "./fetch-catalogue.ts";

type Procedure = IssueCatalogue["procedures"][number];

interface ProcedurePickerProps {
  readonly catalogue: IssueCatalogue;
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
}

/** Procedures by their names, typed with or without marks; several are done in their order under one number. */
export function ProcedurePicker({ catalogue, chosen, onChange }: ProcedurePickerProps) {
  const text = useText().issue;
  const { local } = useFormats();
  const [query, setQuery] = useState("");
  const named = chosen.flatMap((id) => catalogue.procedures.find((each) => each.id === id) ?? []);
  const open = catalogue.procedures.filter(({ id }) => !chosen.includes(id));
  const found = query.trim() === "" ? open : search(query, open, namesOf);
  const hint = found.length === 0 ? text.nothing : text.found(found.length);
  // Most people come for one procedure: the list gives way once it is chosen.
  const isOpen = chosen.length === 0 || query.trim() !== "";
  const add = (id: string): void => {
    onChange([...chosen, id]);
    setQuery("");
  };
  return (
    <section className="issue-picker">
      <h3 className="ui-label">{text.chosen}</h3>
      {named.length === 0 && <p className="ui-hint">{text.none}</p>}
      <ol className="issue-chosen">
        {named.map(({ id, name }) => (
          <li key={id}>
            <span>{local(name)}</span>
            <Button
              variant="quiet"
              icon={X}
              aria-label={text.remove(local(name))}
              onPress={() => onChange(chosen.filter((each) => each !== id))}
            >
              {""}
            </Button>
          </li>
        ))}
      </ol>
      {chosen.length < catalogue.maxProceduresPerVisit && (
        <>
          {/* oxlint-disable-next-line jsx-a11y/no-autofocus -- whoever opened this dialog looks for a procedure first */}
          <SearchField label={text.search} value={query} onChange={setQuery} autoFocus={chosen.length === 0} />
          <output className="ui-hint">{isOpen ? hint : text.addMore}</output>
          <ul className="issue-found" data-list hidden={!isOpen}>
            {found.map(({ id, name }) => (
              <li key={id}>
                <Button variant="quiet" icon={Plus} isWide onPress={() => add(id)}>
                  {local(name)}
                </Button>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

const namesOf = ({ name }: Procedure): string[] => Object.values(name).map((each = "") => each);
