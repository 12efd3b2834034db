import { parseArgs } from "node:util";

import type { Registers } from "#server/auth/registers.ts";
import { atRegisters, giveUp } from "./house/at-registers.ts";
import { say, terminalTexts } from "./house/terminal.ts";

const texts = terminalTexts(process.env).access;

const asked = askedFor();
if (asked === null) giveUp(texts.usage);
else await atRegisters(asked.data, (registers) => (asked.revoke ? revoke : give)(registers, asked.name));

function askedFor() {
  try {
    const data = { type: "string", default: "data" } as const;
    const revokes = { type: "boolean", default: false } as const;
    const { values } = parseArgs({ options: { data, name: { type: "string" }, revoke: revokes } });
    return values.name === undefined || values.name === "" ? null : { ...values, name: values.name };
  } catch {
    return null;
  }
}

function give({ integrations }: Registers, name: string): void {
  const token = integrations.give(name);
  say(texts.tokenGiven(name));
  say(token);
}

function revoke({ integrations }: Registers, name: string): void {
  if (integrations.revoke(name)) say(texts.tokenRevoked(name));
  else giveUp(texts.tokenUnknown(name));
}
