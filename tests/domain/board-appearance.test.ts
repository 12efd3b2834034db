import { expect, test } from "vitest";
import { appearanceOf } from "#display/appearance.ts";

const wished = { theme: "night", isStill: true } as const;

test("a screen looks as its address asks, else as the centre wishes, else as by day", () => {
  expect(appearanceOf("", null)).toEqual({ theme: "day", isStill: false });
  expect(appearanceOf("", wished)).toEqual(wished);
  expect(appearanceOf("?theme=contrast&motion=full", wished)).toEqual({ theme: "contrast", isStill: false });
  expect(appearanceOf("?theme=pink&motion=still", null)).toEqual({ theme: "day", isStill: true });
});
