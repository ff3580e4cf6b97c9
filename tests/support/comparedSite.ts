import { smallSiteOf } from "./smallSite.ts";

/*
 * The small site with every authority of a small country: nine, of which one ended before the newest year and one has a hidden figure. The
 * council is Testford, E06000001: official in one site, invented and of its own figures alone in the other.
 */

const AUTHORITIES = [
  ["801", "Avon", "90", "180", "200"],
  ["802", "Brook", "88", "176", "200"],
  ["803", "Clay", "80", "160", "200"],
  ["804", "Dene", "80", "160", "200"],
  ["805", "Elm", "c", "c", "200"],
  ["806", "Fern", "60", "120", "200"],
  ["807", "Gorse", "55", "110", "200"],
] as const;

const HEADER = "level,area_code,area,period_kind,period,numerator,denominator,value,source";
const AREAS_HEADER = "area_code,ons_codes,area,level,region_code,from,to";

/** An official row of the council itself, where the site has one. */
const OFFICIAL = ["808", "Testford", "71", "142", "200"] as const;

function rowsIn(period: string, rows: readonly (readonly string[])[]): string[] {
  return rows.map(
    ([code = "", name = "", value = "", numerator = "", denominator = ""]) =>
      `authority,${code},${name},financial-year,${period},${numerator},${denominator},${value},dfe`,
  );
}

/** `isOfficial` is whether the Department publishes figures of the council. */
export function comparedSite(isOfficial: boolean): Record<string, string> {
  const all = isOfficial ? [...AUTHORITIES, OFFICIAL] : AUTHORITIES;
  const gone = ["809", "Old Shire", "50", "100", "200"];
  const newest = [["970", "85.7"], ["985", "x"], ...all.map(([code, , value]) => [code, value])];
  return {
    ...smallSiteOf({ illustrative: !isOfficial }),
    "data/comparators/areas.csv": [
      AREAS_HEADER,
      "970,,England,country,,,",
      "985,,East of England,region,,,",
      ...all.map(([code, name]) => `${code},${code === "808" ? "E06000001" : ""},${name},authority,985,,`),
      "809,,Old Shire,authority,985,,2024-03-31",
      "",
    ].join("\n"),
    "data/comparators/neighbours.csv": [
      "area_code,place,neighbour_code,closeness",
      "808,1,802,Very close",
      "808,2,806,Close",
      "",
    ].join("\n"),
    "data/comparators/newest.csv": [
      `indicator,period_kind,period,${newest.map(([code]) => code).join(",")}`,
      `on_time,financial-year,2024-25,${newest.map(([, value]) => value).join(",")}`,
      "",
    ].join("\n"),
    "data/years.csv": [
      "indicator,period_kind,period,numerator,denominator,value",
      "on_time,financial-year,2023-24,150,200,75",
      "on_time,financial-year,2024-25,142,200,71",
      "",
    ].join("\n"),
    "data/comparators/on_time.csv": [
      HEADER,
      "country,970,England,financial-year,2023-24,169000,200000,84.5,dfe",
      "country,970,England,financial-year,2024-25,171400,200000,85.7,dfe",
      "region,985,East of England,financial-year,2024-25,x,x,x,dfe",
      ...rowsIn("2023-24", [...all, gone]),
      ...rowsIn("2024-25", all),
      "",
    ].join("\n"),
  };
}
