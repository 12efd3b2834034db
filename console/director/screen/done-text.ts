import type { Catalogue } from "#shared/i18n/catalogue.ts";
import { epochMs } from "#shared/kit/time.ts";
import type { DirectorView } from "#shared/views/director-types.ts";
import type { CommandInput } from "#ui/link/create-link.ts";
import type { Formats } from "#ui/text/use-text.ts";
import type { ToldCard } from "../balancing/use-move-sentence.ts";

/** How what was done is written. */
interface Writing {
  readonly text: Catalogue["director"];
  readonly formats: Formats;
  readonly sentence: (card: ToldCard) => string;
}

/** What an accepted command did, in one sentence; null where the screen itself shows it well enough. */
export function doneText(command: CommandInput, view: DirectorView, writing: Writing): string | null {
  if (command.type === "AcceptMove") return acceptedText(command, view, writing);
  if (command.type === "AnnounceText") return writing.text.announce.done;
  if (!("counterId" in command)) return null;
  const { text, formats } = writing;
  const label = view.counters.find(({ counterId }) => counterId === command.counterId)?.label ?? "";
  switch (command.type) {
    case "LendCounter": {
      const field = view.fields.find(({ fieldId }) => fieldId === command.fieldId);
      return field === undefined ? null : text.lend.done(label, formats.local(field.name));
    }
    case "ReturnCounter":
      return text.lend.returned(label);
    case "OpenCounter":
      return text.did.opened(label);
    case "CloseCounter":
      return text.did.closed(label);
    case "PinCounter":
      return text.pin.did(label);
    case "UnpinCounter":
      return text.pin.undone(label);
    default:
      return null;
  }
}

type Accept = Extract<CommandInput, { type: "AcceptMove" }>;

function acceptedText({ moveId, until }: Accept, { balancing }: DirectorView, { sentence }: Writing): string | null {
  const card = balancing.proposals.find((each) => each.moveId === moveId);
  if (card === undefined) return null;
  const { order, counterLabel } = card;
  const made =
    order.kind === "lend" && until !== undefined ? { ...order, until: until === null ? null : epochMs(until) } : order;
  return `${sentence({ order: made, why: null, counterLabel })}.`;
}
