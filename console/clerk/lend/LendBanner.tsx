import type { MoveWhy } from "#shared/domain/move.ts";
import type { Catalogue } from "#shared/i18n/catalogue.ts";
import type { EpochMs } from "#shared/kit/time.ts";
import type { ConsoleView } from "#shared/views/console-types.ts";
import { useFormats, useText } from "#ui/text/use-text.ts";
import { Handshake, House } from "lucide-react";
import { useState } from "react";
import { atFirst, reduceHomecoming } from "./homecoming.ts";
import { type LendNews, lendNews } from "./lend-news.ts";
import "../screen/console-banner.css";

interface LendBannerProps {
  readonly view: ConsoleView;
  readonly now: EpochMs;
}

/** Says in one sentence whom the clerk helps now, until when and why, or that they are home again; nothing otherwise. */
export function LendBanner({ view, now }: LendBannerProps) {
  const [homecoming, setHomecoming] = useState(() => atFirst(view));
  const seen = reduceHomecoming(homecoming, view, now);
  if (seen !== homecoming) setHomecoming(seen);
  const news = lendNews(view, seen.backAt !== null);
  const Icon = news?.kind === "home" ? House : Handshake;
  // The place is always there: a screen reader announces what changes in it, not what appears with it.
  return (
    <output className="console-banner-place">
      {news !== null && (
        <span className="console-banner" data-tone={news.kind}>
          <span className="console-banner-sign">
            <Icon className="ui-icon" aria-hidden />
          </span>
          <NewsText news={news} view={view} />
        </span>
      )}
    </output>
  );
}

function NewsText({ news, view: { fields, counter } }: { readonly news: LendNews; readonly view: ConsoleView }) {
  const text = useText().console.lent;
  const formats = useFormats();
  const nameOf = (fieldId: string): string =>
    formats.local(fields.find((field) => field.fieldId === fieldId)?.name ?? { vi: fieldId });
  if (news.kind === "home") {
    const home = counter.home.map(nameOf).join(", ");
    return <strong>{text.home(home, news.after)}</strong>;
  }
  const { until, reason, why } = news;
  const told = text.to(nameOf(news.fieldId), until === null ? null : formats.time(until), news.after);
  return (
    <span className="console-banner-text">
      <strong>{why === null ? `${told}.` : `${told},`}</strong>{" "}
      {why === null ? reason !== "" && text.because(reason) : `${whyText(why, text)}.`}
    </span>
  );
}

/** The figures at the time of the lend; a wait that would not fall is no reason. */
function whyText({ helped: { waiting, before, after } }: MoveWhy, text: Catalogue["console"]["lent"]): string {
  return after.p90 < before.p90 ? text.whyFaster(waiting, before.p90, after.p90) : text.why(waiting);
}
