import { createHash } from "node:crypto";
import { once } from "node:events";
import { readdirSync } from "node:fs";
import { connect } from "node:net";
import { join } from "node:path";
import { expect, test } from "vitest";
import { randomBelow, seededRandom } from "#shared/kit/random.ts";
import { sessionAnswer } from "#shared/protocol/rest-answers.ts";
import { type OwnManifest, ownManifestSchema, type RecordedClip, voicesAnswer } from "#shared/protocol/voices.ts";
import { soundFileIn } from "#shared/voice/recording/sound-file.ts";
import { writeWav } from "#shared/voice/recording/wav.ts";
import { type ServerProcess, startServer } from "#tests/support/server-process.ts";
import { readCentreFile } from "#server/centre-file/read-centre-file.ts";
import { temporaryFolder } from "#tests/support/temporary-folder.ts";

const CENTRE = join(import.meta.dirname, "../../centres/tang-nhon-phu.json");
const PASSWORD = readCentreFile(CENTRE).demo?.directorPassword;
const ROUNDS = 12;
const SEED = 20_261_122;
const SAYS = ["0", "1", "2", "a", "bê", "Mời công dân có số thứ tự"];

/** A tone of its own for each round and prompt. */
const toneOf = (hertz: number) =>
  writeWav({
    samples: Float32Array.from({ length: 48_000 }, (_, at) => 0.3 * Math.sin((at * hertz * 6.28) / 24_000)),
    rate: 24_000,
  });

class Director {
  readonly server: ServerProcess;
  readonly token: string;
  constructor(server: ServerProcess, token: string) {
    this.server = server;
    this.token = token;
  }

  static async of(server: ServerProcess): Promise<Director> {
    const answer = await fetch(`${server.url}/api/v1/sessions/director`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ password: PASSWORD }),
    });
    return new Director(server, sessionAnswer.parse(await answer.json()).token);
  }

  ask(method: string, path: string, body?: BodyInit, type = "application/json"): Promise<Response> {
    const headers = { authorization: `Bearer ${this.token}`, "content-type": type };
    return fetch(`${this.server.url}/api/v1/voices${path}`, {
      method,
      headers,
      ...(body === undefined ? {} : { body }),
    });
  }

  async now() {
    const { voices } = voicesAnswer.parse(await (await this.ask("GET", "")).json());
    const vi = voices.find(({ language }) => language === "vi");
    if (vi === undefined) throw new Error("no Vietnamese");
    return vi;
  }

  /** Sends a clip's beginning and no more. */
  async sendHalf(): Promise<void> {
    const socket = connect(Number(this.server.ready["port"]), "127.0.0.1");
    await once(socket, "connect");
    const head = `PUT /api/v1/voices/vi/recording/clips?says=9 HTTP/1.1\r\nhost: localhost\r\nauthorization: Bearer ${this.token}`;
    socket.on("error", () => undefined);
    socket.write(`${head}\r\ncontent-type: audio/wav\r\ncontent-length: 96044\r\n\r\n`);
    socket.write(toneOf(300).slice(0, 40_000));
  }
}

/** What was answered for before the plug was pulled. */
interface Answered {
  readonly clips: Map<string, RecordedClip>;
  /** The names of what was sent last, whether it was answered for or not. */
  readonly sent: Map<string, string>;
  pack: OwnManifest | null;
}

/** Records and finishes, again and again, until the server is gone. */
async function recordUntilKilled(director: Director, round: number, answered: Answered): Promise<void> {
  for (let turn = 0; ; turn += 1)
    for (const [index, says] of SAYS.entries()) {
      const bytes = toneOf(200 + round * 37 + turn * 11 + index);
      answered.sent.set(says, `${createHash("sha256").update(bytes).digest("hex").slice(0, 20)}.wav`);
      const kept = await director.ask(
        "PUT",
        `/vi/recording/clips?says=${encodeURIComponent(says)}`,
        bytes,
        "audio/wav",
      );
      answered.clips.set(says, (await kept.json()) as RecordedClip);
      if (index % 2 === 0) continue;
      const body = JSON.stringify({ voice: `round ${round}`, licence: "" });
      answered.pack = ownManifestSchema.parse(await (await director.ask("POST", "/vi/pack", body)).json());
    }
}

test(`[VP2] no kill amid recording, sending or finishing loses what was answered for, or leaves half a pack (seed ${SEED})`, async () => {
  using folder = temporaryFolder();
  const random = seededRandom(SEED);
  const args = ["--data", folder.path, "--port", "0"];
  const answered: Answered = { clips: new Map(), sent: new Map(), pack: null };
  for (let round = 0; round < ROUNDS; round += 1) {
    await using server = await startServer(args);
    const director = await Director.of(server);
    const { recording, pack } = await director.now();
    const found = new Map(recording.map((clip) => [clip.says, clip]));
    // What was under way when the plug was pulled may be there too, as a whole.
    for (const [says, { file }] of answered.clips)
      expect([file, answered.sent.get(says)]).toContain(found.get(says)?.file);
    expect(pack?.clips.length ?? 0).toBeGreaterThanOrEqual(answered.pack?.clips.length ?? 0);
    for (const { file } of [...recording, ...(pack?.clips ?? [])]) {
      const clip = await fetch(`${server.url}/board/voices/vi/${file}`);
      expect(soundFileIn(new Uint8Array(await clip.arrayBuffer()))).toEqual({ ending: "wav", ms: 2000 });
    }
    const left = namesIn(join(folder.path, "voices/vi")).filter((name) => name.endsWith(".new"));
    expect(left).toEqual([]);
    await director.sendHalf();
    const work = recordUntilKilled(director, round, answered).catch(() => undefined);
    await new Promise((resolve) => setTimeout(resolve, 50 + randomBelow(random, 400)));
    expect(await server.stop("SIGKILL")).toBeNull();
    await work;
  }
  expect(answered.pack?.clips.length).toBeGreaterThan(0);
});

function namesIn(path: string): readonly string[] {
  try {
    return readdirSync(path);
  } catch {
    // Nothing was recorded yet.
    return [];
  }
}
