import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { readNenebridge } from "./council.ts";
import { LAST_SENT, returnsOf } from "./returns.ts";

/** `npx tsx examples/nenebridge/generate.ts` writes the illustrative council's returns again: the same bytes every time. */
const here = import.meta.dirname;
for (const folder of ["returns", "next"]) mkdirSync(join(here, folder), { recursive: true });

const returns = returnsOf(readNenebridge());
for (const [month, csv] of returns) {
  writeFileSync(join(here, month > LAST_SENT ? "next" : "returns", `${month}.csv`), csv);
}
console.log(`${returns.size} returns written to examples/nenebridge`);
