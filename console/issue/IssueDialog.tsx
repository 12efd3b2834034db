import type { Language } from "#shared/kit/local-text.ts";
import type { Day, EpochMs } from "#shared/kit/time.ts";
import type { CommandInput } from "#ui/link/create-link.ts";
import { Button } from "#ui/components/Button.tsx";
import { useFormats, useText } from "#ui/text/use-text.ts";
import { Ticket } from "lucide-react";
import { type ComponentProps, useEffect, useState } from "react";
import { StaffDialog } from "../dialog/StaffDialog.tsx";
import { fetchCatalogue, type IssueCatalogue } from "./fetch-catalogue.ts";
import { IssueForm } from "./IssueForm.tsx";
import { emptyIssue, issueCommand, type IssueDraft, type WrittenTurn } from "./issue-draft.ts";
import { IssueResult } from "./IssueResult.tsx";
import { useIssueRun } from "./use-issue-run.ts";
import type { PrintPlace, StaffLink } from "./staff-link.ts";
import "./issue.css";

export interface IssueDialogProps {
  readonly link: StaffLink;
  readonly token: string;
  readonly places: readonly PrintPlace[];
  readonly languages: readonly Language[];
  readonly day: Day | null;
  readonly timeZone: string;
  readonly now: EpochMs;
  readonly onClose: () => void;
  /** What the form begins with; nothing unless said. */
  readonly turn?: WrittenTurn | null;
}

/** Staff issue tickets: for who cannot, for groups, and for turns that were written by hand. */
export function IssueDialog(props: IssueDialogProps) {
  const { link, places, languages, day, timeZone, now, onClose, turn = null } = props;
  const text = useText();
  const formats = useFormats();
  const catalogue = useCatalogue(props.token);
  const [draft, setDraft] = useState<IssueDraft | null>(null);
  const { items, isBusy, begin, goOn, forget } = useIssueRun(link);
  const shown = draft ?? emptyIssue(catalogue?.classes ?? [], places[0]?.deviceId ?? null, turn);
  const command = catalogue === null ? null : issueCommand(shown, day, timeZone);
  const press = (ask: (asked: CommandInput) => void) => () => (command === null ? undefined : ask(command));
  const again = (): void => {
    forget();
    setDraft(null);
  };
  const done = items.filter(({ number }) => number !== null).length;
  const missing = items.length - done;
  const action =
    items.length === 0 ? (
      <Button
        variant="primary"
        icon={Ticket}
        isDisabled={command === null}
        onPress={press((asked) => begin(shown.persons, asked, shown.printAt))}
      >
        {text.issue.submit(shown.persons)}
      </Button>
    ) : (
      <AfterIssue
        missing={missing}
        isBusy={isBusy}
        onRetry={press((asked) => goOn(asked, shown.printAt))}
        onAgain={again}
      />
    );
  const title = items.length === 0 ? text.issue.title : text.issue.doneTitle(done, items.length);
  return (
    <StaffDialog title={title} width="wide" onClose={onClose} isDismissable={!isBusy} leaveBy="close" action={action}>
      {items.length > 0 ? (
        <IssueResult items={items} />
      ) : (
        <Question {...{ catalogue, languages, places }} clock={formats.time(now)} draft={shown} onDraft={setDraft} />
      )}
    </StaffDialog>
  );
}

type QuestionProps = Omit<ComponentProps<typeof IssueForm>, "catalogue"> & {
  readonly catalogue: IssueCatalogue | null;
};

/** The form, once the catalogue is here. */
function Question({ catalogue, ...form }: QuestionProps) {
  const { working } = useText().common;
  return catalogue === null ? <output>{working}</output> : <IssueForm {...form} catalogue={catalogue} />;
}

interface AfterIssueProps {
  readonly missing: number;
  readonly isBusy: boolean;
  readonly onRetry: () => void;
  readonly onAgain: () => void;
}

function AfterIssue({ missing, isBusy, onRetry, onAgain }: AfterIssueProps) {
  const text = useText().issue;
  return (
    <>
      {missing > 0 && (
        <Button isDisabled={isBusy} onPress={onRetry}>
          {text.retry(missing)}
        </Button>
      )}
      <Button variant="primary" isDisabled={isBusy} onPress={onAgain}>
        {text.another}
      </Button>
    </>
  );
}

function useCatalogue(token: string): IssueCatalogue | null {
  const [catalogue, setCatalogue] = useState<IssueCatalogue | null>(null);
  useEffect(() => {
    const leaving = new AbortController();
    void fetchCatalogue(token, leaving.signal).then((found) => leaving.signal.aborted || setCatalogue(found));
    return () => leaving.abort();
  }, [token]);
  return catalogue;
}
