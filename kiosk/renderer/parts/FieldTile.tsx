import type { PublicField } from "#shared/views/public-types.ts";
import { createElement } from "react";
import { fieldPictogram } from "./field-pictogram.ts";
import "./field-tile.css";

interface FieldTileProps {
  readonly field: Pick<PublicField, "letter" | "name">;
}

/** A field's pictogram over the letter of its tickets, on its colour. Its name stands beside it. */
export function FieldTile({ field }: FieldTileProps) {
  return (
    <span className="kiosk-tile" data-field-letter={field.letter} aria-hidden>
      {createElement(fieldPictogram(field.name), { className: "kiosk-tile-pictogram", strokeWidth: 1.75 })}
      <span className="kiosk-tile-letter">{field.letter}</span>
    </span>
  );
}
