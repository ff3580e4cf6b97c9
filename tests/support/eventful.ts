import { buildEdition } from "../../src/core/publication/edition.ts";
import { FILES_TO_READ, listBefore, readPublishedFiles } from "../../src/core/publication/published.ts";
import { withdrawFigures } from "../../src/core/publication/withdrawal.ts";
import { month } from "./build.ts";
import { csv, means, published, surroundings, type Site } from "./publish.ts";
import { inMonth, SMALL_FILES, withCells } from "./small.ts";
import { encodingOf } from "./tree.ts";

/*
 * Smallbridge with a past in which everything happens: two months in the first publication, one in time, one late, one missing, a
 * restated figure, another target, another action of the plan, and a figure taken back. Nothing of it is real.
 */

const ACTIONS =
  "id,title,priority,agreed_on,due,due_before,status,completed_on,owner,indicators,evidence,source\n" +
  "a1,See every family,high,2026-01-10,2026-12-31,,open,,Head of service,contacts,,\n";

const council = JSON.stringify({
  ...(JSON.parse(SMALL_FILES.get("council.json")!) as object),
  illustrative: true,
  timetable: {
    day: 20,
    missing: [{ period: "2026-08", reason: "The system that counts was being replaced." }],
  },
});
const targets = (target: number) =>
  `indicator,from,to,target,tolerance,definition,source\ncare_rate,2026-01,,${target},5,,\n`;
const reference = (target: number, due = "2026-12-31") =>
  new Map([
    ...SMALL_FILES,
    ["council.json", council],
    ["targets.csv", targets(target)],
    ["actions.csv", due === "2026-12-31" ? ACTIONS : ACTIONS.replace("2026-12-31,", `${due},2026-12-31`)],
  ]);

const contacts = { "2026-04": "1301", "2026-05": "1318", "2026-06": "1335", "2026-07": "1352" };
const sent = (period: keyof typeof contacts) => ({
  [`${period}.csv`]: withCells("contacts", { value: contacts[period] }, inMonth(period)),
});

/** The site after each publication, the first at 0. */
export const EVENTFUL: readonly Site[] = await eventful();

async function eventful(): Promise<Site[]> {
  const sites: Site[] = [];
  const publish = async (given: Record<string, string>, now: string, more: object = {}) => {
    const on = sites.at(-1);
    const { site, issues } = await published({
      ...{ given, now, reference: reference(80), ...(on ? { on } : {}), confirm: "checked-and-right" },
      ...more,
    });
    if (site.size === (on?.size ?? 0)) throw new Error(JSON.stringify(issues));
    sites.push(site);
  };
  await publish({ ...sent("2026-04"), ...sent("2026-05") }, "2026-06-19T08:30:00Z");
  await publish(sent("2026-06"), "2026-07-20T08:30:00Z");
  await publish(sent("2026-07"), "2026-08-22T08:30:00Z", { reference: reference(80, "2027-03-31") });
  const restated = withCells("contacts", { value: "1340" }, inMonth("2026-06"));
  await publish({ "2026-06.csv": restated }, "2026-10-01T08:30:00Z", {
    ...{ revise: true, reason: "late-recording", reference: reference(80, "2027-03-31") },
  });
  await publish({}, "2026-10-02T08:30:00Z", {
    ...{ reason: "correction", reference: reference(85, "2027-03-31") },
  });
  sites.push(await takenBack(sites.at(-1)!));
  return sites;
}

/** The site once the contacts of June were taken back. */
async function takenBack(site: Site): Promise<Site> {
  const before = listBefore(site.get("releases/releases.csv")!, csv);
  const texts = new Map([...site].filter(([path]) => FILES_TO_READ.includes(path) || path === before));
  const what = { period: month("2026-06"), line: { indicator: "contacts", breakdown: "", category: "" } };
  const why = { reason: "personal-data", now: new Date("2026-10-03T12:00:00Z"), approvedBy: [] } as const;
  const outcome = withdrawFigures(readPublishedFiles(texts, csv).published!, what, why, csv);
  if (outcome.kind !== "prepared") throw new Error(outcome.kind);
  const { prepared } = outcome;
  const { files, gone, later } = await buildEdition(prepared, means, surroundings(prepared, site));
  const made = [...files].map(
    ([path, each]) => [path, Buffer.from(each).toString(encodingOf(path))] as const,
  );
  return new Map([...site, ...made].filter(([path]) => ![...gone, ...later].includes(path)));
}

/** A site as files of a host, by path from its root. */
export function hosted(site: Site): Record<string, string> {
  return Object.fromEntries([...site].map(([path, text]) => [`data/${path}`, text]));
}
