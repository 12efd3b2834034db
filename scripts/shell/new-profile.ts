import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

// Also told by a switch, which a distribution's own switches may replace: it must never offer to translate the screen.
const PREFERENCES = {
  translate: { enabled: false },
  credentials_enable_service: false,
  autofill: { profile_enabled: false, credit_card_enabled: false },
};

/** Makes a folder a browser's profile that asks its citizens nothing; one that is a profile already is left as it is. */
export function asProfile(folder: string): string {
  const file = join(folder, "Default/Preferences");
  if (existsSync(file)) return folder;
  mkdirSync(join(folder, "Default"), { recursive: true });
  writeFileSync(file, JSON.stringify(PREFERENCES));
  return folder;
}
