import { useState } from "react";

import { monthName } from "../../core/period.ts";
import { useChecker, type Checker } from "../../store/checker.ts";

type Props = { readonly checker: Checker; readonly isReady: boolean };

/** The empty return of a month, with every row that is due. */
export function BlankReturn({ checker, isReady }: Props) {
  const months = useChecker(checker, (state) => state.months);
  const [picked, setPicked] = useState("");
  const month = months.find((each) => each === picked) ?? months[0];
  const save = (format: "csv" | "xlsx") => {
    if (month !== undefined) checker.template(month, format);
  };
  return (
    <section className="check__blank" aria-labelledby="blank">
      <h2 id="blank">Start with an empty return</h2>
      <p>Every row that is due in the month is there; only the figures are to be filled in.</p>
      <p className="give__ways">
        <label htmlFor="month">Month</label>{" "}
        <select
          id="month"
          value={month ?? ""}
          disabled={!isReady}
          onChange={({ target }) => setPicked(target.value)}
        >
          {months.map((each) => (
            <option key={each} value={each}>
              {monthName(each)}
            </option>
          ))}
        </select>
        <button type="button" disabled={!isReady} onClick={() => save("csv")}>
          Download CSV
        </button>
        <button type="button" disabled={!isReady} onClick={() => save("xlsx")}>
          Download spreadsheet (XLSX)
        </button>
      </p>
    </section>
  );
}
