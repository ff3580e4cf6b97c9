import { SectionHeading } from "../../components/SectionHeading.tsx";
import type { ReactNode } from "react";

import { dayName, monthName, yearOf, type Month } from "../../core/period.ts";
import { asAt } from "../../core/releases/newest.ts";
import { MANIFEST_FILE, RELEASES_FILE } from "../../core/releases/paths.ts";
import { sameAsSentSentence } from "../../core/history/words.ts";
import {
  comparatorsFile,
  FINDINGS_FILE,
  LATEST_COMPARATORS_FILE,
  NEIGHBOURS_FILE,
  NEWEST_YEARS_FILE,
  OTHER_AREAS_FILE,
  REVISED_FIGURES_FILE,
  seriesFile,
  SOURCES_FILE,
} from "../../core/tables/paths.ts";
import { isOfPeers, PEERS_FILE } from "../../core/tables/peers.ts";
import { monthOfReturn, returnFile } from "../../core/tables/returns.ts";
import { slugOf, themesOf } from "../../store/themes.ts";
import { catalogueOf } from "./catalogue.ts";
import { OtherFormats } from "./OtherFormats.tsx";
import { FileFormat } from "./FileFormat.tsx";
import { FileSize } from "../fileSize.tsx";
import { siteHead, type HeadOf } from "../head.ts";
import { dataPath } from "../href.ts";
import { useDownloads, useEdition, useHref } from "../site.ts";

/** The council's own files, in the order they are listed, each with what it holds. */
const REFERENCE: Readonly<Record<string, string>> = {
  "indicators.csv": "Every figure’s title, unit, definition, why it matters and what it cannot tell.",
  "breakdowns.csv": "The categories into which some figures are split.",
  "targets.csv": "Every target, how far off still counts as just off, and from when to when it holds.",
  "relations.csv": "Which figures are parts of others or must add up to them; each return is checked by it.",
  "events.csv": "Inspections, notices and changes of practice, each with its date and source.",
  "actions.csv": "The improvement plan: what was agreed, by when, and how far it is.",
  "questions.csv": "What members and the public asked, and what was answered.",
  "voices.csv": "What groups of children and parents agreed to say, and what changed because of it.",
  "evaluations.csv": "How the service judges itself in each theme, with the day and the role.",
  "commentary.csv": "The service’s own notes on single months.",
  "council.json": "The council’s name and contacts, its rule for hiding small counts, and its timetable.",
};

/** The official figures of other areas, and the figures of councils that publish as this one does. */
const ELSEWHERE: Readonly<Record<string, string>> = {
  [LATEST_COMPARATORS_FILE]: "The newest figures of England and of our region.",
  [NEWEST_YEARS_FILE]:
    "The newest figures of every area, a row for each figure and a column for each area’s number.",
  [OTHER_AREAS_FILE]:
    "The areas: their numbers and codes, the region of each authority, and when an authority came or went.",
  [NEIGHBOURS_FILE]: "The ten authorities that the Department’s model finds most like each authority.",
  [REVISED_FIGURES_FILE]: "Official figures that the Department has changed since we first copied them.",
  [SOURCES_FILE]: "Where each comes from, and what the source counts.",
  [PEERS_FILE]:
    "The councils whose monthly figures we have copied from their own records, and what proves each record.",
};

export const dataHead: HeadOf<unknown> = (page) => {
  const { downloads } = page.state;
  if (downloads.state !== "loaded") return undefined;
  return { ...siteHead(page), data: catalogueOf(page.edition, downloads.value) };
};

/** The page with everything that can be downloaded. */
export function DataView() {
  const { council, indicators, releases } = useEdition();
  const { paths, sources, sent } = useDownloads();
  const published = asAt(releases);
  const months = paths.flatMap((path) => monthOfReturn(path) ?? []);
  const years = [...new Set(months.map(yearOf))].reverse();
  const series = indicators.filter(({ id }) => paths.includes(seriesFile(id)));
  const beside = indicators.filter(({ id }) => sources.has(id));
  const peers = paths.filter((path) => isOfPeers(path) && path.endsWith(".csv") && path !== PEERS_FILE);
  const from = [...sources.values()].flat();
  const [source] = from;
  const editions = [...new Set(from.map(({ release }) => release))];
  return (
    <div className="prose">
      <h1 tabIndex={-1}>Data to download</h1>
      <p className="lead">
        Every figure on this site is in a file that you may copy, publish and build on, under the{" "}
        {council.licence}. Say where it comes from: {council.name}.
        {published === undefined ? null : ` The files are as published on ${dayName(published)}.`}
      </p>

      <SectionHeading id="everything">Everything at once</SectionHeading>
      <Files>
        <File path="observations.csv">Every figure of every month, one row each.</File>
        <File path="latest.csv">
          The newest figure of every indicator with its last two years: this site’s overview.
        </File>
        {paths.includes(FINDINGS_FILE) ? (
          <File path={FINDINGS_FILE}>
            What stands out in the newest month, in sentences, the weightiest first.
          </File>
        ) : null}
        {paths.includes("years.csv") ? (
          <File path="years.csv">
            Our own figures over the years and on the days for which official figures come out.
          </File>
        ) : null}
      </Files>

      <OtherFormats indicator={series[0]?.id} month={months.at(-1)} />

      {paths.includes("limits.csv") ? (
        <>
          <SectionHeading id="variation">Usual ups and downs, or something more</SectionHeading>
          <Files>
            <File path="limits.csv">
              Between which limits each figure usually lies, what they rest on, or why there are none.
            </File>
            <File path="signals.csv">Every month that is more than chance would usually give.</File>
          </Files>
        </>
      ) : null}

      <SectionHeading id="months">Month by month</SectionHeading>
      <p>
        Each month in the columns of the council’s return; a figure hidden to protect privacy is{" "}
        <code>c</code>.
        {sent === undefined ? null : ` ${sameAsSentSentence(sent, sent.indicators, sent.differing) ?? ""}`}
      </p>
      {years.map((year) => {
        const own = months.filter((month) => yearOf(month) === year);
        return (
          <Files key={year} label={String(year)} paths={own.map(returnFile)}>
            {own.map((month) => (
              <File key={month} path={returnFile(month)} label={<MonthInYear month={month} />} />
            ))}
          </Files>
        );
      })}

      <SectionHeading id="figures">Figure by figure</SectionHeading>
      <p>One file for each, with every month and, where it is split, every category.</p>
      {themesOf(series).map(({ name, slug }) => {
        const own = series.filter(({ theme }) => slugOf(theme) === slug);
        return (
          <Files key={slug} label={name} paths={own.map(({ id }) => seriesFile(id))}>
            {own.map(({ id, title }) => (
              <File key={id} path={seriesFile(id)} label={title} />
            ))}
          </Files>
        );
      })}

      {paths.includes("revisions.csv") ? (
        <>
          <SectionHeading id="revisions">Revisions</SectionHeading>
          <Files>
            <File path="revisions.csv">
              Every figure, target and definition that is another now: what it was, when it changed and why.
            </File>
          </Files>
          <p>
            One figure’s own are in <code>revisions/</code>, in a file of its name; its page links it where
            there are any.
          </p>
        </>
      ) : null}

      {source === undefined ? null : (
        <>
          <SectionHeading id="areas">Other areas</SectionHeading>
          <p>
            Official figures of England, its regions and councils, to set beside ours, as they were copied on{" "}
            {dayName(source.retrieved)}. {source.licence}
          </p>
          <details className="fold">
            <summary>{`Where they come from (${editions.length})`}</summary>
            <ul>
              {editions.map((edition) => (
                <li key={edition}>{edition}</li>
              ))}
            </ul>
          </details>
          <Files>
            {Object.entries(ELSEWHERE)
              .filter(([path]) => paths.includes(path))
              .map(([path, holds]) => (
                <File key={path} path={path}>
                  {holds}
                </File>
              ))}
          </Files>
          <Files label="By figure" paths={beside.map(({ id }) => comparatorsFile(id))}>
            {beside.map(({ id, title }) => (
              <File key={id} path={comparatorsFile(id)} label={title} />
            ))}
          </Files>
          {peers.length === 0 ? null : (
            <Files label="By council, every month" paths={peers}>
              {peers.map((path) => (
                <File key={path} path={path} label={path.slice(path.lastIndexOf("/") + 1, -".csv".length)} />
              ))}
            </Files>
          )}
        </>
      )}

      <SectionHeading id="meaning">What the figures mean</SectionHeading>
      <Files>
        {Object.entries(REFERENCE)
          .filter(([path]) => paths.includes(path))
          .map(([path, holds]) => (
            <File key={path} path={path}>
              {holds}
            </File>
          ))}
      </Files>

      <SectionHeading id="editions">Editions</SectionHeading>
      <p>There have been {releases.length} so far.</p>
      <Files>
        <File path={RELEASES_FILE}>Every edition: which month it brought, and when it came out.</File>
        <File path={MANIFEST_FILE}>
          The fingerprint of every file of the newest edition, for checking copies.
        </File>
      </Files>

      <FileFormat />
    </div>
  );
}

type FilesProps = {
  readonly label?: string;
  /** The files on the line. */
  readonly paths?: readonly string[];
  readonly children: ReactNode;
};

/** A list of files, each with a sentence; or, with a label, only their names on one line, and then how large they are. */
function Files({ label, paths = [], children }: FilesProps) {
  if (label === undefined) return <ul className="files">{children}</ul>;
  return (
    <div className="files files--line">
      <h3>{label}</h3>
      <ul>
        {children}
        <li>
          <FileSize paths={paths} />
        </li>
      </ul>
    </div>
  );
}

/** The name of a month without its year, which is read aloud but stands at the head of the line already. */
function MonthInYear({ month }: { readonly month: Month }) {
  const [name, year] = monthName(month).split(" ");
  return (
    <>
      {name}
      <span className="visually-hidden"> {year}</span>
    </>
  );
}

type FileProps = { readonly path: string; readonly label?: ReactNode; readonly children?: ReactNode };

function File({ path, label, children }: FileProps) {
  const href = useHref();
  return (
    <li>
      <a href={href(dataPath(path))} download={path.replaceAll("/", "-")}>
        {label ?? path}
      </a>
      {children === undefined ? null : (
        <>
          : {children} <FileSize paths={[path]} words={path.endsWith(".json") ? "JSON" : "CSV"} />
        </>
      )}
    </li>
  );
}
