import { catalogueOf } from "#shared/i18n/catalogue.ts";
import type { BoardCall } from "#shared/views/board-types.ts";
import type { LinkStatus } from "#ui/link/link-state.ts";
import { useFormats, useLanguage, useText } from "#ui/text/use-text.ts";
import { BellRing } from "lucide-react";
import type { Announcement } from "./announcer/announcement.ts";
import "./call-words.css";

interface CallWordsProps {
  readonly call: BoardCall;
  /** The announcement of this call that is under way; null when it is over. */
  readonly announcement: Announcement | null;
  readonly status: LinkStatus;
}

/** What stands beside a called number: the invitation, or that nobody knows whether it still holds. */
export function CallWords({ call, announcement, status }: CallWordsProps) {
  const text = useText().board;
  const formats = useFormats();
  if (status.kind === "lost") return <span>{text.calledBefore(formats.time(status.since))}</span>;
  return (
    <>
      {announcement !== null && <BellRing className="ui-icon call-bell" aria-hidden />}
      <Invitation call={call} />
      {call.isRecall && <span className="call-mark">{text.recalled}</span>}
      {announcement?.isEarlier === true && <span className="call-mark">{text.calledAt(formats.time(call.at))}</span>}
    </>
  );
}

/** In the language of the screen and, for a guest who reads another one, in theirs. */
function Invitation({ call }: Pick<CallWordsProps, "call">) {
  const { language } = useLanguage();
  const languages = call.language === language ? [language] : [language, call.language];
  return languages.map((each) => {
    const { forResult, forReturn, calling } = catalogueOf(each).board;
    const words = { come: calling, result: forResult, return: forReturn };
    return (
      <span key={each} lang={each} className="call-invitation">
        {words[call.wish]}
      </span>
    );
  });
}
