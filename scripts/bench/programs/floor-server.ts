import { closeSync, fdatasyncSync, openSync, writeSync } from "node:fs";
import { type WebSocket, WebSocketServer } from "ws";

// The least that a durable queue can do: take a message, overwrite 8 KB, sync, answer, tell every board.
const file = openSync(process.argv[2] ?? "", "w");
const page = Buffer.alloc(8192, 1);
const filler = "x".repeat(260);
const boards = new Set<WebSocket>();
let waiting: { socket: WebSocket; id: string }[] = [];
let served = 0;

const server = new WebSocketServer(
  { host: "127.0.0.1", port: Number(process.argv[3] ?? 0), perMessageDeflate: false },
  () => {
    const address = server.address();
    process.stdout.write(`${JSON.stringify({ ready: true, port: typeof address === "object" ? address?.port : 0 })}\n`);
  },
);

server.on("connection", (socket, request) => {
  if (request.url === "/board") {
    boards.add(socket);
    socket.send(`0 ${filler}`);
    socket.on("close", () => boards.delete(socket));
  }
  socket.on("message", (id: Buffer) => {
    if (waiting.length === 0) setImmediate(commit);
    waiting.push({ socket, id: id.toString() });
  });
});

function commit(): void {
  writeSync(file, page, 0, page.length, 0);
  fdatasyncSync(file);
  for (const { socket, id } of waiting) socket.send(id);
  served += waiting.length;
  waiting = [];
  const frame = Buffer.from(`${served} ${filler}`);
  for (const board of boards) board.send(frame, { binary: false });
}

process.once("SIGTERM", () => {
  closeSync(file);
  for (const socket of server.clients) socket.terminate();
  server.close();
});
