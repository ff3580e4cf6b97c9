import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { runInNewContext } from "node:vm";

/** A case of Papa Parse's own tests: a text and the rows that it must be. */
export type PapaCase = {
  readonly description: string;
  readonly input: string;
  readonly config?: Readonly<Record<string, unknown>>;
  readonly expected: {
    readonly data: readonly (readonly string[])[];
    readonly errors: readonly { readonly type: string; readonly code: string }[];
  };
};

/**
 * The tables of Papa Parse's tests (Matthew Holt, MIT), from the installed package, so that they are always those of
 * the version in use. The file is a script for Mocha: it is run with nothing to run its tests.
 */
export function papaCases(): readonly PapaCase[] {
  const entry = createRequire(import.meta.url).resolve("papaparse");
  const script = readFileSync(join(dirname(entry), "tests/test-cases.js"), "utf8");
  const ignore = Object.assign(() => undefined, { skip: () => undefined });
  const tables: unknown = runInNewContext(`${script};[CORE_PARSER_TESTS, PARSE_TESTS]`, {
    module: { exports: {} },
    require: () => ({}),
    describe: ignore,
  });
  return (tables as PapaCase[][]).flat();
}
