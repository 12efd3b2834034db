import type { DeviceEntry } from "#shared/views/device-types.ts";
import { Button } from "#ui/components/Button.tsx";
import { useFormats, useText } from "#ui/text/use-text.ts";
import { Check, Unplug } from "lucide-react";
import { StaffDialog } from "../../dialog/StaffDialog.tsx";
import type { DirectorScreenProps } from "../screen/DirectorScreen.tsx";
import type { StaffLink } from "../../issue/staff-link.ts";
import { TestPrint } from "./TestPrint.tsx";
import "./dialogs.css";

interface DevicesDialogProps {
  readonly devices: readonly DeviceEntry[];
  readonly onDevice: DirectorScreenProps["onDevice"];
  readonly link: Pick<StaffLink, "testPrint">;
  readonly onClose: () => void;
}

const ORDER = { pending: 0, paired: 1, revoked: 2 };

/** The devices of the centre, those that ask first. */
export function DevicesDialog({ devices, onDevice, link, onClose }: DevicesDialogProps) {
  const text = useText();
  const { title, none, compare } = text.director.devices;
  const shown = devices.toSorted((one, other) => ORDER[one.status] - ORDER[other.status]);
  return (
    <StaffDialog title={title} width="wide" onClose={onClose} leaveBy="close">
      {shown.some(({ status }) => status === "pending") && <p>{compare}</p>}
      {shown.length === 0 && <p>{none}</p>}
      <ul className="entries">
        {shown.map((device) => (
          <DeviceRow key={device.deviceId} device={device} onDevice={onDevice} link={link} />
        ))}
      </ul>
    </StaffDialog>
  );
}

interface DeviceRowProps extends Pick<DevicesDialogProps, "onDevice" | "link"> {
  readonly device: DeviceEntry;
}

function DeviceRow({ device, onDevice, link }: DeviceRowProps) {
  const text = useText().director.devices;
  const { deviceId, kind, name, status, code, isOnline } = device;
  const end = status === "pending" ? text.decline : text.revoke;
  return (
    <li className="entry">
      <span className="entry-text">
        <span className="entry-name">{name}</span>
        <DeviceNote device={device} />
      </span>
      {code !== null && (
        <span className="entry-code" title={text.code}>
          {code}
        </span>
      )}
      {status === "pending" && (
        <Button
          variant="primary"
          icon={Check}
          aria-label={`${text.approve}: ${name}`}
          onPress={() => onDevice(deviceId, "approve")}
        >
          {text.approve}
        </Button>
      )}
      {kind === "kiosk" && isOnline && <TestPrint device={device} link={link} />}
      {status !== "revoked" && (
        <Button
          variant="danger"
          icon={Unplug}
          aria-label={`${end}: ${name}`}
          onPress={() => onDevice(deviceId, "revoke")}
        >
          {end}
        </Button>
      )}
    </li>
  );
}

/** What it is, and how it is. */
function DeviceNote({ device }: Pick<DeviceRowProps, "device">) {
  const { help, screens, director } = useText();
  const text = director.devices;
  const formats = useFormats();
  const { kind, status, isOnline, printer, since, brought } = device;
  const trouble = device.screen?.trouble ?? null;
  const offline = kind === "kiosk" ? text.offlineKiosk : text.offline;
  return (
    <span className="entry-note">
      <span>{text.kind[kind]}</span>
      <span>{text.status[status]}</span>
      {status === "paired" && trouble !== "frozen" && <span>{isOnline ? text.online : offline}</span>}
      {trouble !== null && trouble !== "gone" && <span className="entry-trouble">{screens.state[trouble]}</span>}
      {printer !== null && <span>{help.printerState[printer]}</span>}
      {brought > 0 && <span>{text.brought(formats.count(brought))}</span>}
      <span>{formats.time(since)}</span>
    </span>
  );
}
