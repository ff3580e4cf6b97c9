import { tallyOf } from "../../core/analysis/tally.ts";
import { overviewHeadline } from "../../core/story/overview.ts";
import { statusesOf, tilesOf } from "../../store/tiles.ts";
import { useEdition, useOverview } from "../site.ts";

/** The one story. */
export function LeadStory() {
  const [edition, overview] = [useEdition(), useOverview()];
  return <h2>{overviewHeadline(tallyOf(statusesOf(tilesOf(edition, overview))))}</h2>;
}
