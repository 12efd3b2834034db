import { Button } from "#ui/components/Button.tsx";
import { useText } from "#ui/text/use-text.ts";
import { CircleAlert, CircleCheck, Info, X } from "lucide-react";
import { useCallback, useState, type ReactNode } from "react";
import {
  Button as AriaButton,
  Text,
  UNSTABLE_Toast as Toast,
  UNSTABLE_ToastContent as ToastContent,
  UNSTABLE_ToastQueue as ToastQueue,
  UNSTABLE_ToastRegion as ToastRegion,
} from "react-aria-components";
import { NoticesContext, type Notice } from "./notices-context.ts";
import "./notices.css";

const MOST_AT_ONCE = 3;
const STAYS_MS = { good: 5000, plain: 6000, problem: 10_000 };
const ICONS = { good: CircleCheck, plain: Info, problem: CircleAlert };

interface NoticesProviderProps {
  readonly children: ReactNode;
}

/** The place where notices appear, newest first. */
export function NoticesProvider({ children }: NoticesProviderProps) {
  const text = useText();
  const [queue] = useState(() => new ToastQueue<Notice>({ maxVisibleToasts: MOST_AT_ONCE }));
  const notify = useCallback(
    (notice: Notice) => {
      queue.add(notice, { timeout: notice.staysMs ?? STAYS_MS[notice.tone] });
    },
    [queue],
  );
  return (
    <NoticesContext value={notify}>
      {children}
      <ToastRegion queue={queue} className="ui-notices" aria-label={text.common.notices}>
        {({ toast }) => (
          <Toast toast={toast} className="ui-notice" data-tone={toast.content.tone}>
            <NoticeBody notice={toast.content} onDone={() => queue.close(toast.key)} />
          </Toast>
        )}
      </ToastRegion>
    </NoticesContext>
  );
}

function NoticeBody({ notice, onDone }: { readonly notice: Notice; readonly onDone: () => void }) {
  const text = useText();
  const Icon = ICONS[notice.tone];
  const { action } = notice;
  const act = () => {
    action?.onPress();
    onDone();
  };
  return (
    <>
      <Icon className="ui-icon" aria-hidden />
      <ToastContent className="ui-notice-text">
        <Text slot="title">{notice.text}</Text>
      </ToastContent>
      {action && (
        <Button variant="secondary" onPress={act} shortcut={action.shortcut}>
          {action.label}
        </Button>
      )}
      <AriaButton slot="close" className="ui-icon-button" aria-label={text.common.close}>
        <X className="ui-icon" aria-hidden />
      </AriaButton>
    </>
  );
}
