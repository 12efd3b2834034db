import type { Shift } from "#shared/simulator/shift.ts";
import type { CommandRequest } from "#shared/protocol/events.ts";
import type { Reply } from "#shared/protocol/reply.ts";
import type { GivenTicket } from "#shared/protocol/kiosk-bridge.ts";
import type { Accepted } from "#shared/protocol/requests.ts";
import type { ConsoleView } from "#shared/views/console-types.ts";
import type { DirectorView } from "#shared/views/director-types.ts";

/** A command as a screen says it. */
export type CommandInput = CommandRequest["command"];

/** A press at a kiosk. */
export type PressInput = Extract<CommandInput, { type: "IssueTicket" }>;

/** A staff member's screen. */
export interface Desk<View> {
  /** What it shows now; what was asked last may still be under way to it. */
  view(): View;
  ask(command: CommandInput): Promise<Reply<Accepted>>;
  /** What it shows once it shows what came of everything that was asked. */
  shown(): Promise<View>;
}

/** A clerk's screen, from signing in until it is left. */
export interface ClerkDesk extends Desk<ConsoleView> {
  /** Settles once the screen shows what somebody else did to the counter. */
  sees(isThere: (view: ConsoleView) => boolean): Promise<void>;
  leave(): void;
}

/** The director's screen. */
export interface DirectorDesk extends Desk<DirectorView> {
  /** What it shows once it shows everything that anybody has done so far. */
  settled(): Promise<DirectorView>;
}

/** A kiosk. */
export type Kiosk = (press: PressInput) => Promise<Reply<GivenTicket>>;

/** The ways into a centre: those that everybody has. */
export interface Doors {
  readonly director: DirectorDesk;
  /** The kiosk whose tickets come out on paper; null in a house without one. */
  readonly paperKiosk: Kiosk | null;
  /** Further kiosks; at least one. */
  readonly kiosks: readonly Kiosk[];
  /** Signs a clerk in at their counter. */
  signIn(shift: Shift): Promise<Reply<ClerkDesk>>;
}
