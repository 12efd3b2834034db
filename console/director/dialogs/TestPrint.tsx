import type { DeviceEntry } from "#shared/views/device-types.ts";
import { Button } from "#ui/components/Button.tsx";
import { useNotify } from "#ui/notices/notices-context.ts";
import { useText } from "#ui/text/use-text.ts";
import { Printer } from "lucide-react";
import { useState } from "react";
import type { StaffLink } from "../../issue/staff-link.ts";

interface TestPrintProps {
  readonly device: Pick<DeviceEntry, "deviceId" | "name">;
  readonly link: Pick<StaffLink, "testPrint">;
}

/** Tries a kiosk's printer; it takes no number. */
export function TestPrint({ device: { deviceId, name }, link }: TestPrintProps) {
  const text = useText();
  const notify = useNotify();
  const [isBusy, setBusy] = useState(false);
  const print = async (): Promise<void> => {
    setBusy(true);
    const reply = await link.testPrint(deviceId);
    setBusy(false);
    const isGood = reply.ok && reply.value.kind !== "failed";
    const said = reply.ok ? (isGood ? text.issue.testDone : text.issue.testFailed) : text.refusal[reply.code];
    notify({ tone: isGood ? "good" : "problem", text: said });
  };
  return (
    <Button
      icon={Printer}
      isDisabled={isBusy}
      aria-label={`${text.issue.testPrint}: ${name}`}
      onPress={() => void print()}
    >
      {text.issue.testPrint}
    </Button>
  );
}
