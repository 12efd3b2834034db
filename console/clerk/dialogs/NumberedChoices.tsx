import { Button } from "#ui/components/Button.tsx";
import { focusFirst } from "../../focus/focus-first.ts";
import { useChoiceKeys } from "./use-choice-keys.ts";
import "./numbered-choices.css";

interface NumberedChoicesProps<Id extends string> {
  readonly choices: Readonly<Record<Id, string>>;
  readonly onChoose: (id: Id) => void;
}

/** A few reasons, each with its key: one press answers the question. */
export function NumberedChoices<Id extends string>({ choices, onChoose }: NumberedChoicesProps<Id>) {
  const ids = keysOf(choices);
  useChoiceKeys((index) => {
    const id = ids[index];
    if (id !== undefined) onChoose(id);
  });
  return (
    <div className="numbered-choices" ref={focusFirst}>
      {ids.map((id, index) => (
        <Button key={id} isWide shortcut={String(index + 1)} onPress={() => onChoose(id)}>
          {choices[id]}
        </Button>
      ))}
    </div>
  );
}

function keysOf<Id extends string>(choices: Readonly<Record<Id, string>>): readonly Id[] {
  const ids: Id[] = [];
  for (const id in choices) ids.push(id);
  return ids;
}
