import type { Language } from "#shared/kit/local-text.ts";
import { Button } from "#ui/components/Button.tsx";
import { LanguageSwitch } from "#ui/components/LanguageSwitch.tsx";
import { useText } from "#ui/text/use-text.ts";
import { Accessibility, Images, MonitorX, Volume2 } from "lucide-react";
import { useMode } from "./mode.ts";
import "./access-bar.css";

interface AccessBarProps {
  readonly languages: readonly Language[] | undefined;
  /** Where modes and languages are offered: one asks for them before everything else. */
  readonly isAtStart: boolean;
}

/** The other ways to use the kiosk; in one of them, how to hear it again, in which language, and how to leave it. */
export function AccessBar({ languages, isAtStart }: AccessBarProps) {
  const { access } = useText().kiosk;
  const { mode, setMode, repeat } = useMode();
  if (mode === "usual" && !isAtStart) return null;
  return (
    <aside className="kiosk-access" aria-label={access.label}>
      {mode === "usual" ? (
        <>
          <Button icon={Accessibility} aria-label={access.large} onPress={() => setMode("large")}>
            <span className="kiosk-access-long">{access.large}</span>
            <span className="kiosk-access-short">{access.largeShort}</span>
          </Button>
          <Button icon={Images} aria-label={access.pictures} onPress={() => setMode("pictures")}>
            <span className="kiosk-access-long">{access.pictures}</span>
            <span className="kiosk-access-short">{access.picturesShort}</span>
          </Button>
        </>
      ) : (
        <>
          <span className="kiosk-access-repeat" data-repeats>
            <Button icon={Volume2} onPress={repeat}>
              {access.repeat}
            </Button>
          </span>
          {(mode === "pictures" || isAtStart) && (
            <Button icon={MonitorX} onPress={() => setMode("usual")}>
              {access.usual}
            </Button>
          )}
          {mode === "large" && isAtStart && languages !== undefined && <LanguageSwitch languages={languages} />}
        </>
      )}
    </aside>
  );
}
