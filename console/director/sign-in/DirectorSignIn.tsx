import type { RefusalCode } from "#shared/protocol/refusal.ts";
import type { SessionOpened } from "#shared/protocol/requests.ts";
import { Button } from "#ui/components/Button.tsx";
import { LanguageSwitch } from "#ui/components/LanguageSwitch.tsx";
import { Page } from "#ui/components/Page.tsx";
import { TextField } from "#ui/components/TextField.tsx";
import { postJson } from "#ui/link/post-json.ts";
import { useText } from "#ui/text/use-text.ts";
import { LogIn } from "lucide-react";
import { useState } from "react";
import { focusFirst } from "../../focus/focus-first.ts";
import { readSession } from "../../session/read-session.ts";
import "./director-sign-in.css";

interface DirectorSignInProps {
  /** Why the last session ended, when it did. */
  readonly ended: RefusalCode | null;
  readonly onSignedIn: (session: SessionOpened) => void;
}

/** The director's way in. */
export function DirectorSignIn({ ended, onSignedIn }: DirectorSignInProps) {
  const text = useText();
  const [password, setPassword] = useState("");
  const [isAsking, setAsking] = useState(false);
  const [refused, setRefused] = useState(ended);
  const submit = async (): Promise<void> => {
    setAsking(true);
    const reply = await postJson("/api/v1/sessions/director", { password }, readSession);
    setAsking(false);
    setPassword("");
    if (reply.ok) onSignedIn(reply.value);
    else setRefused(reply.code);
  };
  return (
    <Page brand={text.common.product} title={text.director.title} tools={<LanguageSwitch />}>
      <form
        className="director-sign-in"
        ref={focusFirst}
        onSubmit={(event) => {
          event.preventDefault();
          if (password !== "" && !isAsking) void submit();
        }}
      >
        <h2>{text.director.signIn.title}</h2>
        <TextField
          type="password"
          autoComplete="current-password"
          label={text.director.signIn.password}
          error={refused === null ? undefined : text.refusal[refused]}
          maxLength={200}
          value={password}
          onChange={(typed) => {
            setPassword(typed);
            setRefused(null);
          }}
        />
        <Button
          type="submit"
          variant="primary"
          icon={LogIn}
          shortcut="Enter"
          isWide
          isPending={isAsking}
          isDisabled={password === ""}
        >
          {text.director.signIn.submit}
        </Button>
      </form>
    </Page>
  );
}
