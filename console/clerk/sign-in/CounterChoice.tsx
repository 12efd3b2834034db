import type { CounterId } from "#shared/kit/ids.ts";
import type { SignInOptions } from "#shared/protocol/requests.ts";
import { useFormats, useText } from "#ui/text/use-text.ts";
import { ListBox, ListBoxItem } from "react-aria-components";

interface CounterChoiceProps {
  readonly counters: SignInOptions["counters"];
  readonly chosen: CounterId | null;
  readonly onChoose: (counterId: CounterId | null) => void;
}

/** The counters as large tiles; typing a counter's number finds it. */
export function CounterChoice({ counters, chosen, onChoose }: CounterChoiceProps) {
  const text = useText();
  const { chooseCounter, taken } = text.console.signIn;
  const formats = useFormats();
  return (
    <ListBox
      aria-label={chooseCounter}
      className="sign-in-counters"
      // oxlint-disable-next-line jsx-a11y/no-autofocus -- the page asks one thing after the other, and this first
      autoFocus={chosen === null}
      layout="grid"
      items={counters}
      dependencies={[formats]}
      selectionMode="single"
      selectedKeys={chosen === null ? [] : [chosen]}
      onSelectionChange={(keys) => onChoose(counters.find(({ counterId }) => has(keys, counterId))?.counterId ?? null)}
    >
      {({ counterId, label, fields, clerkName }) => (
        <ListBoxItem id={counterId} textValue={label} className="sign-in-counter">
          <span className="ui-visually-hidden">{text.common.counterNumber(label)}</span>
          <span className="sign-in-counter-label" aria-hidden>
            {label}
          </span>
          <span className="sign-in-counter-fields">{fields.map(formats.local).join(" · ")}</span>
          {clerkName !== null && <span className="sign-in-counter-clerk">{taken(clerkName)}</span>}
        </ListBoxItem>
      )}
    </ListBox>
  );
}

const has = (keys: "all" | Iterable<unknown>, id: CounterId): boolean => keys !== "all" && [...keys].includes(id);
