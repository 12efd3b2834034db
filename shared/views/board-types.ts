import type { BoardLook, MediaSettings, VoiceSettings } from "#shared/domain/board-plan.ts";
import type { CallWish, Desk } from "#shared/domain/state.ts";
import type { CounterId, FieldId, Seq, TicketNumber } from "#shared/kit/ids.ts";
import type { Language, LocalText } from "#shared/kit/local-text.ts";
import type { EpochMs } from "#shared/kit/time.ts";
import type { CentreHead, PublicField } from "./public-types.ts";

/** A call as the lobby sees it. `seq` keys what must happen once: the flash, the chime, the voice. */
export interface BoardCall {
  readonly seq: Seq;
  readonly at: EpochMs;
  readonly number: TicketNumber;
  readonly fieldId: FieldId;
  readonly counterId: CounterId;
  readonly counterLabel: string;
  readonly language: Language;
  readonly isRecall: boolean;
  readonly wish: CallWish;
  /** A silent call is shown, not spoken: one for a result, unless the centre has these spoken too. */
  readonly isSilent: boolean;
  /** Whether it still stands: the citizen is called to that counter and has not come yet. */
  readonly isLive: boolean;
}

/** Something that the director tells the lobby. `seq` keys, as with a call, that it is told once. */
export interface BoardText {
  readonly seq: Seq;
  readonly at: EpochMs;
  readonly text: LocalText;
}

/** The lobby board. */
export interface BoardView extends CentreHead {
  /** The zone that this board is for; null for the whole house. */
  readonly zoneName: LocalText | null;
  /** Called and not yet come, newest first. */
  readonly calling: readonly BoardCall[];
  /** At the counters now, newest first. */
  readonly serving: readonly BoardCall[];
  /** The last calls and recalls, oldest first: a board that was cut replays the live ones it has not shown. */
  readonly calls: readonly BoardCall[];
  /** What the director told these boards today, oldest first. */
  readonly texts: readonly BoardText[];
  readonly fields: readonly PublicField[];
  readonly priorityRule: { readonly maxInARow: number; readonly thenNormal: number };
  readonly voice: VoiceSettings;
  /** The line of text at the board's foot. */
  readonly notice: LocalText | null;
  readonly look: BoardLook;
  readonly media: MediaSettings;
}

/** The small display over one counter. */
export interface CounterDisplayView extends CentreHead {
  readonly counterLabel: string;
  readonly desk: Desk;
  readonly fields: readonly { readonly letter: string; readonly name: LocalText }[];
  readonly call: BoardCall | null;
  readonly isServing: boolean;
  readonly look: BoardLook;
}
