import { randomBytes, randomUUID } from "node:crypto";

import { deviceId, type DeviceId } from "#shared/kit/ids.ts";
import { epochMs, MINUTE_MS } from "#shared/kit/time.ts";
import type { Reply } from "#shared/protocol/reply.ts";
import type { PairingAnswer, PairingStarted } from "#shared/protocol/requests.ts";
import type { DeviceEntry } from "#shared/views/device-types.ts";

import type { AccessFile } from "#server/auth/access-file.ts";
import { tokenHash, tokenOfClaim } from "#server/auth/token.ts";
import type { Clock } from "#server/clock/clock.ts";
import { pairingCode } from "./pairing-code.ts";

const PENDING_MS = 15 * MINUTE_MS;
const REVOKED_KEPT_MS = 30 * 24 * 60 * MINUTE_MS;
const PENDING_FROM_ONE_ADDRESS = 10;
const PENDING_IN_ALL = 100;

/** What the centre knows of a device, but for whether it is connected. */
export type StoredDevice = Omit<DeviceEntry, "isOnline" | "printer" | "screen" | "brought">;

/** Who asks to be paired. */
export interface PairingRequest {
  readonly kind: DeviceEntry["kind"];
  readonly name: string;
  /** Where it comes from: bounds how many may wait from there. */
  readonly address: string;
  /** Paired at once, without the director: devices of this machine in a demonstration. */
  readonly isTrusted: boolean;
}

/** Kiosks, boards and counter displays: asked, approved, given a token once, revoked. */
export interface Devices {
  request(request: PairingRequest): Reply<PairingStarted>;
  /** The token when the director has approved, the same each time until its first use; null before. */
  claim(id: DeviceId, claim: string): Reply<PairingAnswer>;
  decide(id: DeviceId, decision: "approve" | "revoke"): Reply<null>;
  /** The device that a token was given to, revoked ones too; null when it opens nothing. */
  find(token: string): StoredDevice | null;
  /** In the order of their asking. */
  list(): readonly StoredDevice[];
  /** Forgets requests that nobody answered, devices revoked long ago, and claims whose token is in use. */
  sweep(): void;
}

interface Row {
  readonly id: string;
  readonly kind: DeviceEntry["kind"];
  readonly name: string;
  readonly status: DeviceEntry["status"];
  readonly code: string | null;
  readonly since: number;
  readonly is_claimable: 0 | 1;
}

const COLUMNS = "id, kind, name, status, code, since, claim_hash IS NOT NULL AS is_claimable";

/** The devices in the access file. */
export function devicesIn(file: AccessFile, clock: Clock): Devices {
  const insert = file.prepare<[string, string, string, string, string | null, string, Buffer, number]>(
    `INSERT INTO device (id, kind, name, status, code, address, claim_hash, since) VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const pendingFrom = file.prepare<[string], { here: number; total: number }>(
    "SELECT count(*) FILTER (WHERE address = ?) AS here, count(*) AS total FROM device WHERE status = 'pending'",
  );
  const claimed = file.prepare<[string, Buffer], Row>(`SELECT ${COLUMNS} FROM device WHERE id = ? AND claim_hash = ?`);
  const give = file.prepare<[Buffer, string]>("UPDATE device SET token_hash = ? WHERE id = ?");
  const decide = file.prepare<[string, number, string, string]>(
    "UPDATE device SET status = ?, code = NULL, since = ? WHERE id = ? AND status IN ('pending', ?)",
  );
  const byToken = file.prepare<[Buffer], Row>(`SELECT ${COLUMNS} FROM device WHERE token_hash = ?`);
  const all = file.prepare<[], Row>(`SELECT ${COLUMNS} FROM device ORDER BY rowid`);
  const sweep = file.prepare<[number, number]>(
    "DELETE FROM device WHERE (status = 'pending' AND since <= ?) OR (status = 'revoked' AND since <= ?)",
  );
  const claimsInUse = claimsToEnd(file);
  const forget = (): void => {
    claimsInUse.end();
    sweep.run(clock.now() - PENDING_MS, clock.now() - REVOKED_KEPT_MS);
  };

  return {
    request({ kind, name, address, isTrusted }) {
      forget();
      const { here, total } = pendingFrom.get(address) ?? { here: 0, total: 0 };
      if (here >= PENDING_FROM_ONE_ADDRESS || total >= PENDING_IN_ALL) return { ok: false, code: "TOO_MANY_REQUESTS" };
      const id = deviceId(randomUUID());
      const code = pairingCode();
      const claim = randomBytes(32).toString("base64url");
      const [status, shown] = isTrusted ? ["paired", null] : ["pending", code];
      insert.run(id, kind, name, status, shown, address, tokenHash(claim), clock.now());
      return { ok: true, value: { deviceId: id, code, claim } };
    },
    claim(id, claim) {
      forget();
      const row = claimed.get(id, tokenHash(claim));
      if (row === undefined) return { ok: false, code: "DEVICE_UNKNOWN" };
      if (row.status === "revoked") return { ok: false, code: "DEVICE_REVOKED" };
      if (row.status === "pending") return { ok: true, value: { token: null } };
      const token = tokenOfClaim(claim);
      give.run(tokenHash(token), id);
      return { ok: true, value: { token } };
    },
    decide(id, decision) {
      const isDone =
        decision === "approve"
          ? decide.run("paired", clock.now(), id, "pending").changes > 0
          : decide.run("revoked", clock.now(), id, "paired").changes > 0;
      return isDone ? { ok: true, value: null } : { ok: false, code: "DEVICE_UNKNOWN" };
    },
    find(token) {
      const row = byToken.get(tokenHash(token));
      if (row?.is_claimable === 1) claimsInUse.add(deviceId(row.id));
      return row === undefined ? null : toDevice(row);
    },
    list: () => all.all().map(toDevice),
    sweep: forget,
  };
}

/** Claims whose token is in use. They end a little later: the first use is only a look-up, which a full disk must not turn away. */
function claimsToEnd(file: AccessFile) {
  const endClaim = file.prepare<[string]>("UPDATE device SET claim_hash = NULL WHERE id = ?");
  const inUse = new Set<DeviceId>();
  return {
    add: (id: DeviceId) => void inUse.add(id),
    end() {
      for (const id of inUse) endClaim.run(id);
      inUse.clear();
    },
  };
}

const toDevice = ({ id, kind, name, status, code, since }: Row): StoredDevice => ({
  deviceId: deviceId(id),
  kind,
  name,
  status,
  code,
  since: epochMs(since),
});
