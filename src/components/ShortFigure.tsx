import type { Summary } from "../core/analysis/summary.ts";
import { formatNumber, unitWords } from "../core/format.ts";
import { isNumber } from "../core/observation.ts";
import { coverWords } from "../core/story/coverWords.ts";
import { inTenOf, plainFigure, shortTarget, shortYearBefore } from "../core/story/shortVersion.ts";
import { PublishedFigure } from "./PublishedFigure.tsx";
import { StatusTag } from "./StatusTag.tsx";
import { TenOf } from "./TenOf.tsx";
import { unbroken } from "./Unbroken.tsx";

type Props = {
  readonly summary: Summary;
  readonly href: string;
  /** What it is about, in short sentences. */
  readonly words: string;
};

/** One figure of the short version in short sentences without decimals. */
export function ShortFigure({ summary, href, words }: Props) {
  const { indicator, covered, status } = summary;
  const inTen = inTenOf(summary);
  const more = [shortTarget(summary), shortYearBefore(summary)].filter((each) => each !== undefined);
  return (
    <div className="short">
      <h3>
        <a href={href}>{indicator.shortTitle}</a>
      </h3>
      <p>{words}</p>
      <p className="short__figure">
        <Figure summary={summary} />
        {inTen === undefined ? null : <TenOf count={inTen.count} of={inTen.of} />}
      </p>
      {status === undefined && more.length === 0 ? null : (
        <p>
          {status === undefined ? null : <StatusTag status={status} />} {unbroken(more.join(" "))}
        </p>
      )}
      <p className="meta">
        <Parts summary={summary} />
        {coverWords(indicator, covered)}
      </p>
    </div>
  );
}

/** The figure without decimals, named by the cell that it was rounded from. */
function Figure({ summary }: { readonly summary: Summary }) {
  const { indicator, observation } = summary;
  const plain = plainFigure(summary);
  if (plain === undefined) return "We cannot show a number.";
  const isShare = inTenOf(summary) !== undefined; // its two parts are named instead
  const unit = indicator.unit === "%" ? "" : unitWords(indicator, observation.value);
  return (
    <>
      {isShare ? plain : <PublishedFigure of={observation} text={plain} isLatest />}
      {unit === "" ? "" : ` ${unit}`}
    </>
  );
}

/** The two published counts behind a share: `93 of 157, `. */
function Parts({ summary }: { readonly summary: Summary }) {
  const { numerator, denominator } = summary.observation;
  if (inTenOf(summary) === undefined || !isNumber(numerator) || !isNumber(denominator)) return null;
  const part = (name: "numerator" | "denominator", count: typeof numerator) => (
    <PublishedFigure of={summary.observation} part={name} text={formatNumber(count)} isLatest />
  );
  return (
    <>
      {part("numerator", numerator)} of {part("denominator", denominator)},{" "}
    </>
  );
}
