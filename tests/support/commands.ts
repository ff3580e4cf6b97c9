import { cpSync, mkdtempSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "vite";
import type { TestProject } from "vitest/node";

import { ROOT } from "./command.ts";

declare module "vitest" {
  // eslint-disable-next-line @typescript-eslint/consistent-type-definitions -- only an interface is merged with Vitest's
  export interface ProvidedContext {
    /** The folder with the commands as plain JavaScript. */
    commands: string;
  }
}

const DEMONSTRATION_KEY = "examples/demonstration-key.pem";

/**
 * Before the tests that run commands: builds them once, as plain JavaScript. A process of one starts in a third of the time
 * that one with the compiler needs. `npm run returns` as it stands is run in tests/scripts/returns/returns.test.ts.
 */
export default async function setup({ provide }: TestProject): Promise<() => void> {
  const home = mkdtempSync(join(tmpdir(), "open-return-commands-"));
  const folder = join(home, "scripts/effects"); // from where what comes with the software is found, as in the sources
  for (const own of [DEMONSTRATION_KEY, "reference"])
    cpSync(join(ROOT, own), join(home, own), { recursive: true });
  await build({
    root: ROOT,
    configFile: false,
    publicDir: false,
    logLevel: "silent",
    ssr: { noExternal: true, external: ["vite", "happy-dom"] }, // what builds a site, which these commands are not asked to
    build: {
      ssr: true,
      outDir: folder,
      minify: false,
      rolldownOptions: {
        output: { chunkFileNames: "[name].js" },
        input: [
          ...["scripts/returns/returns.ts", "scripts/comparators.ts", "scripts/peers.ts"],
          "tests/support/killAt.ts",
        ],
      },
    },
  });
  symlinkSync(join(ROOT, "node_modules"), join(folder, "node_modules")); // the dictionary is read where it is installed
  provide("commands", folder);
  return () => rmSync(home, { recursive: true, force: true });
}
