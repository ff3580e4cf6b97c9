import { createHash } from "node:crypto";

import { FILES_TO_READ, listBefore, readPublishedFiles } from "../../src/core/publication/published.ts";
import { withdrawFigures, type WithdrawalOutcome } from "../../src/core/publication/withdrawal.ts";
import { markOf, withdrawnFile, type WithdrawnLists } from "../../src/core/publication/withdrawnList.ts";
import { readWithheldLine } from "../../src/core/publication/withheld.ts";
import type { Reason } from "../../src/core/reason.ts";
import { month } from "./build.ts";
import { csv, siteWith, type Site } from "./publish.ts";

export function publishedIn(site: Site) {
  const before = listBefore(site.get("releases/releases.csv")!, csv);
  const texts = new Map([...site].filter(([path]) => FILES_TO_READ.includes(path) || path === before));
  return readPublishedFiles(texts, csv).published!;
}

/** A site after a withdrawal. */
export async function siteAfter(site: Site, outcome: WithdrawalOutcome): Promise<Site> {
  if (outcome.kind !== "prepared") throw new Error(outcome.kind);
  return siteWith(site, outcome.prepared);
}

const hash = (text: string) => createHash("sha256").update(text).digest("hex");

/** A site from which a line (as `--withhold` names it), or a month, was withdrawn, and the council's list of it. */
export async function withdrawnFrom(
  site: Site,
  period: string,
  line: string | undefined,
  reason: Reason = "correction",
): Promise<{ readonly site: Site; readonly withdrawn: WithdrawnLists }> {
  const taken = { reason, now: new Date("2026-11-30T12:00:00Z"), approvedBy: [] };
  const wanted = { period: month(period), line: line === undefined ? undefined : readWithheldLine(line)! };
  const outcome = withdrawFigures(publishedIn(site), wanted, taken, csv);
  if (outcome.kind !== "prepared") throw new Error(outcome.kind);
  const { figures, prepared } = outcome;
  const mark = markOf(figures!.lines, "5a".repeat(32), hash);
  const list = { seq: prepared.releases[0]!.seq, file: "a list", text: withdrawnFile({ ...figures!, mark }) };
  return { site: await siteAfter(site, outcome), withdrawn: { lists: [list], hash } };
}
