import { matches } from "#shared/i18n/fold.ts";
import type { ClerkId } from "#shared/kit/ids.ts";
import type { SignInOptions } from "#shared/protocol/requests.ts";
import { SearchField } from "#ui/components/SearchField.tsx";
import { useText } from "#ui/text/use-text.ts";
import { Autocomplete, ListBox, ListBoxItem } from "react-aria-components";

interface ClerkChoiceProps {
  readonly clerks: SignInOptions["clerks"];
  readonly chosen: ClerkId | null;
  readonly onChoose: (clerkId: ClerkId) => void;
}

/** The clerks by name, found as one types, with or without diacritics. */
export function ClerkChoice({ clerks, chosen, onChoose }: ClerkChoiceProps) {
  const text = useText();
  const { findClerk, chooseClerk } = text.console.signIn;
  return (
    <Autocomplete filter={(name, typed) => matches(typed, name) !== null}>
      <SearchField label={findClerk} />
      <ListBox
        aria-label={chooseClerk}
        className="sign-in-clerks"
        items={clerks}
        selectionMode="single"
        selectedKeys={chosen === null ? [] : [chosen]}
        disallowEmptySelection
        onSelectionChange={(keys) => {
          const clerk = clerks.find(({ clerkId }) => keys !== "all" && keys.has(clerkId));
          if (clerk !== undefined) onChoose(clerk.clerkId);
        }}
        renderEmptyState={() => <p className="sign-in-nobody">{text.common.nothingFound}</p>}
      >
        {({ clerkId, name }) => (
          <ListBoxItem id={clerkId} textValue={name} className="sign-in-clerk">
            {name}
          </ListBoxItem>
        )}
      </ListBox>
    </Autocomplete>
  );
}
