import type { KioskPlan } from "#shared/domain/centre.ts";
import { isAskedToHelp, isNearest, unansweredCalls } from "#shared/domain/help.ts";
import type { QueueState } from "#shared/domain/state.ts";
import type { CounterId } from "#shared/kit/ids.ts";
import type { EpochMs } from "#shared/kit/time.ts";

import type { KioskCard } from "./console-types.ts";
import type { DeviceEntry } from "./device-types.ts";
import type { SeenScreen } from "./screen-condition.ts";
import type { HelpCard } from "./staff-types.ts";

/** A device as the server knows it. */
export interface HouseDevice extends Omit<DeviceEntry, "brought" | "screen"> {
  /** Null of a kiosk, and of a screen that has not come since the server started. */
  readonly screen: SeenScreen | null;
}

/** Everybody who calls for a person, the longest first. A kiosk that was taken away has nobody before it. */
export const helpCards = (state: QueueState, devices: readonly HouseDevice[]): readonly HelpCard[] =>
  unansweredCalls(state).flatMap(({ deviceId, since }) => {
    const kiosk = kiosksOf(devices).find((device) => device.deviceId === deviceId);
    return kiosk === undefined ? [] : [{ deviceId, kioskName: kiosk.name, since }];
  });

/** Those of them that a counter's clerk is asked to answer. */
export function helpAskedOf(
  state: QueueState,
  devices: readonly HouseDevice[],
  counterId: CounterId,
  now: EpochMs,
): readonly HelpCard[] {
  return helpCards(state, devices).filter(({ deviceId, kioskName }) => {
    const call = state.help.get(deviceId);
    return call !== undefined && isAskedToHelp(state, call, { kiosk: planOf(state, kioskName), counterId, now });
  });
}

/** The centre's kiosks, as a counter sees them. */
export const kioskCards = (
  state: QueueState,
  devices: readonly HouseDevice[],
  counterId: CounterId,
): readonly KioskCard[] =>
  kiosksOf(devices).map(({ deviceId, name, isOnline, printer }) => ({
    deviceId,
    name,
    isOnline,
    printer,
    isNear: isNearest(state, planOf(state, name), counterId),
  }));

const kiosksOf = (devices: readonly HouseDevice[]): readonly HouseDevice[] =>
  devices.filter(({ kind, status }) => kind === "kiosk" && status === "paired");

const planOf = ({ centre }: QueueState, name: string): KioskPlan | undefined =>
  centre.kiosks.find((kiosk) => kiosk.name === name);
