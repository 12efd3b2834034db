import type { FieldId } from "#shared/kit/ids.ts";
import type { Procedure, Settings } from "./centre.ts";

/** What decides where many files are taken: the centre's lane for them, and whether the procedure asks for their number. */
type Asked = Pick<Procedure, "fieldId" | "asksFiles">;

/** Whether so many files belong into the bulk lane, so that one visitor does not keep a counter from everybody else. */
export const isBulk = (
  { bulk }: Pick<Settings, "bulk">,
  { asksFiles }: Pick<Asked, "asksFiles">,
  files: number,
): boolean => bulk !== null && asksFiles && files >= bulk.fromFiles;

/** The line that a ticket joins: its procedure's, or with many files the bulk lane's. */
export const lineFor = (settings: Pick<Settings, "bulk">, procedure: Asked, files: number): FieldId =>
  settings.bulk !== null && isBulk(settings, procedure, files) ? settings.bulk.fieldId : procedure.fieldId;
