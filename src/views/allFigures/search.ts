import { useMemo } from "react";

import type { Indicator } from "../../core/indicator.ts";
import { later, useLater } from "../later.ts";

/** The search's code is fetched when it is first needed, since few readers use it. */
const search = later(() => import("../../search/search.ts").then((code) => code.searchOf));
/** What there is while nobody searches. */
const nothing = later(() => Promise.resolve(undefined));

/** The ids that a question finds; undefined without a question, and until the search's code is loaded. */
export function useFound(indicators: readonly Indicator[], question: string): readonly string[] | undefined {
  const load = useLater(question === "" ? nothing : search);
  const searchOf = load.state === "loaded" ? load.value : undefined;
  const find = useMemo(() => searchOf?.(indicators), [searchOf, indicators]);
  return useMemo(() => (question === "" ? undefined : find?.(question)), [find, question]);
}
