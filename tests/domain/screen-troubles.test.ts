import { describe, expect, test } from "vitest";
import { deviceId } from "#shared/kit/ids.ts";
import type { DeviceEntry } from "#shared/views/device-types.ts";
import type { ScreenCondition } from "#shared/views/screen-condition.ts";
import { screenTroubles } from "#console/help/screen-troubles.ts";
import { timeOf } from "./support/moment.ts";

const board = (name: string, screen: Partial<ScreenCondition> | null): DeviceEntry => ({
  deviceId: deviceId(name),
  kind: "board",
  name,
  status: "paired",
  code: null,
  isOnline: true,
  printer: null,
  screen: screen && { zoneName: null, trouble: null, faults: [], ...screen },
  since: timeOf("07:00"),
  brought: 0,
});

describe("the banners of boards", () => {
  test("[B13] are none while all is well, and none of a board that was not there", () => {
    expect(screenTroubles({ devices: [board("hall", {}), board("door", null)] })).toEqual([]);
  });

  test("[B13] tell each trouble once, with all that have it and their zones, the worst first", () => {
    const east = { vi: "Sảnh Đông" };
    const devices = [
      board("hall", { trouble: "blocked" }),
      board("east", { trouble: "gone", zoneName: east }),
      board("door", { trouble: "blocked" }),
      board("stairs", { trouble: "hidden" }),
    ];
    expect(screenTroubles({ devices }).map(({ trouble, screens }) => [trouble, screens])).toEqual([
      ["gone", [{ name: "east", zoneName: east }]],
      ["hidden", [{ name: "stairs", zoneName: null }]],
      [
        "blocked",
        [
          { name: "hall", zoneName: null },
          { name: "door", zoneName: null },
        ],
      ],
    ]);
  });

  test("[B13] name each clip that fails once", () => {
    const devices = [
      board("hall", { trouble: "clips", faults: ["vi/a", "vi/b"] }),
      board("door", { trouble: "clips", faults: ["vi/b", "vi/c"] }),
    ];
    expect(screenTroubles({ devices })).toMatchObject([{ trouble: "clips", faults: ["vi/a", "vi/b", "vi/c"] }]);
  });
});
