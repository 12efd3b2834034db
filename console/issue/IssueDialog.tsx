import type { Language } from "#shared/kit/local-text.ts";
import type { Day, EpochMs } from "#shared/kit/time.ts";
import { Button } from "#ui/components/Button.tsx";
import { Dialog } from "#ui/components/Dialog.tsx";
import { useFormats, useText } from "#ui/text/use-text.ts";
import { Ticket } from "lucide-react";
import { useEffect, useState } from "react";
import { fetchCatalogue, type IssueCatalogue } from "./fetch-catalogue.ts";
import { IssueForm } from "./IssueForm.tsx";
import { emptyIssue, issueCommand, type IssueDraft } from "./issue-draft.ts";
import { IssueResult } from "./IssueResult.tsx";
import { type IssueItem, newItems, runIssue } from "./issue-run.ts";
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
}

/** Staff issue tickets: for who cannot, for groups, and for turns that were written by hand. */
export function IssueDialog(props: IssueDialogProps) {
  const { link, places, languages, day, timeZone, now, onClose } = props;
  const text = useText();
  const formats = useFormats();
  const catalogue = useCatalogue(props.token);
  const [draft, setDraft] = useState<IssueDraft | null>(null);
  const [items, setItems] = useState<readonly IssueItem[]>([]);
  const [isBusy, setBusy] = useState(false);
  const shown = draft ?? emptyIssue(catalogue?.classes ?? [], places[0]?.deviceId ?? null);
  const command = catalogue === null ? null : issueCommand(shown, day, timeZone);
  const run = async (wanted: readonly IssueItem[]): Promise<void> => {
    if (command === null || isBusy) return;
    setBusy(true);
    setItems(wanted);
    await runIssue(wanted, command, shown.printAt, { link, onChange: setItems });
    setBusy(false);
  };
  const again = (): void => {
    setItems([]);
    setDraft(null);
  };
  const done = items.filter(({ number }) => number !== null).length;
  const missing = items.length - done;
  const actions =
    items.length === 0 ? (
      <Button
        variant="primary"
        icon={Ticket}
        isDisabled={command === null}
        onPress={() => void run(newItems(shown.persons))}
      >
        {text.issue.submit(shown.persons)}
      </Button>
    ) : (
      <AfterIssue missing={missing} isBusy={isBusy} onRetry={() => void run(items)} onAgain={again} />
    );
  const close = <Button onPress={onClose}>{text.common.close}</Button>;
  const title = items.length === 0 ? text.issue.title : text.issue.doneTitle(done, items.length);
  return (
    <Dialog
      title={title}
      width="wide"
      isOpen
      onClose={onClose}
      isDismissable={!isBusy}
      actions={
        <>
          {close}
          {actions}
        </>
      }
    >
      {items.length > 0 ? (
        <IssueResult items={items} />
      ) : catalogue === null ? (
        <output>{text.common.working}</output>
      ) : (
        <IssueForm
          catalogue={catalogue}
          languages={languages}
          places={places}
          clock={formats.time(now)}
          draft={shown}
          onDraft={setDraft}
        />
      )}
    </Dialog>
  );
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
