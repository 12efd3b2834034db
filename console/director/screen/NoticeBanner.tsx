import type { NoticeCard } from "#shared/views/director-types.ts";
import { MenuButton } from "#ui/components/MenuButton.tsx";
import { useFormats, useText } from "#ui/text/use-text.ts";
import { CheckCheck, Files, MessageCircle, UsersRound, Waves, Eye } from "lucide-react";
import type { LucideIcon } from "lucide-react";
import { StaffBanner } from "../../banner/StaffBanner.tsx";

interface NoticeBannerProps {
  readonly notices: readonly NoticeCard[];
  readonly isOffline: boolean;
  readonly onDismiss: (noticeId: NoticeCard["noticeId"], reason: string) => void;
}

type Reason = "several" | "family" | "rush" | "spoken";

const REASONS: readonly (readonly [Reason, LucideIcon])[] = [
  ["several", Files],
  ["family", UsersRound],
  ["rush", Waves],
  ["spoken", MessageCircle],
];

/** Many tickets in what may be one hand: the facts, and what the director makes of them. Nobody is stopped by it. */
export function NoticeBanner({ notices, isOffline, onDismiss }: NoticeBannerProps) {
  const text = useText().director.notice;
  const tell = useNoticeSentence();
  return notices.map((notice) => (
    <StaffBanner key={notice.noticeId} tone="heed" icon={Eye} title={text.title} facts={tell(notice)}>
      <MenuButton
        label={text.dismiss}
        icon={CheckCheck}
        isDisabled={isOffline}
        choices={REASONS.map(([id, icon]) => ({ id, icon, text: text.reasons[id] }))}
        onChoose={(reason) => onDismiss(notice.noticeId, text.reasons[reason])}
      />
    </StaffBanner>
  ));
}

/** More than a line can hold are counted, and not all named. */
const NAMED = 6;

function useNoticeSentence(): (notice: NoticeCard) => string {
  const text = useText().director.notice;
  const { time } = useFormats();
  return ({ kind, kioskName, numbers, from, to }) => {
    const named = `${numbers.slice(0, NAMED).join(", ")}${numbers.length > NAMED ? "…" : ""}`;
    const facts = [numbers.length, named, time(from), time(to)] as const;
    return kind === "card" ? text.card(...facts) : text.kiosk(kioskName ?? text.someKiosk)(...facts);
  };
}
