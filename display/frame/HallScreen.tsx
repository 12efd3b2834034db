import type { BoardLook } from "#shared/domain/board-plan.ts";
import type { LinkStatus } from "#ui/link/link-state.ts";
import { CentreTimeZone } from "#ui/text/CentreTimeZone.tsx";
import type { ReactNode } from "react";
import { useAppearance } from "../use-appearance.ts";
import { UnknownHall } from "./UnknownHall.tsx";

interface HallScreenProps<View> {
  /** Null before the first one. */
  readonly view: View | null;
  readonly status: LinkStatus;
  readonly children: (view: View) => ReactNode;
}

/** Whatever a hall's screen shows of its view: dressed as the centre asks, in the centre's time zone. */
export function HallScreen<View extends { readonly look: BoardLook; readonly timeZone: string }>({
  view,
  status,
  children,
}: HallScreenProps<View>) {
  useAppearance(view?.look ?? null);
  if (view === null) return <UnknownHall status={status} />;
  return <CentreTimeZone timeZone={view.timeZone}>{children(view)}</CentreTimeZone>;
}
