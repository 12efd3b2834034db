import { Button } from "#ui/components/Button.tsx";
import { useText } from "#ui/text/use-text.ts";
import { ChevronDown, ChevronUp } from "lucide-react";
import { type ReactNode, useEffect, useRef, useState } from "react";
import "./scroll-area.css";

interface ScrollAreaProps {
  readonly label: string;
  readonly children: ReactNode;
}

/** Most of a view is kept in sight when it moves on, so that nobody loses their place. */
const STEP_SHARE = 0.8;

/** What does not fit the screen, moved by a finger or, for those who would not think of it, by two large buttons. */
export function ScrollArea({ label, children }: ScrollAreaProps) {
  const text = useText();
  const area = useRef<HTMLElement>(null);
  const [more, setMore] = useState<More>({ above: false, below: false, isText: false });
  useEffect(() => {
    const element = area.current;
    if (element === null) return undefined;
    const look = (): void => setMore((known) => same(known, moreOf(element)));
    const observer = new ResizeObserver(look);
    observer.observe(element);
    for (const child of element.children) observer.observe(child);
    element.addEventListener("scroll", look, { passive: true });
    return () => {
      observer.disconnect();
      element.removeEventListener("scroll", look);
    };
  });
  const isLonger = more.above || more.below;
  const move = (direction: 1 | -1): void =>
    area.current?.scrollBy({ top: direction * STEP_SHARE * area.current.clientHeight, behavior: "smooth" });
  return (
    <div className="kiosk-scroll">
      <section
        className="kiosk-scroll-area"
        aria-label={label}
        ref={area}
        data-more-below={more.below || undefined}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what holds no control is moved by the arrows
        tabIndex={isLonger && more.isText ? 0 : undefined}
      >
        {children}
      </section>
      {isLonger && (
        <div className="kiosk-scroll-buttons" data-repeats data-of-text={more.isText || undefined}>
          <Button variant="quiet" icon={ChevronUp} isDisabled={!more.above} onPress={() => move(-1)}>
            {text.kiosk.seeAbove}
          </Button>
          <Button variant="secondary" icon={ChevronDown} isDisabled={!more.below} onPress={() => move(1)}>
            {text.kiosk.seeMore}
          </Button>
        </div>
      )}
    </div>
  );
}

interface More {
  readonly above: boolean;
  readonly below: boolean;
  /** Nothing in it takes the focus and would bring itself into sight. */
  readonly isText: boolean;
}

// Fractions of a pixel are no reason for a button.
const moreOf = (area: HTMLElement): More => ({
  above: area.scrollTop > 4,
  below: area.scrollTop + area.clientHeight < area.scrollHeight - 4,
  isText: area.querySelector("button, input") === null,
});

const same = (known: More, next: More): More =>
  known.above === next.above && known.below === next.below && known.isText === next.isText ? known : next;
