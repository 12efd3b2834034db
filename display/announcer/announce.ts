import { assertNever } from "#shared/kit/assert-never.ts";
import type { Day } from "#shared/kit/time.ts";
import type { BoardCall, BoardView } from "#shared/views/board-types.ts";
import { callKey, toldKey, type CallKey, type Told } from "./announcement.ts";

/** The part of a view that is announced; of the texts those that are still news. */
export type Announced = Pick<BoardView, "day" | "calls" | "texts">;

/** What a screen has announced today, is announcing, and has yet to. */
export interface AnnouncerState {
  readonly day: Day | null;
  /** Announced, or begun to be: never again. The newest last. */
  readonly done: readonly CallKey[];
  /** Keeps its time also when the citizen comes meanwhile; its call then says that it stands no more. */
  readonly current: Told | null;
  /** In the order of the calls and texts. */
  readonly queue: readonly Told[];
  /** False from a cut, and from the start, until a view of a day came. */
  readonly isUpToDate: boolean;
}

/** What a screen keeps through a reload. */
export type AnnouncerMemory = Pick<AnnouncerState, "day" | "done">;

/** What can happen to a screen that announces. */
export type AnnouncerMessage =
  /** Another page of this browser may have announced for this screen meanwhile. */
  | { readonly type: "remembered"; readonly memory: AnnouncerMemory | null }
  | { readonly type: "view"; readonly view: Announced }
  /** The link is lost: what waits is held back, for nobody knows whether it still stands. */
  | { readonly type: "cut" }
  /** The current announcement has come to its end, or failed: the next one, please. */
  | { readonly type: "ended" };

/** More than a hall tells while a text is news, so that neither it nor a call that comes back by an undo is told twice. */
const DONE_KEPT = 500;

/** A screen that was just switched on, with what it remembers from before. */
export const initialAnnouncer = (memory: AnnouncerMemory | null): AnnouncerState => ({
  day: memory?.day ?? null,
  done: memory?.done ?? [],
  current: null,
  queue: [],
  isUpToDate: false,
});

/**
 * The one place where it is decided what is announced: every call that stands and every text, once, in their order, one at a
 * time. After a cut or a reload the missed calls that still stand are told, marked as earlier; another day's never.
 */
export function announce(state: AnnouncerState, message: AnnouncerMessage): AnnouncerState {
  switch (message.type) {
    case "remembered":
      return remember(state, message.memory);
    case "view":
      return takeNext(see(state, message.view));
    case "cut":
      return state.isUpToDate ? { ...state, isUpToDate: false } : state;
    case "ended":
      return takeNext({ ...state, current: null });
    default:
      return assertNever(message);
  }
}

function remember(state: AnnouncerState, memory: AnnouncerMemory | null): AnnouncerState {
  if (memory === null || memory.day !== state.day) return state;
  const known = new Set(state.done);
  const others = memory.done.filter((key) => !known.has(key));
  if (others.length === 0) return state;
  const done = [...state.done, ...others].slice(-DONE_KEPT);
  return { ...state, done, queue: state.queue.filter((each) => !done.includes(toldKey(each))) };
}

function see(known: AnnouncerState, { day, calls, texts }: Announced): AnnouncerState {
  // A server that has not read its log yet knows no day, and nothing that stands: as long as that, it is as good as cut off.
  if (day === null) return { ...known, isUpToDate: false };
  const state = day === known.day ? known : { ...known, day, done: [], queue: [] };
  const standing = calls.filter((call) => call.isLive);
  const isEarlier = !state.isUpToDate;
  const waiting = state.queue.flatMap((each) => stillWaits(each, standing, isEarlier));
  const taken = new Set([...state.done, ...waiting.map(toldKey)]);
  const missing = [...standing.map((call) => ({ call, isEarlier })), ...texts.map((text) => ({ text, isEarlier }))]
    .filter((each) => !taken.has(toldKey(each)))
    .toSorted((one, other) => seqOf(one) - seqOf(other));
  return { ...state, current: asItStands(state.current, standing), queue: [...waiting, ...missing], isUpToDate: true };
}

const seqOf = (told: Told): number => ("call" in told ? told.call : told.text).seq;

function asItStands(current: Told | null, standing: readonly BoardCall[]): Told | null {
  if (current === null || "text" in current || !current.call.isLive) return current;
  const stands = standing.some((each) => callKey(each) === callKey(current.call));
  return stands ? current : { ...current, call: { ...current.call, isLive: false } };
}

/**
 * Somebody who came, or was called again, while waiting to be announced needs no announcement of this call any more. A text
 * waits as long as it must.
 */
function stillWaits(told: Told, standing: readonly BoardCall[], wasCut: boolean): readonly Told[] {
  const isEarlier = told.isEarlier || wasCut;
  if ("text" in told) return [{ ...told, isEarlier }];
  const newest = standing.find((each) => callKey(each) === callKey(told.call));
  return newest === undefined ? [] : [{ call: newest, isEarlier }];
}

function takeNext(state: AnnouncerState): AnnouncerState {
  const [next, ...queue] = state.queue;
  if (state.current !== null || !state.isUpToDate || next === undefined) return state;
  // Done when it begins: a reload in the middle of a chime must not chime again.
  return { ...state, current: next, queue, done: [...state.done, toldKey(next)].slice(-DONE_KEPT) };
}
