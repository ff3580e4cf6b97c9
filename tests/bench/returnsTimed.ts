/** `scripts/returns.ts`, with what it does once Node and its code are there measured by itself. */
import "../../scripts/release.ts";
import "../../scripts/template.ts";

const start = performance.now();
await import("../../scripts/returns.ts");
performance.measure("command", { start });
