import type { Catalogue } from "#shared/i18n/catalogue.ts";
import type { DirectorView } from "#shared/views/view-types.ts";
import type { CommandInput } from "#ui/link/create-link.ts";
import type { Formats } from "#ui/text/use-text.ts";

/** What an accepted command did, in one sentence; null where the screen itself shows it well enough. */
export function doneText(
  command: CommandInput,
  view: DirectorView,
  text: Catalogue["director"],
  formats: Formats,
): string | null {
  if (!("counterId" in command)) return null;
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
    default:
      return null;
  }
}
