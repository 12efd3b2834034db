import type { KioskStage } from "#tests/support/kiosk-stage.ts";
import { shown, type Way, type Ways } from "./way.ts";

const still =
  (kind: string, act: (stage: KioskStage) => void): Way =>
  async (hand, stage) => {
    act(stage);
    await shown(hand, `.kiosk-calm-mark[data-kind=${kind}]`);
  };

/** The screens on which no ticket can be had. */
export const stillWays: Ways = {
  closed: still("closed", (stage) => stage.show((view) => ({ ...view, isOpen: false }))),
  paused: still("paused", (stage) =>
    stage.show((view) => ({
      ...view,
      closedText: { vi: "Đã đủ lượt phục vụ buổi sáng. Mời bà con quay lại lúc 13 giờ 30." },
    })),
  ),
  offline: still("offline", (stage) => stage.tell({ type: "disconnected", heardAt: stage.now })),
  connecting: still("connecting", (stage) => stage.tell({ type: "pairing", code: null })),
  pairing: still("pairing", (stage) => stage.tell({ type: "pairing", code: "482 193" })),
  revoked: still("pairing", (stage) => stage.tell({ type: "pairing", code: "4821", because: "DEVICE_REVOKED" })),
  unusable: still("unusable", (stage) => stage.tell({ type: "refused", code: "PROTOCOL_OUTDATED" })),
};
