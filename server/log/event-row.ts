import type { Actor } from "#shared/domain/actor.ts";
import type { QueueEvent, Recorded } from "#shared/domain/event.ts";
import { commandId, seq } from "#shared/kit/ids.ts";
import { epochMs } from "#shared/kit/time.ts";

import { DataFault } from "./data-fault.ts";

/** An event's columns as SQLite hands them out raw. */
export type EventRow = readonly [seq: number, at: number, actor: string, commandId: string, body: string];

// Rows were written by this program, in this schema, behind STRICT columns: their JSON is parsed and believed.
/* oxlint-disable typescript/no-unsafe-type-assertion */

/**
 * Reads the rows of a file back. A centre has few actors and each is parsed once.
 * The reader throws DataFault DATA_CORRUPT when a row is no JSON.
 */
export function createEventReader(file: string): (row: EventRow) => Recorded {
  const actors = new Map<string, Actor>();

  function actorOf(text: string): Actor {
    const known = actors.get(text);
    if (known !== undefined) return known;
    const actor = parse(file, text) as Actor;
    actors.set(text, actor);
    return actor;
  }

  return ([position, at, actor, command, body]) => ({
    seq: seq(position),
    at: epochMs(at),
    by: actorOf(actor),
    commandId: commandId(command),
    event: parse(file, body) as QueueEvent,
  });
}

function parse(file: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new DataFault("DATA_CORRUPT", file, { cause });
  }
}
