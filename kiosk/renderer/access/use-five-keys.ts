import { assertNever } from "#shared/kit/assert-never.ts";
import { useEffect, useEffectEvent, useRef } from "react";
import { type AccessKey, accessKeyOf, isForText, isScanned, isWakingKey } from "./five-keys.ts";
import type { Mode } from "./mode.ts";
import { moveFocus, openDialog, pressFocused } from "./stops.ts";
import { watchHeadphones } from "./watch-headphones.ts";

interface FiveKeysParts {
  readonly mode: Mode;
  readonly setMode: (mode: Mode) => void;
  readonly repeat: () => void;
  readonly goBack: () => void;
}

/** The whole kiosk by five keys; the first of them, or headphones plugged in, brings the large screen that speaks. */
export function useFiveKeys({ mode, setMode, repeat, goBack }: FiveKeysParts): void {
  const lastDigitAt = useRef(-Infinity);
  const obey = useEffectEvent((key: AccessKey): void => {
    switch (key) {
      case "up":
      case "down":
        moveFocus(document, key === "down" ? 1 : -1);
        break;
      case "ok":
        pressFocused(document);
        break;
      case "back":
        if (openDialog(document) === null) goBack();
        else closeDialog();
        break;
      case "help":
        repeat();
        break;
      case "plugged-in":
        break;
      case "plugged-out":
        setMode("usual");
        break;
      default:
        assertNever(key);
    }
  });
  const act = useEffectEvent((event: KeyboardEvent) => {
    // What the page itself sends, as to close a dialog, is not a finger's.
    if (!event.isTrusted) return;
    if (/^\d$/.test(event.key)) lastDigitAt.current = event.timeStamp;
    const key = accessKeyOf(event);
    if (key === null || isScanned(key, event.timeStamp - lastDigitAt.current)) return;
    if (mode === "usual") {
      if (!isWakingKey(key, document.activeElement)) return;
      silence(event);
      setMode("large");
    } else if (!isForText(key, document.activeElement)) {
      silence(event);
      obey(key);
    }
  });
  const plug = useEffectEvent(() => {
    if (mode === "usual") setMode("large");
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => act(event);
    document.addEventListener("keydown", listen, { capture: true });
    const stopWatching = watchHeadphones(() => plug());
    return () => {
      document.removeEventListener("keydown", listen, { capture: true });
      stopWatching();
    };
  }, []);
}

function silence(event: KeyboardEvent): void {
  event.preventDefault();
  event.stopPropagation();
}

/** As its Escape key would: that is the safe answer. */
function closeDialog(): void {
  openDialog(document)?.dispatchEvent(new KeyboardEvent("keydown", { key: "Escape", bubbles: true }));
}
