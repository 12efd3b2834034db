// Goes before a program of the house. When the program that started it is gone, by a kill -9 or a crash, it stops as if it were asked.
process.on("disconnect", () => process.kill(process.pid, "SIGTERM"));
process.channel?.unref();
