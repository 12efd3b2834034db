import type { Link } from "#ui/link/create-link.ts";

/** What issuing and printing ask over a staff screen's link. */
export type StaffLink = Pick<Link<unknown>, "command" | "orderPaper" | "testPrint">;

/** A kiosk that can print now. */
export interface PrintPlace {
  readonly deviceId: string;
  readonly name: string;
}

/** Kiosks that are connected, in the order of the centre. */
export const printPlaces = (
  kiosks: readonly { readonly deviceId: string; readonly name: string; readonly isOnline: boolean }[],
): readonly PrintPlace[] => kiosks.filter(({ isOnline }) => isOnline).map(({ deviceId, name }) => ({ deviceId, name }));
