import type { Seq, ZoneId } from "#shared/kit/ids.ts";
import type { LocalText } from "#shared/kit/local-text.ts";
import type { EpochMs } from "#shared/kit/time.ts";
import { refuse, type Decision } from "./decision.ts";
import type { Recorded } from "./event.ts";
import type { QueueState } from "./state.ts";

/** The director tells everybody who waits something; `zoneId` null: in the whole house. */
export interface AnnounceText {
  readonly type: "AnnounceText";
  readonly text: LocalText;
  readonly zoneId: ZoneId | null;
}

/** The lobby was told something. */
export interface TextAnnounced extends Omit<AnnounceText, "type"> {
  readonly type: "TextAnnounced";
}

/** What the lobby was told today. `seq` keys what must happen once: that a board tells it. */
export interface LobbyText extends Omit<AnnounceText, "type"> {
  readonly seq: Seq;
  readonly at: EpochMs;
}

/** Texts kept for the boards: what a board that was cut off for long has yet to tell. */
const TEXTS_KEPT = 20;

/** Records it, for the zones that there are. */
export function announceText({ text, zoneId }: AnnounceText, { centre }: QueueState): Decision {
  const isKnown = zoneId === null || centre.board.zones.some(({ id }) => id === zoneId);
  return isKnown ? [{ type: "TextAnnounced", text, zoneId }] : refuse("ZONE_UNKNOWN");
}

/** Folds it. */
export function evolveText({ texts }: QueueState, { text, zoneId }: TextAnnounced, { seq, at }: Recorded): void {
  texts.push({ seq, at, text, zoneId });
  texts.splice(0, texts.length - TEXTS_KEPT);
}
