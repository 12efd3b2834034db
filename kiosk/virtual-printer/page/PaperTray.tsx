import type { PaperPiece } from "#shared/protocol/virtual-printer.ts";
import { Button } from "#ui/components/Button.tsx";
import { Dialog } from "#ui/components/Dialog.tsx";
import { EmptyState } from "#ui/components/EmptyState.tsx";
import { useText } from "#ui/text/use-text.ts";
import { Ticket } from "lucide-react";
import { useState } from "react";
import { Button as Pressable } from "react-aria-components";
import "./paper-tray.css";

interface PaperTrayProps {
  /** The newest first. */
  readonly pieces: readonly PaperPiece[];
}

/** The pieces that fell, to be looked at closely by pressing one. */
export function PaperTray({ pieces }: PaperTrayProps) {
  const { common, printer: text } = useText();
  const [shown, show] = useState<PaperPiece | null>(null);
  return (
    <section className="tray" aria-label={text.tray}>
      <h2 className="tray-title">{text.tray}</h2>
      {pieces.length === 0 ? (
        <EmptyState icon={Ticket} title={text.trayEmpty}>
          {text.trayHint}
        </EmptyState>
      ) : (
        <ul className="tray-pieces">
          {pieces.map((piece) => (
            <li key={piece.id} className="tray-piece">
              <Pressable className="tray-button" onPress={() => show(piece)}>
                <PieceImage piece={piece} alt={text.piece(piece.id)} />
              </Pressable>
            </li>
          ))}
        </ul>
      )}
      <Dialog
        title={shown === null ? "" : text.piece(shown.id)}
        isOpen={shown !== null}
        onClose={() => show(null)}
        actions={<Button onPress={() => show(null)}>{common.close}</Button>}
      >
        {shown !== null && (
          <div className="tray-close-up">
            <PieceImage piece={shown} alt={text.piece(shown.id)} />
          </div>
        )}
      </Dialog>
    </section>
  );
}

function PieceImage({ piece, alt }: { readonly piece: PaperPiece; readonly alt: string }) {
  return (
    <img
      className="piece-image"
      src={`papers/${piece.id}.png`}
      width={piece.widthDots}
      height={piece.heightDots}
      alt={alt}
    />
  );
}
