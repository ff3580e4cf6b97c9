import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { readNenebridge } from "./council.ts";
import { LAST_SENT, restatedOf, returnsOf } from "./returns.ts";

/** `npx tsx examples/nenebridge/generate.ts` writes the illustrative council's returns again: the same bytes every time. */
const here = import.meta.dirname;
for (const folder of ["returns", "restated", "next"]) mkdirSync(join(here, folder), { recursive: true });

const reference = readNenebridge();
const returns = returnsOf(reference);
for (const [month, csv] of returns) {
  writeFileSync(join(here, month > LAST_SENT ? "next" : "returns", `${month}.csv`), csv);
}
for (const [month, csv] of restatedOf(reference)) writeFileSync(join(here, "restated", `${month}.csv`), csv);
console.log(`${returns.size} returns written to examples/nenebridge`);
