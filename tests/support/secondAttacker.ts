import type highsLoader from "highs";

type Highs = Awaited<ReturnType<typeof highsLoader>>;

/**
 * A second attacker, who reads the public files of drawn councils with a small model of its own and asks HiGHS, a solver of integer
 * programs. It shares no line with the intruder in `src`, and knows only what drawn councils declare (`historyOf`).
 */
export function attackBySolver(files: ReadonlyMap<string, string>, highs: Highs): string[] {
  const { unknowns, rows, wanted, threshold } = modelOf(files);
  const found: string[] = [];
  for (const part of partsOf(unknowns, rows)) {
    const names = part.unknowns.filter((name) => wanted.has(name));
    if (names.length === 0 || part.rows.length === 0) continue;
    const seen = new Map(names.map((name) => [name, new Set<number>()]));
    const ask = (name: string, value: number): boolean => {
      const solution = highs.solve(programOf(part, unknowns, name, value));
      if (solution.Status !== "Optimal") return false;
      part.unknowns.forEach((each, at) => {
        const column = solution.Columns[`x${at}`];
        if (column !== undefined && "Primal" in column) seen.get(each)?.add(Math.round(column.Primal));
      });
      return true;
    };
    for (const name of names) {
      const values = range(1, threshold).filter(
        (value) => seen.get(name)?.has(value) === true || ask(name, value),
      );
      if (values.length > 0 && values.length < threshold) found.push(`${name}: ${values.join(" ")}`);
    }
  }
  return found.sort();
}

/** Coefficient by name of what is not known: they add up to the total, or to no more. */
type Held = { readonly terms: ReadonlyMap<string, number>; readonly is: "=" | "<="; readonly total: number };

type Model = {
  /** By name, the least that it can be. */
  readonly unknowns: ReadonlyMap<string, number>;
  readonly rows: readonly Held[];
  /** The counts of people that nobody should learn. */
  readonly wanted: ReadonlySet<string>;
  readonly threshold: number;
};

type Row = Readonly<Record<string, string>>;
type Line = { readonly id: string; readonly category: string; readonly column: string };

function modelOf(files: ReadonlyMap<string, string>): Model {
  const rowsOf = (name: string): Row[] => {
    const [header = "", ...lines] = (files.get(name) ?? "").trimEnd().split("\n");
    const columns = header.split(",");
    return lines.map((line) => {
      const cells = line.split(",");
      return Object.fromEntries(columns.map((column, at) => [column, cells[at] ?? ""]));
    });
  };
  const council = JSON.parse(files.get("council.json") ?? "") as { disclosure: { threshold: number } };
  const { threshold } = council.disclosure;
  const indicators = new Map(rowsOf("indicators.csv").map((row) => [row["id"] ?? "", row]));
  const categories = rowsOf("breakdowns.csv");
  const isShare = (id: string) => indicators.get(id)?.["kind"] === "ratio";

  const printed = new Map<string, string>();
  const months: string[] = [];
  const shownIn = new Set<string>();
  for (const row of rowsOf("observations.csv")) {
    const [month = "", id = "", category = ""] = [row["period"], row["indicator"], row["category"]];
    if (months.at(-1) !== month) months.push(month);
    for (const column of isShare(id) ? ["numerator", "denominator"] : ["value"])
      printed.set(nameOf({ id, category, column }, month), row[column] ?? "");
    if (/\d/.test(row["value"] ?? "")) shownIn.add(month);
  }
  const unknowns = new Map<string, number>();
  const rows: Held[] = [];
  const wanted = new Set<string>();
  const isHidden = (line: Line, month: string) => printed.get(nameOf(line, month)) === "c";
  for (const [name, text] of printed)
    if (text === "c") unknowns.set(name, !shownIn.has(monthIn(name)) || name.endsWith("numerator") ? 0 : 1);

  /** What holds in a month, where each of its numbers is there, and one of them hidden. */
  const hold = (month: string, terms: readonly (readonly [Line, number, number])[], is: Held["is"] = "=") => {
    const sum = new Map<string, number>();
    let total = 0;
    for (const [line, sign, back] of terms) {
      const name = nameOf(line, months[months.indexOf(month) - back] ?? "");
      const text = printed.get(name);
      if (text === "c") sum.set(name, (sum.get(name) ?? 0) + sign);
      else if (text !== undefined && /^\d+$/.test(text)) total -= sign * Number(text);
      else return;
    }
    if (sum.size > 0) rows.push({ terms: sum, is, total });
  };
  const termOf = (text: string): Line => {
    const [term = "", column] = text.replace(/^-/, "").split(":");
    const [id = "", , category = ""] = term.split("/");
    return { id, category, column: column ?? "value" };
  };
  for (const relation of rowsOf("relations.csv")) {
    const whole = termOf(relation["indicator"] ?? "");
    const parts = (relation["parts"] ?? "").split(" ");
    const step = indicators.get(termOf(parts[0] ?? "").id)?.["frequency"] === "quarterly" ? 3 : 1;
    const taken = (back: number) =>
      parts.map((part) => [termOf(part), part.startsWith("-") ? 1 : -1, back] as const);
    for (const month of months) {
      if (relation["relation"] === "sum") hold(month, [[whole, 1, 0], ...taken(0)]);
      if (relation["relation"] === "stock") hold(month, [[whole, 1, 0], [whole, -1, step], ...taken(0)]);
      if (relation["relation"] === "rolling_12") hold(month, [[whole, 1, 0], ...range(0, 11).flatMap(taken)]);
      if (relation["relation"] === "subset")
        for (const part of parts)
          hold(
            month,
            [
              [termOf(part), 1, 0],
              [whole, -1, 0],
            ],
            "<=",
          );
    }
  }
  for (const id of new Set(categories.map((row) => row["indicator"] ?? ""))) {
    const names = categories.filter((row) => row["indicator"] === id).map((row) => row["category"] ?? "");
    for (const month of months)
      for (const column of isShare(id) ? ["numerator", "denominator"] : ["value"])
        hold(month, [
          [{ id, category: "", column }, 1, 0],
          ...names.map((category) => [{ id, category, column }, -1, 0] as const),
        ]);
  }

  const classOf = (id: string, category: string) =>
    category === ""
      ? indicators.get(id)?.["disclosure"]
      : categories.find((row) => row["indicator"] === id && row["category"] === category)?.["disclosure"];
  for (const [id] of indicators)
    for (const category of [
      "",
      ...categories.filter((row) => row["indicator"] === id).map((row) => row["category"] ?? ""),
    ])
      for (const month of months) {
        const of = (column: string): Line => ({ id, category, column });
        if (!isShare(id)) {
          if (isHidden(of("value"), month) && classOf(id, category) === "person")
            wanted.add(nameOf(of("value"), month));
          continue;
        }
        if (!isHidden(of("numerator"), month) && !isHidden(of("denominator"), month)) continue;
        // Those who are not in a share are a number of their own, never below nought.
        const rest = nameOf(of("rest"), month);
        printed.set(rest, "c");
        unknowns.set(rest, 0);
        hold(month, [
          [of("denominator"), 1, 0],
          [of("numerator"), -1, 0],
          [of("rest"), -1, 0],
        ]);
        if (isHidden(of("denominator"), month)) wanted.add(nameOf(of("denominator"), month));
        if (classOf(id, category) !== "person") continue;
        wanted.add(rest);
        if (isHidden(of("numerator"), month)) wanted.add(nameOf(of("numerator"), month));
      }
  return { unknowns, rows, wanted, threshold };
}

function nameOf({ id, category, column }: Line, month: string): string {
  return `${month} ${category === "" ? id : `${id}/${category}`}:${column}`;
}

function monthIn(name: string): string {
  return name.slice(0, name.indexOf(" "));
}

type Part = { readonly unknowns: string[]; readonly rows: Held[] };

/** Numbers that stand in rows together. */
function partsOf(unknowns: Model["unknowns"], rows: readonly Held[]): Part[] {
  const partOf = new Map<string, Part>(
    [...unknowns.keys()].map((name) => [name, { unknowns: [name], rows: [] }]),
  );
  for (const row of rows) {
    const joined = new Set([...row.terms.keys()].flatMap((name) => partOf.get(name) ?? []));
    const part: Part = {
      unknowns: [...joined].flatMap((each) => each.unknowns),
      rows: [...[...joined].flatMap((each) => each.rows), row],
    };
    for (const name of part.unknowns) partOf.set(name, part);
  }
  return [...new Set(partOf.values())];
}

/** An integer program in the form of CPLEX in which one number is a value. */
function programOf(
  { unknowns: names, rows }: Part,
  least: Model["unknowns"],
  sought: string,
  value: number,
): string {
  const at = new Map(names.map((name, place) => [name, `x${place}`]));
  const held = rows.map(({ terms, is, total }, place) => {
    const sum = [...terms].map(([name, by]) => `${by < 0 ? "-" : "+"} ${Math.abs(by)} ${at.get(name)}`);
    return ` c${place}: ${sum.join(" ")} ${is} ${total}`;
  });
  const bounds = names.map((name) =>
    name === sought ? ` ${at.get(name)} = ${value}` : ` ${at.get(name)} >= ${least.get(name) ?? 0}`,
  );
  return [
    ...["Minimize", ` obj: ${at.get(sought)}`, "Subject To", ...held, "Bounds", ...bounds],
    ...["General", ` ${[...at.values()].join(" ")}`, "End", ""],
  ].join("\n");
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}
