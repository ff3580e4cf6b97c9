import type { Argued } from "./report.ts";

/** Mutants that no test can tell from the source, or that none should, and why. */
export const ARGUED: readonly Argued[] = [
  {
    file: "src/core/analysis/findings.ts",
    line: "if (summary === undefined || !isNumber(summary.observation.value)) return undefined;",
    mutant: "if (summary === undefined || false) return undefined;",
    because:
      "A hidden figure has no status, no limits, no record and no change anyway: the line says so in one place.",
  },
  {
    file: "src/core/analysis/findings.ts",
    line: "if (unfitness(series.indicator) !== undefined) return undefined;",
    mutant: "if (false) return undefined;",
    because: "Only saves work: such an indicator has no limits, and so no signal.",
  },
  {
    file: "src/core/analysis/findings.ts",
    line: 'return now?.kind === "limits" && now.to === month ? now : undefined;',
    mutant: 'return now?.kind === "limits" && true ? now : undefined;',
    because:
      "Where the month before has no row, the newest month’s limits have none either, and there is no signal to compare.",
  },
  {
    file: "src/core/analysis/findings.ts",
    line: 'return a.kind === "size" && b.kind === "size" ? compare(amountOf(b), amountOf(a)) : 0;',
    mutant: 'return a.kind === "size" && b.kind === "size" ? compare(amountOf(b), amountOf(a)) : 1;',
    because:
      "In the sort of V8 only a result below zero moves anything, so that 0 and 1 both keep the order given.",
  },
  {
    file: "src/core/analysis/records.ts",
    line: '["highest", 1],',
    mutant: '["highest", 2],',
    because: "Only the sign counts.",
  },
  {
    file: "src/core/analysis/records.ts",
    line: '["lowest", -1],',
    mutant: '["lowest", -2],',
    because: "Only the sign counts.",
  },
  {
    file: "src/core/analysis/spc/seasons.ts",
    line: "const PLACES = 9;",
    mutant: "const PLACES = 10;",
    because: "Nine places are far more than a test at 5 in 100 can feel; ten are too.",
  },
  {
    file: "src/core/analysis/spc/seasons.ts",
    line: "const PLACES = 9;",
    mutant: "const PLACES = (8);",
    because: "Nine places are far more than a test at 5 in 100 can feel; so are eight.",
  },
  {
    file: "src/core/analysis/spc/seasons.ts",
    line: ") >= 0,",
    mutant: ") > 0,",
    because: "To the last of nine places and more, the two sides are never equal.",
  },
  {
    file: "src/core/analysis/spc/seasons.ts",
    line: ") >= 0,",
    mutant: ") >= 1,",
    because: "To the last of nine places and more, the two sides are never equal.",
  },
  {
    file: "src/core/analysis/spc/seasons.ts",
    line: "value: divide(subtract(fromMean, onLine), multiply(count, spread), places),",
    mutant: "value: divide(subtract(onLine, fromMean), multiply(count, spread), places),",
    because: "Every residual changes its sign, and only their squares are used.",
  },
  {
    file: "src/core/analysis/spc/seasons.ts",
    line: "return divide(multiply(total, total), decimal(values.length), 2 * total.places);",
    mutant: "return divide(multiply(total, total), decimal(values.length), 3 * total.places);",
    because: "More places than the square has.",
  },
  {
    file: "src/core/analysis/spc/signals.ts",
    line: 'return rows("outside", points, ({ value }) => beyond(value, lower, upper), 1);',
    mutant: 'return rows("outside", points, ({ value }) => beyond(value, lower, upper), (0));',
    because: "A row has at least one point.",
  },
  {
    file: "src/core/analysis/spc/signals.ts",
    line: "const far = points.filter((_, index) => from <= index && index < to && reach[index] === side);",
    mutant: "const far = points.filter((_, index) => from <= index && index <= to && reach[index] === side);",
    because:
      "A far point just behind the last three would make three with two of them, and `to` would be one more.",
  },
  {
    file: "src/core/analysis/spc/spc.ts",
    line: "const seasons = unfit === undefined ? seasonsIn(segments) : undefined;",
    mutant: "const seasons = true ? seasonsIn(segments) : undefined;",
    because: "Only saves work: an indicator that never has limits is not judged.",
  },
  {
    file: "src/core/analysis/total.ts",
    line: 'const ADDITIVE = Symbol("additive");',
    mutant: 'const ADDITIVE = Symbol("");',
    because: "The name of a symbol is for people who read code.",
  },
  {
    file: "src/core/analysis/triangle.ts",
    line: "const brought = values.find(({ from }) => from === undefined)?.release;",
    mutant: "const brought = values.findLast(({ from }) => from === undefined)?.release;",
    because: "A row is new once.",
  },
  {
    file: "src/core/analysis/triangle.ts",
    line: "const value = values.find((each) => each.release === release)?.to ?? before.value;",
    mutant: "const value = values.findLast((each) => each.release === release)?.to ?? before.value;",
    because: "A release lists a cell once.",
  },
  {
    file: "src/core/analysis/triangle.ts",
    line: "(largest, size) => (largest === undefined || compare(size, largest) > 0 ? size : largest),",
    mutant: "(largest, size) => (largest === undefined || compare(size, largest) >= 0 ? size : largest),",
    because: "Of two that are equal either is the largest.",
  },
  {
    file: "src/core/analysis/triangle.ts",
    line: "(largest, size) => (largest === undefined || compare(size, largest) > 0 ? size : largest),",
    mutant: "(largest, size) => (largest === undefined || compare(size, largest) > (-1) ? size : largest),",
    because: "Of two that are equal either is the largest.",
  },
  {
    file: "src/core/story/claimOthers.ts",
    line: 'const dressed = claim.whole === undefined ? { unit: "" } : { unit: indicator.unit };',
    mutant: 'const dressed = claim.whole === undefined ? { unit: "mutant" } : { unit: indicator.unit };',
    because: "Only £ and % are printed with a number, and this is neither.",
  },
  {
    file: "src/core/story/claimOthers.ts",
    line: ': "";',
    mutant: ': "mutant";',
    because: "For the compiler: a rate that was reckoned with is a number.",
  },
  {
    file: "src/core/story/findings.ts",
    line: 'const [adjective = ""] = extremeTerms(indicator)[which].toLowerCase().split(" ");',
    mutant: 'const [adjective = "mutant"] = extremeTerms(indicator)[which].toLowerCase().split(" ");',
    because: "For the compiler: a text has a first word.",
  },
  {
    file: "src/core/story/findings.ts",
    line: 'return `${besideLastYear(summary) ?? ""}, when it was ${formatInShort(base, summary.indicator)}${size}`;',
    mutant:
      'return `${besideLastYear(summary) ?? "mutant"}, when it was ${formatInShort(base, summary.indicator)}${size}`;',
    because: "For the compiler: a size is a change on last year, which has words.",
  },
  {
    file: "src/core/story/lint.ts",
    line: 'const said = words.replace(/\\bthe (?:best|worst)(?: before| in)\\b/g, "");',
    mutant: 'const said = words.replace(/\\bthe (?:best|worst)(?: before| in)\\b/g, "mutant");',
    because: "What stands in their place says nothing that a rule looks for.",
  },
  {
    file: "src/core/story/lint.ts",
    line: '? words.replace(/\\bnot compared with [^.,]+, because the definition has changed\\b/g, "")',
    mutant:
      '? words.replace(/\\bnot compared with [^.,]+, because the definition has changed\\b/g, "mutant")',
    because: "What stands in their place says nothing that a rule looks for.",
  },
  {
    file: "src/core/story/lint.ts",
    line: 'return words.replace(/\\b(?:not|cannot be|never) compared with\\b/gi, "");',
    mutant: 'return words.replace(/\\b(?:not|cannot be|never) compared with\\b/gi, "mutant");',
    because: "What stands in their place says nothing that a rule looks for.",
  },
  {
    file: "src/core/story/lint.ts",
    line: 'return names.filter((name) => name !== "").reduce((rest, name) => rest.replaceAll(name, "it"), text);',
    mutant:
      'return names.filter((name) => name !== "").reduce((rest, name) => rest.replaceAll(name, ""), text);',
    because: "A name stands between blanks, so what is on either side of it makes no other word.",
  },
  {
    file: "src/core/story/smallCounts.ts",
    line: 'const count = numberIn(groups?.["count"] ?? "");',
    mutant: 'const count = numberIn(groups?.["count"] ?? "mutant");',
    because: "For the compiler: the expression always has this group.",
  },
  {
    file: "src/core/story/smallCounts.ts",
    line: 'const between = (groups?.["between"] ?? "").split(" ");',
    mutant: 'const between = (groups?.["between"] ?? "mutant").split(" ");',
    because: "For the compiler: the expression always has this group.",
  },
];
