import type { DeviceId } from "#shared/kit/ids.ts";
import type { EpochMs } from "#shared/kit/time.ts";
import type { PrinterCondition } from "./printer-condition.ts";
import type { ScreenCondition } from "./screen-condition.ts";

/** A device as the director sees it; kept by the server, not by the queue. */
export interface DeviceEntry {
  readonly deviceId: DeviceId;
  readonly kind: "kiosk" | "board" | "counter-display";
  readonly name: string;
  readonly status: "pending" | "paired" | "revoked";
  /** Shown on the device while it waits for approval. */
  readonly code: string | null;
  readonly isOnline: boolean;
  /** Of a connected kiosk that has said; null of everything else. */
  readonly printer: PrinterCondition | null;
  /** Of a board or counter display that was there today; null of everything else. */
  readonly screen: ScreenCondition | null;
  readonly since: EpochMs;
  /** Tickets that it gave without the server and brought today. */
  readonly brought: number;
}
