import { manyTickets, type ManyTickets } from "#shared/domain/many-tickets.ts";
import type { QueueState } from "#shared/domain/state.ts";
import type { DeviceId } from "#shared/kit/ids.ts";
import type { NoticeCard } from "./director-types.ts";

/** What the director should look at, in facts: never whose card it was. */
export const noticeCards = (
  state: QueueState,
  devices: readonly { readonly deviceId: DeviceId; readonly name: string }[],
): readonly NoticeCard[] =>
  manyTickets(state).flatMap((notice) => {
    const [first] = notice.tickets;
    const last = notice.tickets.at(-1);
    if (first === undefined || last === undefined) return [];
    return [
      {
        noticeId: notice.id,
        kind: notice.kind,
        numbers: notice.tickets.map(({ number }) => number),
        kioskName: kioskNameOf(notice, devices),
        from: first.issuedAt,
        to: last.issuedAt,
      },
    ];
  });

function kioskNameOf({ kind, tickets }: ManyTickets, devices: Parameters<typeof noticeCards>[1]): string | null {
  const [by] = tickets.map(({ issuedBy }) => issuedBy);
  if (kind === "card" || by?.kind !== "device") return null;
  return devices.find(({ deviceId }) => deviceId === by.deviceId)?.name ?? null;
}
