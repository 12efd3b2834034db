import type { TransferTarget } from "#shared/domain/command.ts";
import type { ConsoleView, InHand } from "#shared/views/console-types.ts";
import { FieldMark } from "#ui/components/FieldMark.tsx";
import { useFormats, useText } from "#ui/text/use-text.ts";
import { CornerUpLeft } from "lucide-react";
import { Header, ListBox, ListBoxItem, ListBoxSection } from "react-aria-components";
import "./transfer-list.css";

interface TransferListProps {
  readonly view: ConsoleView;
  readonly inHand: InHand;
  readonly onTransfer: (target: TransferTarget) => void;
}

/** Where a visit may go: back to its sender, to a field's line, to one counter. Typing a letter or a number finds it. */
export function TransferList({ view, inHand, onTransfer }: TransferListProps) {
  const text = useText().console;
  const formats = useFormats();
  const { sender, ticket } = inHand;
  const fields = view.fields.filter(({ fieldId }) => fieldId !== ticket.fieldId);
  const counters = view.counters.filter(({ counterId }) => counterId !== view.counter.counterId);
  const targets = new Map<unknown, TransferTarget>([
    ["sender", { kind: "sender" }],
    ...fields.map(({ fieldId }) => [`field ${fieldId}`, { kind: "field", fieldId }] as const),
    ...counters.map(({ counterId }) => [`counter ${counterId}`, { kind: "counter", counterId }] as const),
  ]);
  return (
    <ListBox
      className="transfer"
      aria-label={text.dialog.transfer(ticket.number)}
      // oxlint-disable-next-line jsx-a11y/no-autofocus -- the dialog asks one thing, and typing answers it
      autoFocus
      onAction={(key) => {
        const target = targets.get(key);
        if (target !== undefined) onTransfer(target);
      }}
    >
      {sender !== null && (
        <ListBoxItem id="sender" className="transfer-field" textValue={text.dialog.toSender(sender.label)}>
          <CornerUpLeft className="ui-icon" aria-hidden />
          {text.dialog.toSender(sender.label)}
        </ListBoxItem>
      )}
      <ListBoxSection className="transfer-fields">
        <Header className="transfer-head">{text.dialog.toField}</Header>
        {fields.map(({ fieldId, letter, name }) => (
          <ListBoxItem
            key={fieldId}
            id={`field ${fieldId}`}
            className="transfer-field"
            textValue={`${letter} ${formats.local(name)}`}
          >
            <FieldMark letter={letter} />
            {formats.local(name)}
          </ListBoxItem>
        ))}
      </ListBoxSection>
      <ListBoxSection className="transfer-counters">
        <Header className="transfer-head">{text.dialog.toCounter}</Header>
        {counters.map(({ counterId, label, desk }) => (
          <ListBoxItem
            key={counterId}
            id={`counter ${counterId}`}
            className="transfer-counter"
            textValue={label}
            isDisabled={desk === "closed"}
          >
            <span className="transfer-counter-label">{label}</span>
            <span className="transfer-counter-desk">{text.desk[desk]}</span>
          </ListBoxItem>
        ))}
      </ListBoxSection>
    </ListBox>
  );
}
