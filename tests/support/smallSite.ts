import type { FileRead, ReadFile } from "../../src/store/files.ts";

/** A published site of four figures, small enough to know every one: as the files stand on a host. */
export const SMALL_SITE = {
  "data/council.json": JSON.stringify({
    schema: 1,
    name: "Testford Council",
    la_code: "E06000001",
    region: "East of England",
    illustrative: true,
    contacts: { help: [{ label: "Call the front door", phone: "01632 960001" }], data: [] },
    disclosure: { threshold: 5, reason: "Small counts could tell who someone is." },
    timetable: { day: 25 },
  }),
  "data/indicators.csv": [
    "id,title,short_title,theme,kind,unit,decimals,polarity,basis,disclosure,numerator_label,denominator_label,definition,comparator",
    "contacts,Contacts about a child,Contacts,Front door,flow,contacts,0,neutral,month,person,,,Every contact.,",
    "on_time,Assessments finished on time,On time,Assessment,ratio,%,1,higher,month,service,finished on time,finished,The share.,Continue_Assess",
    "plans,Children on a plan,Plans,Assessment,stock,children,0,lower,snapshot,person,,,On the last day.,",
    "visits,Visits made in time,Visits,Assessment,ratio,%,1,higher,month,service,,,,",
    "",
  ].join("\n"),
  "data/breakdowns.csv":
    "indicator,breakdown,category,title,adds_up\nplans,type,first,First plan,yes\nplans,type,again,A plan again,yes\n",
  "data/targets.csv":
    "indicator,from,to,target,tolerance,definition,source\non_time,2025-01,2026-08,80,5,,\non_time,2026-09,,85,5,,\nplans,2025-01,,10,0,,\n",
  "data/releases/releases.csv":
    "seq,period,hash,time,kind,reason,confirmed\n" +
    `1,2026-09,${"a".repeat(64)},2026-10-20T08:30:00Z,return,-,-\n` +
    `2,2026-10,${"b".repeat(64)},2026-11-24T23:30:00Z,return,-,-\n` +
    `3,-,${"c".repeat(64)},2026-11-30T12:00:00Z,reference,-,-\n`,
  "data/releases/SHA256SUMS": [
    "comparators/latest.csv",
    "comparators/on_time.csv",
    "comparators/sources.csv",
    "council.json",
    "indicators.csv",
    "latest.csv",
    "observations.csv",
    "returns/2026-09.csv",
    "returns/2026-10.csv",
    "series/contacts.csv",
    "series/on_time.csv",
    "series/plans.csv",
  ]
    .map((path) => `${"0".repeat(64)}  ${path}\n`)
    .join(""),
  "data/latest.csv": [
    "indicator,period,numerator,denominator,value,recent",
    "contacts,2026-10,,,1100,2025-10:1000 2026-09:1050 2026-10:1100",
    "on_time,2026-10,142,200,71.0,2025-10:84.0 2026-09:82.5 2026-10:71.0",
    "plans,2026-10,,,c,2025-10:12 2026-09:9 2026-10:c",
    "",
  ].join("\n"),
  "data/series/contacts.csv": seriesOf("contacts", "2025-10,,,1000", "2026-09,,,1050", "2026-10,,,1100"),
  "data/series/on_time.csv": seriesOf(
    "on_time",
    "2025-10,168,200,84.0",
    "2026-09,165,200,82.5",
    "2026-10,142,200,71.0",
  ),
  "data/series/plans.csv":
    "period,la_code,indicator,breakdown,category,numerator,denominator,value\n" +
    "2025-10,E06000001,plans,,,,,12\n2025-10,E06000001,plans,type,again,,,x\n2025-10,E06000001,plans,type,first,,,12\n" +
    "2026-09,E06000001,plans,,,,,9\n2026-09,E06000001,plans,type,again,,,0\n2026-09,E06000001,plans,type,first,,,9\n" +
    "2026-10,E06000001,plans,,,,,c\n2026-10,E06000001,plans,type,again,,,c\n2026-10,E06000001,plans,type,first,,,c\n",
  "data/comparators/latest.csv":
    "indicator,level,area_code,area,period_kind,period,value,source\n" +
    "on_time,country,970,England,financial-year,2024-25,85.7,dfe\non_time,region,985,East of England,financial-year,2024-25,x,dfe\n",
  "data/comparators/on_time.csv":
    "level,area_code,area,period_kind,period,value,source\n" +
    "country,970,England,financial-year,2023-24,84.5,dfe\ncountry,970,England,financial-year,2024-25,85.7,dfe\n" +
    'region,985,East of England,financial-year,2024-25,x,dfe\nauthority,801,"Bristol, City of",financial-year,2024-25,90,dfe\n',
  "data/comparators/sources.csv":
    "source,measure,indicator,title,release,retrieved,licence,url,definition\n" +
    "dfe,Continue_Assess,on_time,Assessments within 45 days,Edition of April 2026,2026-11-22,Open Government Licence.,https://example.org/dfe,The share.\n",
} satisfies Readonly<Record<string, string>>;

/** Files as a host answers: those given here, and nothing else. A text of "failed" cannot be fetched. */
export function readFrom(files: Readonly<Record<string, string>>): ReadFile {
  return (path) => Promise.resolve(fileIn(files, path));
}

function fileIn(files: Readonly<Record<string, string>>, path: string): FileRead {
  const text = Object.hasOwn(files, path) ? files[path] : undefined;
  if (text === "failed") return { kind: "failed" };
  return text === undefined ? { kind: "absent" } : { kind: "text", text };
}

/** The small site of a council that says some things otherwise in its `council.json`. */
export function smallSiteOf(council: Readonly<Record<string, unknown>>): Record<string, string> {
  const usual = JSON.parse(SMALL_SITE["data/council.json"]) as object;
  return smallSiteWith({ "data/council.json": JSON.stringify({ ...usual, ...council }) });
}

/** The small site with every figure of `plans` hidden. */
export function smallSiteHidden(): Record<string, string> {
  const series = SMALL_SITE["data/series/plans.csv"].replace(/,(\d+|x)$/gm, ",c");
  return smallSiteWith({ "data/series/plans.csv": series });
}

/** The small site with some files changed; one that is undefined is not there. */
export function smallSiteWith(changed: Changed): Record<string, string> {
  return filesWith(SMALL_SITE, changed);
}

type Changed = Readonly<Record<string, string | undefined>>;

/** Files with some changed; one that is undefined is not there. */
export function filesWith(files: Readonly<Record<string, string>>, changed: Changed): Record<string, string> {
  const all = Object.entries({ ...files, ...changed });
  return Object.fromEntries(all.filter((file): file is [string, string] => file[1] !== undefined));
}

function seriesOf(indicator: string, ...rows: readonly string[]): string {
  const lines = rows.map((row) => {
    const [period = "", ...figures] = row.split(",");
    return [period, "E06000001", indicator, "", "", ...figures].join(",");
  });
  return ["period,la_code,indicator,breakdown,category,numerator,denominator,value", ...lines, ""].join("\n");
}

/** The small site after on_time’s September was restated twice, with a council whose newest month is provisional. */
export function smallSiteRestated(): Record<string, string> {
  const line = (release: number, time: string, reason: string, from: string, to: string) =>
    `${release},${time},${reason},returns/2026-09.csv,2026-09,on_time,,,value,${from},${to}\n`;
  const header = "release,time,reason,file,period,indicator,breakdown,category,column,from,to\n";
  return filesWith(smallSiteOf({ revisions: { months: 1, note: "Once a quarter." } }), {
    "data/releases/releases.csv":
      SMALL_SITE["data/releases/releases.csv"] +
      `4,2026-09,${"d".repeat(64)},2026-12-01T12:00:00Z,revision,late-recording,-\n`,
    "data/revisions/on_time.csv":
      header +
      line(4, "2026-12-01T12:00:00Z", "late-recording", "83.0", "82.0") +
      line(5, "2026-12-09T23:30:00Z", "correction", "82.0", "82.5"),
    "data/revisions/contacts.csv": header,
  });
}

/** The small site of a council with a peer, Otherbridge, whose months were imported: that of August, which we have not, September, and a hidden October. */
export function siteWithPeer(): Record<string, string> {
  const [address, key] = ["https://otherbridge.example/", "otherbridge+00000000+AAAA"];
  return filesWith(smallSiteOf({ peers: [{ name: "Otherbridge", address, key }] }), {
    "data/comparators/peers/peers.csv":
      "la_code,name,address,key,size,root,as_at\n" +
      `E06000002,Otherbridge,${address},${key},2,${"0".repeat(64)},2026-11-20\n`,
    "data/comparators/peers/E06000002.csv":
      "indicator,period,numerator,denominator,value\n" +
      "on_time,2026-08,158,200,79.0\non_time,2026-09,160,200,80.0\non_time,2026-10,c,c,c\n",
  });
}

/** The small site with two more months of on_time, all but the newest restated, September twice. */
export function smallSiteOfFourRestated(): Record<string, string> {
  const files = smallSiteRestated();
  const line = (release: number, day: string, period: string, from: string, to: string) =>
    `${release},${day}T12:00:00Z,correction,returns/${period}.csv,${period},on_time,,,value,${from},${to}\n`;
  const more = ["2026-07,E06000001,on_time,,,164,200,82.0", "2026-08,E06000001,on_time,,,160,200,80.0"];
  return {
    ...files,
    "data/series/on_time.csv": `${SMALL_SITE["data/series/on_time.csv"]}${more.join("\n")}\n`,
    "data/revisions/on_time.csv":
      (files["data/revisions/on_time.csv"] ?? "") +
      line(6, "2026-12-03", "2026-07", "81.0", "82.0") +
      line(7, "2026-12-05", "2026-08", "81.5", "80.0") +
      line(8, "2026-12-15", "2025-10", "81.8", "84.0"),
  };
}
