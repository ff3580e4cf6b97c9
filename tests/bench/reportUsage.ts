/** Loaded before a measured command: at its end, what it used goes to a pipe of its own. */
import { writeSync } from "node:fs";

process.on("exit", () => {
  const [command] = performance.getEntriesByName("command");
  writeSync(3, JSON.stringify({ ...process.resourceUsage(), command: command?.duration ?? 0 }));
});
