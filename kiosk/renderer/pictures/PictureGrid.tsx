import { useState } from "react";
import { type Picture, PictureButton } from "./PictureButton.tsx";
import "./pictures.css";

interface PictureGridProps {
  readonly items: readonly Picture[];
  /** How large they stand: what is chosen from, or what leads on. */
  readonly size?: "large" | "small";
}

/** Pictures to choose from; the one that was touched last is marked until another is. */
export function PictureGrid({ items, size = "large" }: PictureGridProps) {
  const [heard, setHeard] = useState<string | null>(null);
  return (
    <ul className="kiosk-pictures" data-size={size} data-many={items.length > 6 || undefined}>
      {items.map((item) => (
        <li key={item.key}>
          <PictureButton item={item} isHeard={heard === item.key} onHear={() => setHeard(item.key)} />
        </li>
      ))}
    </ul>
  );
}
