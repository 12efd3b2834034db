const PATIENCE_MS = 5000;

// Goes before a program of the house; JavaScript, for the reason of server/main.js. When the program that started it is gone, by a
// kill -9 or a crash, it stops as if it were asked, and ends a few seconds later if it cannot.
process.on("disconnect", () => {
  process.kill(process.pid, "SIGTERM");
  setTimeout(() => process.kill(process.pid, "SIGKILL"), PATIENCE_MS).unref();
});
process.channel?.unref();
