import type { LinkStatus } from "#ui/link/link-state.ts";
import { EmptyState } from "#ui/components/EmptyState.tsx";
import { useText } from "#ui/text/use-text.ts";
import { PlugZap, TriangleAlert } from "lucide-react";

interface WaitingForViewProps {
  readonly status: LinkStatus;
}

/** Before the first view: that it is on its way, or why it is not. */
export function WaitingForView({ status }: WaitingForViewProps) {
  const text = useText();
  return (
    <main className="waiting-for-view">
      {status.kind === "refused" ? (
        <EmptyState icon={TriangleAlert} title={text.refusal[status.code]} />
      ) : (
        <EmptyState icon={PlugZap} title={text.link.connecting} />
      )}
    </main>
  );
}
