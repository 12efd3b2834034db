import type { PublicField } from "#shared/views/public-types.ts";
import { useFormats, useText } from "#ui/text/use-text.ts";

type Waited = Pick<PublicField, "wait">;

/** What a newcomer to a field should know of the wait: a range, or honestly nothing. The short form stands beside a clock. */
export function useWaitText(): {
  readonly waitText: (field: Waited) => string;
  readonly waitShort: (field: Waited) => string;
} {
  const text = useText();
  const formats = useFormats();
  const waitShort = ({ wait }: Waited): string =>
    wait === null ? text.kiosk.askStaff : formats.waitRange(wait.p50Minutes, wait.p90Minutes);
  const waitText = (field: Waited): string => {
    if (field.wait === null) return text.kiosk.waitUnknown;
    return field.wait.p50Minutes <= 0 ? waitShort(field) : text.kiosk.waitAbout(waitShort(field));
  };
  return { waitText, waitShort };
}
