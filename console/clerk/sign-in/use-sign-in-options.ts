import type { SignInOptions } from "#shared/protocol/requests.ts";
import { useEffect, useState } from "react";
import { fetchSignInOptions } from "./sign-in-options.ts";

const AGAIN_AFTER_MS = 3000;
const RENEW_AFTER_MS = 15_000;

/** The counters and clerks to choose from, renewed while the page waits; `isMissing` once the server did not answer. */
export function useSignInOptions(): { readonly options: SignInOptions | null; readonly isMissing: boolean } {
  const [options, setOptions] = useState<SignInOptions | null>(null);
  const [isMissing, setMissing] = useState(false);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    let isGone = false;
    const load = async (): Promise<void> => {
      const loaded = await fetchSignInOptions();
      if (isGone) return;
      setMissing(loaded === null);
      if (loaded !== null) setOptions(loaded);
      timer = setTimeout(() => void load(), loaded === null ? AGAIN_AFTER_MS : RENEW_AFTER_MS);
    };
    void load();
    return () => {
      isGone = true;
      clearTimeout(timer);
    };
  }, []);
  return { options, isMissing };
}
