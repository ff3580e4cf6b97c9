import { useMemo } from "react";

import { readCompareChoice, writeCompareChoice, type CompareChoice } from "../../store/compareChoice.ts";
import { showQuery } from "../navigation.ts";
import { useCompare, useKeptQuery, useQuery } from "../site.ts";

/** What the address says is compared. The list of areas is the same one until others are picked, so that what is drawn of them is not drawn anew. */
export function useCompareChoice(): CompareChoice {
  const query = useQuery();
  const { newest, around } = useCompare();
  const { figure, areas } = useMemo(
    () =>
      readCompareChoice(
        query,
        (id) => newest.some(({ indicator }) => indicator.id === id),
        (code) => around.areas.has(code),
      ),
    [query, newest, around],
  );
  const codes = areas.join(" ");
  const picked = useMemo(() => codes.split(" ").filter((code) => code !== ""), [codes]);
  return useMemo(() => ({ figure, areas: picked }), [figure, picked]);
}

/** Gives the query of a choice, and a function that shows it. */
export function useChoosing() {
  const kept = useKeptQuery();
  return {
    queryOf: (choice: CompareChoice) => kept(writeCompareChoice(choice)),
    choose: (choice: CompareChoice) => showQuery(kept(writeCompareChoice(choice))),
  };
}
