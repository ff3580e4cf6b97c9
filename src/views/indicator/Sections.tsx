import { CannotTell, Definition } from "../../components/Definition.tsx";
import { Events } from "../../components/Events.tsx";
import { ForYou } from "../../components/ForYou.tsx";
import { isAnythingSaid, Notes } from "../../components/Notes.tsx";
import { RealChangeSection } from "../../components/RealChange.tsx";
import { SymbolKey } from "../../components/SymbolKey.tsx";
import { realChangeOf } from "../../core/story/realChange.ts";
import { hasComparators } from "../../store/around.ts";
import { useEdition } from "../site.ts";
import type { Analyses } from "./analyses.ts";
import { Breakdowns, BREAKDOWNS_ID, type WithBreakdowns } from "./Breakdowns.tsx";
import { ComparatorTable } from "./ComparatorTable.tsx";
import type { SectionEntry } from "./OnThisPage.tsx";
import { DOWNLOADS_ID } from "./Downloads.tsx";
import { MonthsTable, MONTHS_ID } from "./MonthsTable.tsx";
import { PLANNED_ID, PlannedHere } from "./PlannedHere.tsx";
import { ASKED_ID, canAsk, YouAsked } from "./YouAsked.tsx";
import { PeersTable, PEERS_ID } from "./PeersTable.tsx";
import { Reconciliation, RECONCILED_ID } from "./Reconciliation.tsx";
import { Revisions } from "./Revisions.tsx";
import { RunningTotal } from "./RunningTotal.tsx";
import { symbolsOn } from "./symbols.ts";
import { Together, TOGETHER_ID, togetherWith } from "./Together.tsx";
import type { Citing } from "./useCiting.ts";

type Props = Analyses & {
  readonly citing: Citing;
  readonly broken: WithBreakdowns;
  /** Whether the pictures of its kinds stand in the place of the chart. */
  readonly isOfKinds: boolean;
};

/** The sections of an indicator's page, from what the figure means to what it is read together with. */
export function Sections({ citing, broken, isOfKinds, ...analyses }: Props) {
  const { summary, series, data, council, spc, marks, triangle, explanation, isDoubtful } = analyses;
  const { indicator, observation } = summary;
  const { period } = observation;
  const symbols = symbolsOn({ data, region: council.region, triangle, marks });
  return (
    <>
      <div className="columns">
        <div>
          {spc === undefined ? null : <RealChangeSection found={realChangeOf(spc, indicator)} />}
          <Notes explanation={explanation} month={period} isDoubtful={isDoubtful} />
        </div>
        <Definition indicator={indicator} />
        <div>
          <CannotTell indicator={indicator} />
          <ForYou summary={summary} contacts={council.contacts} />
        </div>
      </div>
      <Breakdowns {...broken} citing={citing} withPictures={!isOfKinds} />
      <Events flags={data.flags} />
      <PlannedHere actions={data.actions} />
      <YouAsked indicator={indicator} questions={data.questions} month={period} />
      {hasComparators(indicator) ? (
        <ComparatorTable indicator={indicator} data={data} region={council.region} />
      ) : null}
      <Reconciliation indicator={indicator} rows={analyses.reconciled} years={data.around?.years ?? []} />
      <MonthsTable series={series} marks={marks} flags={data.flags} spc={spc} citing={citing} />
      <PeersTable series={series} peers={data.peers} />
      {symbols.length === 0 ? null : (
        <section className="symbols-here" aria-labelledby="symbols">
          <h3 id="symbols">Symbols on this page</h3>
          <SymbolKey symbols={symbols} />
        </section>
      )}
      <RunningTotal series={series} month={period} threshold={council.disclosure.threshold} />
      <Revisions
        series={series}
        triangle={triangle}
        revisions={council.revisions}
        references={data.references}
      />
      <Together indicator={indicator} related={data.related} />
    </>
  );
}

/** The same sections for the list of contents, those alone that are there. */
export function useSections(
  { summary, data, spc, explanation, reconciled }: Analyses,
  isNewest: boolean,
): SectionEntry[] {
  const { indicators, council } = useEdition();
  const { indicator } = summary;
  const all: readonly (SectionEntry | false)[] = [
    spc !== undefined && ["variation", "Is the change real?"],
    isAnythingSaid(explanation) && ["notes", "What the service says"],
    ["definition", "What it means"],
    indicator.limits !== "" && ["cannot-tell", "What it cannot tell you"],
    indicator.forYou !== "" && ["for-you", "What should happen for you"],
    data.categories.length > 0 && [BREAKDOWNS_ID, "What it is made of"],
    data.flags.length > 0 && ["events", "What happened"],
    data.actions.length > 0 && [PLANNED_ID, "In the improvement plan"],
    canAsk(data.questions, council) && [ASKED_ID, "You asked"],
    hasComparators(indicator) && ["elsewhere", "Elsewhere"],
    reconciled.length > 0 && [RECONCILED_ID, "Ours and the Department’s"],
    [MONTHS_ID, "All figures"],
    data.peers.length > 0 && [PEERS_ID, "In other councils"],
    ["revisions", "Revisions"],
    togetherWith(indicator, data.related, indicators).length > 0 && [TOGETHER_ID, "Read it together with"],
    isNewest && [DOWNLOADS_ID, "Download"],
    isNewest && ["embedding", "Put this on your own page"],
  ];
  return all.filter((entry) => entry !== false);
}
