import type { RefusalCode } from "#shared/protocol/refusal.ts";
import { EmptyState } from "#ui/components/EmptyState.tsx";
import { useText } from "#ui/text/use-text.ts";
import { ServerOff, Users } from "lucide-react";
import type { ClerkSession } from "../clerk-session.ts";
import { SignIn } from "./SignIn.tsx";
import { useSignInOptions } from "./use-sign-in-options.ts";

interface SignInGateProps {
  /** Why the last session ended, when it did. */
  readonly ended: RefusalCode | null;
  readonly onSignedIn: (session: ClerkSession) => void;
}

/** Shows the sign-in once the server has told who works here. */
export function SignInGate({ ended, onSignedIn }: SignInGateProps) {
  const text = useText();
  const { options, isMissing } = useSignInOptions();
  if (options !== null) return <SignIn options={options} ended={ended} onSignedIn={onSignedIn} />;
  return (
    <main className="sign-in-gate">
      {isMissing ? (
        <EmptyState icon={ServerOff} title={text.console.signIn.optionsFailed}>
          {text.link.connecting}
        </EmptyState>
      ) : (
        <EmptyState icon={Users} title={text.link.connecting} />
      )}
    </main>
  );
}
