import type { RefusalCode } from "#shared/protocol/refusal.ts";
import type { SignInOptions } from "#shared/protocol/requests.ts";
import { Button } from "#ui/components/Button.tsx";
import { LanguageSwitch } from "#ui/components/LanguageSwitch.tsx";
import { Page } from "#ui/components/Page.tsx";
import { useFormats, useText } from "#ui/text/use-text.ts";
import { CircleAlert, LogIn } from "lucide-react";
import { useEffect, useRef, type ReactNode } from "react";
import { ClerkChoice } from "./ClerkChoice.tsx";
import { CounterChoice } from "./CounterChoice.tsx";
import { PinPad } from "./PinPad.tsx";
import { signInRequest, stepOf, type SignInEntry, type SignInMessage, type SignInStep } from "./sign-in-entry.ts";
import "./sign-in.css";

interface SignInScreenProps {
  readonly options: SignInOptions;
  readonly entry: SignInEntry;
  readonly isAsking: boolean;
  readonly refused: RefusalCode | null;
  readonly onMessage: (message: SignInMessage) => void;
  readonly onSubmit: () => void;
}

/** Where, who, PIN: three columns, each focused as the one before it is answered. */
export function SignInScreen({ options, entry, isAsking, refused, onMessage, onSubmit }: SignInScreenProps) {
  const text = useText();
  const formats = useFormats();
  const step = stepOf(entry);
  const { chooseCounter, chooseClerk, enterPin, submit, title, keysHint } = text.console.signIn;
  return (
    <Page brand={text.common.product} title={formats.local(options.centreName)} tools={<LanguageSwitch />}>
      <form
        className="sign-in"
        aria-label={title}
        onSubmit={(event) => {
          event.preventDefault();
          onSubmit();
        }}
      >
        <Step title={chooseCounter} name="counter" now={step}>
          <CounterChoice
            counters={options.counters}
            chosen={entry.counterId}
            onChoose={(counterId) => onMessage({ type: "counter", counterId })}
          />
        </Step>
        <Step title={chooseClerk} name="clerk" now={step}>
          <ClerkChoice
            clerks={options.clerks}
            chosen={entry.clerkId}
            onChoose={(clerkId) => onMessage({ type: "clerk", clerkId })}
          />
        </Step>
        <Step title={enterPin} name="pin" now={step}>
          <PinPad pin={entry.pin} onMessage={onMessage} />
          <p className="sign-in-refused" role="alert">
            {refused !== null && (
              <>
                <CircleAlert className="ui-icon" aria-hidden />
                {text.refusal[refused]}
              </>
            )}
          </p>
          <Button
            variant="primary"
            type="submit"
            icon={LogIn}
            shortcut="Enter"
            isWide
            isPending={isAsking}
            isDisabled={signInRequest(entry) === null}
          >
            {submit}
          </Button>
        </Step>
        <p className="sign-in-hint">{keysHint}</p>
      </form>
    </Page>
  );
}

interface StepProps {
  readonly title: string;
  readonly name: SignInStep;
  readonly now: SignInStep;
  readonly children: ReactNode;
}

function Step({ title, name, now, children }: StepProps) {
  const section = useRef<HTMLElement>(null);
  const isNow = name === now;
  useEffect(() => {
    if (isNow) section.current?.querySelector("input")?.focus();
  }, [isNow]);
  return (
    <section className="sign-in-step" data-step={name} data-now={isNow || undefined} ref={section}>
      <h2 className="sign-in-step-title">{title}</h2>
      {children}
    </section>
  );
}
