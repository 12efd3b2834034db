import type { LocalText } from "#shared/kit/local-text.ts";
import { useFormats, useText } from "#ui/text/use-text.ts";
import { ListChecks, SearchCheck } from "lucide-react";

interface DocumentListProps {
  readonly documents: readonly LocalText[];
  /** Nobody at the centre has checked this list: guidance, not law. */
  readonly isUnverified: boolean;
}

/** What the citizen should have brought. */
export function DocumentList({ documents, isUnverified }: DocumentListProps) {
  const text = useText().console.inHand;
  const formats = useFormats();
  return (
    <section className="documents" aria-label={text.documents}>
      <h2 className="documents-title">
        <ListChecks className="ui-icon" aria-hidden />
        {text.documents}
        {isUnverified && documents.length > 0 && (
          <span className="documents-unverified">
            <SearchCheck className="fact-icon" aria-hidden />
            {text.unverified}
          </span>
        )}
      </h2>
      {documents.length === 0 ? (
        <p className="documents-none">{text.noDocuments}</p>
      ) : (
        <ol className="documents-list">
          {documents.map((document) => (
            <li key={document.vi}>{formats.local(document)}</li>
          ))}
        </ol>
      )}
    </section>
  );
}
