import type { AcrossFinding } from "../claims/across.ts";
import type { Comparison } from "../claims/beside.ts";
import type { ShareClaim } from "../claims/kinds.ts";
import type { RankFinding } from "../claims/rank.ts";
import type { Ranking, Standing } from "../comparators/standing/ranking.ts";
import type { Fraction, ShareFinding } from "../claims/share.ts";
import { absolute, compare, decimal, round, type Decimal } from "../decimal.ts";
import { formatDifference, formatFigure, formatNumber, ordinal } from "../format.ts";
import { isNumber } from "../observation.ts";
import { nameOf } from "../period.ts";
import {
  figureText,
  outcomeText,
  roundingText,
  percentText,
  whyNotComparedText,
  saidText,
  whenText,
  type ClaimResult,
  type ClaimWords,
} from "./claimWords.ts";

/** Shares, ranks and other areas in words. */

export function shareWords(finding: ShareFinding): ClaimWords {
  const { claim, indicator, figures, statement, percent, part, of } = finding;
  // The parts of a fraction are plain numbers; two indicators carry their own unit.
  const dressed = claim.whole === undefined ? { unit: "" } : { unit: indicator.unit };
  const text = ({ part, whole, percent }: Fraction) =>
    `${formatFigure(part, dressed)} of ${formatFigure(whole, dressed)} (${percentText(percent)})`;
  const results: ClaimResult[] = [];
  if (claim.percent && percent) results.push(percentResult(claim, claim.percent, percent, figures, text));
  for (const [said, beside] of [
    [claim.part, part],
    [claim.of, of],
  ] as const) {
    if (said && beside)
      results.push({
        said: saidText(said, dressed),
        outcome: outcomeText(beside, (given) => saidText(given, dressed)),
      });
  }
  const start = `${indicator.title}, ${whenText(indicator, claim.month)}${claim.which === "rest" ? `, ${othersText(indicator)}` : ""}`;
  return {
    figures: `${start}: ${figures.kind === "fraction" ? text(figures) : whyNotComparedText(figures)}.`,
    results,
    notes: statement
      ? [
          `The numbers said, by themselves: ${statement.kind === "fraction" ? percentText(statement.percent) : whyNotComparedText(statement)}.`,
        ]
      : [],
  };
}

/** `those that are not “assessments finished within 45 working days”`: the council's own words say what is counted. */
function othersText({ numeratorLabel }: ShareFinding["indicator"]): string {
  return numeratorLabel === "" ? "all the others" : `those that are not “${numeratorLabel}”`;
}

function percentResult(
  { bound }: ShareClaim,
  percent: Decimal,
  beside: Comparison,
  figures: ShareFinding["figures"],
  text: (fraction: Fraction) => string,
): ClaimResult {
  const amount = bound !== "is" && compare(percent, decimal(50)) === 0 ? "half" : percentText(percent);
  const said = bound === "is" ? amount : `${bound === "more-than" ? "more" : "less"} than ${amount}`;
  const rounding = bound === "is" ? roundingText(beside, percent) : "";
  const outcome = outcomeText(beside, ({ number }) =>
    bound === "is" || figures.kind !== "fraction" ? percentText(number) : text(figures),
  );
  return { said, outcome: `${outcome}${rounding}` };
}

/** A statement about a rank in sentences: the figures, and each number of the statement with what came of it. */
export function rankWords(finding: RankFinding): ClaimWords {
  const { claim, indicator, statement, standing, now, earlier, move, saidMove } = finding;
  const give = ({ number }: { readonly number: Decimal }) => formatNumber(number);
  const place = ({ number }: { readonly number: Decimal }) => ordinal(number);
  const results = [
    { said: ordinal(claim.place), outcome: outcomeText(finding.place, place) },
    { said: `of ${formatNumber(claim.of)}`, outcome: outcomeText(finding.of, give) },
  ];
  if (claim.before && finding.before)
    results.push({ said: `from ${ordinal(claim.before)}`, outcome: outcomeText(finding.before, place) });
  if (claim.beforeOf && finding.beforeOf) {
    results.push({
      said: `of ${formatNumber(claim.beforeOf)} then`,
      outcome: outcomeText(finding.beforeOf, give),
    });
  }
  const given = [
    [now, claim.to] as const,
    ...(earlier && claim.from ? [[earlier, claim.from] as const] : []),
  ];
  const published = given.map(
    ([each, month]) =>
      `${each.kind === "ranking" ? rankingText(each) : whyNotComparedText(each)} (${whenText(indicator, month)})`,
  );
  const moved = move?.kind === "move" ? moveText(move.up) : move && whyNotComparedText(move);
  return {
    figures: `${indicator.title}: ${published.join(", ")}${moved === undefined ? "" : `; ${moved}`}.`,
    results,
    notes: [
      ...(saidMove ? [`The numbers said, by themselves: ${moveText(saidMove.up)}.`] : []),
      ...(statement === undefined
        ? []
        : [
            `The numbers said, by themselves: ${statement.kind === "not-compared" ? whyNotComparedText(statement) : standingText(statement)}.`,
          ]),
      ...(standing && !sameStanding(standing, statement) ? [`The figures: ${standingText(standing)}.`] : []),
      ...numbersNote(saidMove, "said"),
      ...numbersNote(move?.kind === "move" ? move : undefined, "published"),
    ],
  };
}

/** `38th of 151`, `38th to 41st of 151`, `12th of 151, shared`. */
function rankingText({ place, last, of, tied }: Ranking): string {
  const places = compare(place, last) === 0 ? ordinal(place) : `${ordinal(place)} to ${ordinal(last)}`;
  return `${places}${of === undefined ? "" : ` of ${formatNumber(of)}`}${tied ? ", shared" : ""}`;
}

/** `38 of 151 is 25.2%; a quarter of 151 is 37.75, so 38th is in the second quarter, not the top one`. */
function standingText({ place, of, share, cut, quarter }: Standing): string {
  const inQuarter = quarter === 1 ? "top" : quarter === 2 ? "second" : quarter === 3 ? "third" : "last";
  const notTop = quarter === 1 ? "" : ", not the top one";
  return `${formatNumber(place)} of ${formatNumber(of)} is ${percentText(share)}; a quarter of ${formatNumber(of)} is ${formatNumber(trimmed(cut))}, so ${ordinal(place)} is in the ${inQuarter} quarter${notTop}`;
}

function moveText(up: Decimal): string {
  const way = up.units > 0n ? "up" : up.units < 0n ? "down" : undefined;
  const one = compare(absolute(up), decimal(1)) === 0;
  return way === undefined
    ? "the same place"
    : `${way} ${formatNumber(absolute(up))} ${one ? "place" : "places"}`;
}

function numbersNote(move: RankFinding["saidMove"], which: "said" | "published"): string[] {
  if (move === undefined || move.numbers === "same") return [];
  return move.numbers === "different"
    ? [`The two places ${which} are of different numbers, so a move between them is not like for like.`]
    : [
        `It is not known for both of the places ${which} how many there were in all, so a move between them may not be like for like.`,
      ];
}

function sameStanding(a: Standing, b: RankFinding["statement"]): boolean {
  return b?.kind === "standing" && compare(a.place, b.place) === 0 && compare(a.of, b.of) === 0;
}

function trimmed(value: Decimal): Decimal {
  return [0, 1].map((places) => round(value, places)).find((each) => compare(each, value) === 0) ?? value;
}

const AREA_WORDS = { country: "England", region: "the region" } as const;

/** A comparison with another area in sentences: the figures, and each number of the statement with what came of it. */
export function acrossWords(finding: AcrossFinding): ClaimWords {
  const { claim, indicator, figure, official, theirs, ours, apart, atTheirRate } = finding;
  const say = (said: typeof claim.theirs) => saidText(said, indicator);
  const area = official?.area ?? AREA_WORDS[claim.area];
  const own = `${indicator.title}, ${whenText(indicator, claim.month)}: ${figureText(figure, indicator)}`;
  const beside =
    official === undefined
      ? ""
      : `; ${area}, ${nameOf(official.period)}: ${figureText(official.value, indicator)}`;
  return {
    figures: `${own}${beside}.`,
    results: [
      { said: `${say(claim.theirs)} (${area})`, outcome: outcomeText(theirs, say) },
      ...(claim.ours && ours ? [{ said: say(claim.ours), outcome: outcomeText(ours, say) }] : []),
    ],
    notes: [
      ...("units" in apart ? [apartText(apart, area, indicator)] : []),
      ...(atTheirRate === undefined ? [] : [rateText(atTheirRate, area)]),
    ],
  };
}

/** Higher or lower, never better or worse; two clocks, so the periods stand beside the figures. */
function apartText(apart: Decimal, area: string, indicator: AcrossFinding["indicator"]): string {
  const way = apart.units > 0n ? "higher" : apart.units < 0n ? "lower" : undefined;
  const size = formatDifference(absolute(apart), indicator).replace("+", "");
  const beside = way === undefined ? "the same as" : `${size} ${way} than`;
  return `Ours is ${beside} that of ${area}; each has its own period.`;
}

function rateText(rate: NonNullable<AcrossFinding["atTheirRate"]>, area: string): string {
  if (rate.kind === "not-compared")
    return `What it would be here at the rate of ${area} ${whyNotComparedText(rate)}.`;
  const { count, ours, theirs } = rate;
  const rates = isNumber(theirs.value)
    ? ` (${formatNumber(theirs.value)}, ours is ${formatNumber(ours)})`
    : "";
  return `At the rate of ${area}, ${nameOf(theirs.period)}${rates}, we would have ${formatNumber(count)}.`;
}
