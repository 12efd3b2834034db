import type { Catalogue } from "#shared/views/kiosk-types.ts";
import { useFormats, useText } from "#ui/text/use-text.ts";
import { FileText, Info } from "lucide-react";
import "./checklist.css";

interface ChecklistProps {
  readonly procedure: Catalogue["procedures"][number];
}

/** The papers that a procedure needs, said once and completely; what the centre has not checked is never given out as law. */
export function Checklist({ procedure }: ChecklistProps) {
  const text = useText();
  const formats = useFormats();
  const { documents, isUnverified } = procedure;
  return (
    <section className="kiosk-panel">
      <h2 className="kiosk-panel-title">{text.kiosk.documents}</h2>
      {documents.length === 0 ? (
        <p>{text.kiosk.documentsNone}</p>
      ) : (
        <ul className="kiosk-documents">
          {documents.map((document) => (
            <li key={document.vi}>
              <FileText aria-hidden />
              <span>{formats.local(document)}</span>
            </li>
          ))}
        </ul>
      )}
      {isUnverified && documents.length > 0 && (
        <p className="kiosk-remark">
          <Info aria-hidden />
          {text.kiosk.documentsUnverified}
        </p>
      )}
    </section>
  );
}
