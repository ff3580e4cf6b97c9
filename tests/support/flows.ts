import { GOOD_RETURN, SMALL_FILES, withCells } from "./small.ts";
import type { Site } from "./publish.ts";

const INDICATORS = SMALL_FILES.get("indicators.csv")!.trimEnd();

/** Smallbridge with those who came into its care and those who left, and the relation between them. */
export const FLOW_FILES: Site = new Map([
  ...SMALL_FILES,
  [
    "indicators.csv",
    `${INDICATORS}
came,Children who came into care,flow,children,,0,neutral,,,,person,,Children who came into care.,It is where care starts.,It does not say why.
left,Children who left care,flow,children,,0,neutral,,,,person,,Children who left care.,It is where care ends.,It does not say why.
`,
  ],
  ["relations.csv", "relation,indicator,parts\nstock,in_care,came -left\n"],
]);

/** October's return with this many children in care at the end of the month, and with those who came and those who left. */
export function flows(all: number, came: number, left: number, text = GOOD_RETURN): string {
  const inCare = withCells("in_care", { value: String(all) }, text).replace(
    "home,kin,,,126",
    `home,kin,,,${all - 266}`,
  );
  const row = (id: string, value: number) => `${text.split("\n")[1]!.slice(0, 18)}${id},,,,,${value}\n`;
  return `${inCare.trimEnd()}\n${row("came", came)}${row("left", left)}`;
}
