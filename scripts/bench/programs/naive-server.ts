import Database from "better-sqlite3";
import { Server } from "socket.io";

// How such servers are usually written: a transaction, and a frame to every board, for each event by itself.
const db = new Database(process.argv[2]);
db.exec("CREATE TABLE ticket (id INTEGER PRIMARY KEY, body TEXT NOT NULL)");
const insert = db.prepare("INSERT INTO ticket (body) VALUES (?)");
const numbers: number[] = [];

const server = new Server({ transports: ["websocket"] });
server.on("connection", (socket) => {
  socket.on("issue", (body: object, ack: (number: number) => void) => {
    const number = Number(insert.run(JSON.stringify(body)).lastInsertRowid);
    numbers.push(number);
    ack(number);
    for (const board of server.sockets.sockets.values())
      board.emit("frame", { seq: number, last: numbers.slice(-20), waiting: numbers.length, filler: "x".repeat(200) });
  });
});
server.listen(0);
const address = server.httpServer?.address();
process.stdout.write(`${JSON.stringify({ ready: true, port: typeof address === "object" ? address?.port : 0 })}\n`);

process.once("SIGTERM", () => {
  void server.close();
  db.close();
});
