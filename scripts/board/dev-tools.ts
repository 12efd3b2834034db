import type { Readable, Writable } from "node:stream";
import { z } from "zod";

const facts = z.record(z.string(), z.unknown()).default({});
const newsSchema = z.object({ method: z.string(), params: facts, sessionId: z.string().optional() });
const answerSchema = z.object({
  id: z.int(),
  result: facts,
  error: z.object({ message: z.string() }).optional(),
});
/** An answer that is none of ours ends its question all the same. */
const oddAnswerSchema = z
  .object({ id: z.int() })
  .transform(({ id }) => ({ id, result: {}, error: { message: "an answer of an unknown shape" } }));
const messageSchema = z.union([newsSchema, answerSchema, oddAnswerSchema]);

/** What a browser says by itself: `method` is the event's name. */
export type BrowserNews = z.output<typeof newsSchema>;

/** A browser that is driven over two pipes, which no other program of the machine can reach. */
export interface DevTools {
  /** @throws when the browser refuses, or has ended. */
  readonly send: (method: string, params?: object, sessionId?: string) => Promise<Readonly<Record<string, unknown>>>;
  readonly onNews: (listener: (news: BrowserNews) => void) => void;
}

const END = "\0";

/** The DevTools protocol as `--remote-debugging-pipe` speaks it: JSON, each message ended by a zero byte. */
export function devToolsOver(input: Writable, output: Readable): DevTools {
  const asked = new Map<number, PromiseWithResolvers<Readonly<Record<string, unknown>>>>();
  const listeners: ((news: BrowserNews) => void)[] = [];
  let begun = "";
  let lastId = 0;
  output.setEncoding("utf8").on("data", (piece: string) => {
    const messages = (begun + piece).split(END);
    begun = messages.pop() ?? "";
    for (const message of messages) hear(message);
  });
  output.on("close", () => {
    for (const { reject } of asked.values()) reject(new Error("the browser has ended"));
    asked.clear();
  });
  // A browser that ends takes its pipe along: its end is told by its exit.
  input.on("error", () => {});

  function hear(text: string): void {
    const { success, data: message } = messageSchema.safeParse(jsonIn(text));
    // What this program does not know of a newer browser it does not need either.
    if (!success) return;
    if ("method" in message) return listeners.forEach((listener) => listener(message));
    const question = asked.get(message.id);
    asked.delete(message.id);
    if (message.error === undefined) question?.resolve(message.result);
    else question?.reject(new Error(message.error.message));
  }

  return {
    send(method, params = {}, sessionId) {
      const id = (lastId += 1);
      const question = Promise.withResolvers<Readonly<Record<string, unknown>>>();
      asked.set(id, question);
      input.write(JSON.stringify({ id, method, params, sessionId }) + END);
      return question.promise;
    },
    onNews: (listener) => void listeners.push(listener),
  };
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
