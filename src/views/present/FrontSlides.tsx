import { StatusTag } from "../../components/StatusTag.tsx";
import { STATUSES } from "../../core/analysis/status.ts";
import { tallyOf } from "../../core/analysis/tally.ts";
import type { Contact } from "../../core/council.ts";
import { monthName } from "../../core/period.ts";
import { newestReturn } from "../../core/releases/newest.ts";
import { overviewHeadline, overviewSentence } from "../../core/story/overview.ts";
import type { FindingText } from "../../core/tables/findings.ts";
import type { Edition } from "../../store/edition.ts";
import { Newer } from "../Newer.tsx";
import { Papers } from "../pack/Papers.tsx";
import { Slide, type SlideMarks } from "./Slide.tsx";
import { FRONT_TITLES, frontFacts, slideId, type FigureOnSlide } from "./slides.ts";

type Props = {
  readonly edition: Edition;
  readonly figures: readonly FigureOnSlide[];
  readonly findings: readonly FindingText[] | undefined;
  readonly marks: SlideMarks;
  readonly home: string;
};

/** The front page: how many figures are where, and what changed. */
export function FrontSlides({ edition, figures, findings, marks, home }: Props) {
  const month = newestReturn(edition.releases)?.period;
  const tally = tallyOf(figures.map(({ summary }) => summary?.status));
  const kicker = month === undefined ? "No month has been published yet" : monthName(month);
  const more = { href: home, label: "The overview" };
  return (
    <>
      <Slide
        facts={frontFacts("month")}
        code={1}
        kicker={kicker}
        heading={overviewHeadline(tally)}
        marks={marks}
        more={more}
      >
        <div className="slide__tally">
          {tally.judged === 0 ? null : (
            <ul role="list">
              {STATUSES.map((status) => (
                <li key={status}>
                  <span className="slide__value">{tally.byStatus[status]}</span> <StatusTag status={status} />
                </li>
              ))}
            </ul>
          )}
          <div>
            <p>{overviewSentence(tally)}</p>
            <Help contacts={edition.council.contacts.help} />
            <Papers />
          </div>
          <Newer edition={edition} isQuiet />
          <p className="slide__pinned" role="status" data-pinned="" />
        </div>
      </Slide>
      <Slide
        facts={frontFacts("changed")}
        code={2}
        kicker={kicker}
        heading={FRONT_TITLES.changed}
        marks={marks}
        more={more}
      >
        {findings === undefined || findings.length === 0 ? (
          <p>Nothing stands out beside the month before or the same month last year.</p>
        ) : (
          <ul className="slide__findings" role="list">
            {findings.map((finding) => (
              <FindingItem key={finding.indicator} finding={finding} figures={figures} />
            ))}
          </ul>
        )}
      </Slide>
    </>
  );
}

/** The numbers to call, since slides are printed and photographed, and have no foot. */
function Help({ contacts }: { readonly contacts: readonly Contact[] }) {
  const called = contacts.filter(({ phone }) => phone !== "").slice(0, 2);
  if (called.length === 0) return null;
  return (
    <p className="slide__help">
      {called.map(({ label, phone }) => (
        <span key={label}>
          {label}: <a href={`tel:${phone.replaceAll(" ", "")}`}>{phone}</a>.{" "}
        </span>
      ))}
    </p>
  );
}

/** A sentence that starts with its figure's name, as a link to its slide. */
function FindingItem({
  finding: { indicator: id, text },
  figures,
}: {
  readonly finding: FindingText;
  readonly figures: readonly FigureOnSlide[];
}) {
  const { length } = figures.find(({ indicator }) => indicator.id === id)?.indicator.shortTitle ?? "";
  return (
    <li data-sentence={id}>
      <a href={`#${slideId({ id })}`}>{text.slice(0, length)}</a>
      {text.slice(length)}
    </li>
  );
}
