import { spawn } from "node:child_process";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { createServer, type ViteDevServer } from "vite";
import { type Face, faces, houseDir } from "./faces/faces.ts";
import { viteSettings } from "./faces/vite-settings.ts";

/** Vite's servers stand above the centre's own ports. */
const FIRST_FACE_OFFSET = 10;

const watched = ["server", "shared", "kiosk/agent", "kiosk/printing", "kiosk/virtual-printer", "centres"];

const { values } = parseArgs({ options: { port: { type: "string", default: "7070" } }, strict: false });
const port = Number(values.port);

const centre = spawn(
  process.execPath,
  [...watched.map((folder) => `--watch-path=${folder}`), "scripts/start.ts", ...process.argv.slice(2)],
  { cwd: houseDir, stdio: "inherit" },
);

const servers = await Promise.all(faces.map(async (face, index) => await serveFace(face, index)));
for (const [index, { name }] of faces.entries()) {
  process.stdout.write(`${name}, while you edit it: http://127.0.0.1:${port + FIRST_FACE_OFFSET + index}/\n`);
}

for (const signal of ["SIGINT", "SIGTERM"] as const) {
  process.once(signal, () => {
    centre.kill(signal);
    void Promise.all(servers.map(async (server) => await server.close()));
  });
}

/** Serves one face from its sources; what it asks of its server goes to the running one, as if it came from there. */
async function serveFace(face: Face, index: number): Promise<ViteDevServer> {
  const target = `http://127.0.0.1:${port + face.portOffset}`;
  const settings = viteSettings(face);
  const server = await createServer({
    ...settings,
    mode: "development",
    cacheDir: join(houseDir, ".tmp/vite", face.name),
    server: {
      host: "127.0.0.1",
      port: port + FIRST_FACE_OFFSET + index,
      strictPort: true,
      fs: { allow: [houseDir] },
      proxy: {
        "/socket.io": { target, ws: true, changeOrigin: true, rewriteWsOrigin: true },
        "/api": { target, changeOrigin: true, headers: { origin: target } },
      },
    },
  });
  return await server.listen();
}
