import type { EpochMs } from "#shared/kit/time.ts";
import type { ConsoleView } from "#shared/views/console-types.ts";
import { Button } from "#ui/components/Button.tsx";
import { MenuButton } from "#ui/components/MenuButton.tsx";
import { LanguageSwitch } from "#ui/components/LanguageSwitch.tsx";
import { useText } from "#ui/text/use-text.ts";
import { DoorClosed, LogOut, Printer, Ticket } from "lucide-react";
import { ACTION_KEYS } from "../keys/desk-keys.ts";
import { Today } from "./ConsoleHeader.tsx";
import type { Console } from "./use-console.ts";

interface ConsoleToolsProps {
  readonly view: ConsoleView;
  readonly now: EpochMs;
  readonly console: Pick<Console, "isOffline" | "possible" | "act" | "ask">;
}

/** Once or twice a day: closing the counter, leaving it, another language. */
export function ConsoleTools({ view, now, console: { isOffline, possible, act, ask } }: ConsoleToolsProps) {
  const { console: words, common, issue } = useText();
  const { action } = words;
  return (
    <>
      <Today view={view} now={now} />
      <MenuButton
        label={common.ticket}
        icon={Ticket}
        isDisabled={isOffline || !view.isOpen}
        choices={[
          { id: "issue", text: issue.title, icon: Ticket },
          { id: "reprint", text: issue.reprint, icon: Printer },
        ]}
        onChoose={(kind) => ask({ kind })}
      />
      <Button
        variant="quiet"
        icon={DoorClosed}
        shortcut={ACTION_KEYS.close}
        isDisabled={isOffline || !possible.has("close")}
        onPress={() => act("close")}
      >
        {action.close}
      </Button>
      <Button
        variant="quiet"
        icon={LogOut}
        shortcut={ACTION_KEYS["sign-out"]}
        isDisabled={!possible.has("sign-out")}
        onPress={() => act("sign-out")}
      >
        {action["sign-out"]}
      </Button>
      <LanguageSwitch languages={view.languages} isShort />
    </>
  );
}
