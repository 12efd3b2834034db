import { describe, expect, test } from "vitest";
import { goRound, NO_ROUND, playing, type MediaMessage, type MediaRound } from "#display/media/media-round.ts";
import type { MediaItem } from "#shared/protocol/media.ts";

const item = (name: string, version = "1"): MediaItem => ({ name, kind: "picture", version });
const listed = (...names: readonly string[]): MediaMessage => ({
  type: "listed",
  items: names.map((name) => item(name)),
});
const after = (...messages: readonly MediaMessage[]): MediaRound => messages.reduce(goRound, NO_ROUND);
const played: MediaMessage = { type: "played" };
const failed: MediaMessage = { type: "failed" };

describe("a round of pictures and videos", () => {
  test("[W13] plays one after the other and begins again", () => {
    expect(playing(NO_ROUND)).toBeNull();
    expect(playing(after(listed("a", "b"), played))?.name).toBe("b");
    expect(playing(after(listed("a", "b"), played, played))?.name).toBe("a");
  });

  test("[W13] plays the only one again, as a playing of its own", () => {
    const [first, second] = [after(listed("a")), after(listed("a"), played)];
    expect(playing(second)).toEqual(playing(first));
    expect(second.turn).not.toBe(first.turn);
  });

  test("[W13] passes over what is broken, and rests when nothing can be played until there is a new list", () => {
    expect(playing(after(listed("a", "b"), failed))?.name).toBe("b");
    expect(playing(after(listed("a", "b"), failed, failed))).toBeNull();
    expect(playing(after(listed("a", "b"), failed, played, failed))?.name).toBe("b");
    expect(playing(after(listed("a", "b"), failed, failed, listed("a", "b")))).not.toBeNull();
  });

  test("[W13] goes on with what is played when a new list comes, unless it was changed or taken away", () => {
    const atB = [listed("a", "b", "c"), played];
    expect(after(...atB, listed("0", "a", "b"))).toMatchObject({ at: 2, turn: 1 });
    expect(playing(after(...atB, listed("a")))?.name).toBe("a");
    expect(playing(after(...atB, { type: "listed", items: [] }))).toBeNull();
    const changed: MediaMessage = { type: "listed", items: [item("a"), item("b", "2")] };
    expect(playing(after(...atB, changed))).toEqual(item("b", "2"));
  });
});
