import { useMemo } from "react";

import { readCompareChoice, writeCompareChoice, type CompareChoice } from "../../store/compareChoice.ts";
import { showQuery } from "../navigation.ts";
import { useCompare, useKeptQuery, useQuery } from "../site.ts";

/** What the address says is compared. */
export function useCompareChoice(): CompareChoice {
  const query = useQuery();
  const { newest, around } = useCompare();
  return useMemo(
    () =>
      readCompareChoice(
        query,
        (id) => newest.some(({ indicator }) => indicator.id === id),
        (code) => around.areas.has(code),
      ),
    [query, newest, around],
  );
}

/** Gives the query of a choice, and a function that shows it. */
export function useChoosing() {
  const kept = useKeptQuery();
  return {
    queryOf: (choice: CompareChoice) => kept(writeCompareChoice(choice)),
    choose: (choice: CompareChoice) => showQuery(kept(writeCompareChoice(choice))),
  };
}
