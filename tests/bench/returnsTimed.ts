/** `scripts/returns/returns.ts`, with what it does once Node and its code are there measured by itself. */
import "../../scripts/returns/release.ts";
import "../../scripts/returns/template.ts";

const start = performance.now();
await import("../../scripts/returns/returns.ts");
performance.measure("command", { start });
