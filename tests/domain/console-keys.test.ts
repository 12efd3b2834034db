import { expect, test } from "vitest";
import { vi } from "#shared/i18n/vi.ts";
import { answerTo } from "#console/clerk/screen/answer-to.ts";
import { ACTION_KEYS, LISTS_KEY, namesOf, UNDO_KEY } from "#console/clerk/keys/desk-keys.ts";
import { counterId } from "#shared/kit/ids.ts";

const OPPOSITES = { pause: "resume" };

test("no two actions share a key, but a pause and its end", () => {
  const keys = Object.entries(ACTION_KEYS).filter(([action]) => action !== OPPOSITES.pause);
  const all = [...keys.map(([, key]) => key), LISTS_KEY, UNDO_KEY];
  expect(new Set(all).size).toBe(all.length);
});

test("a figure is the same key on a number pad without NumLock", () => {
  expect(namesOf("7")).toEqual(["7", "Numpad7"]);
  expect(namesOf("U")).toEqual(["u"]);
});

test("every action has a name to show and something to do", () => {
  for (const action of Object.keys(ACTION_KEYS) as (keyof typeof ACTION_KEYS)[]) {
    expect(vi.console.action[action]).not.toBe("");
    expect(["press", "ask"]).toContain(answerTo(action, counterId("1")).kind);
  }
});
