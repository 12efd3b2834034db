import { zoneId, type ZoneId } from "#shared/kit/ids.ts";

/** The zone that the page's address names, `?zone=khu-a`; null for the whole house. */
export function zoneInAddress({ search }: Pick<Location, "search">): ZoneId | null {
  const named = new URLSearchParams(search).get("zone") ?? "";
  return named === "" ? null : zoneId(named);
}
