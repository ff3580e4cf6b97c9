import { sameName } from "../latest.ts";

/** The Department's numbers for England and its regions, which its statistics call by ONS code and its tool by number. */
type KnownArea = {
  readonly code: string;
  readonly onsCode: string;
  /** All the names that the Department's files give it. */
  readonly names: readonly string[];
};

/** England's number in the Department's tool. */
export const ENGLAND = "970";

/**
 * London is there three ways: whole (986, E12000007), Inner (987, E13000001) and Outer (988, E13000002). Numbers and names are those
 * of the tool's list of areas, ONS codes those of the statistics.
 */
const KNOWN: readonly KnownArea[] = [
  { code: ENGLAND, onsCode: "E92000001", names: ["England", "National"] },
  { code: "980", onsCode: "E12000001", names: ["North East"] },
  { code: "981", onsCode: "E12000002", names: ["North West"] },
  { code: "982", onsCode: "E12000003", names: ["Yorkshire and The Humber"] },
  { code: "983", onsCode: "E12000004", names: ["East Midlands"] },
  { code: "984", onsCode: "E12000005", names: ["West Midlands"] },
  { code: "985", onsCode: "E12000006", names: ["East of England"] },
  { code: "986", onsCode: "E12000007", names: ["London"] },
  { code: "987", onsCode: "E13000001", names: ["Inner London", "London (Inner)"] },
  { code: "988", onsCode: "E13000002", names: ["Outer London", "London (Outer)"] },
  { code: "989", onsCode: "E12000008", names: ["South East"] },
  { code: "990", onsCode: "E12000009", names: ["South West"] },
];

/** The Department's number of a region, by its ONS code or else by its name in any case; undefined for any other. */
export function regionNumber(onsCode: string, name: string): string | undefined {
  const regions = KNOWN.filter(({ code }) => code !== ENGLAND);
  const found =
    regions.find((each) => each.onsCode === onsCode) ??
    regions.find(({ names }) => names.some((each) => sameName(each, name)));
  return found?.code;
}

/** The ONS code of England or a region by the Department's number; undefined for an authority. */
export function onsCodeOf(code: string): string | undefined {
  return KNOWN.find((each) => each.code === code)?.onsCode;
}

/** The name of England or a region by its number; undefined for an authority. */
export function regionName(code: string): string | undefined {
  return KNOWN.find((each) => each.code === code)?.names[0];
}

/** Where the row of a statistic belongs: an area, several authorities that gave one figure together, or nowhere that is known. */
export type RowPlace =
  | { readonly kind: "area"; readonly level: "country" | "region" | "authority"; readonly code: string }
  | { readonly kind: "joint"; readonly codes: readonly string[] }
  | { readonly kind: "unknown" };

/** The cells of a row that say where it belongs; "" for those that the file does not have. */
export type PlaceCells = Readonly<
  Record<"geographic_level" | "region_code" | "region_name" | "old_la_code", string>
>;

/**
 * The place of a row. Authorities are told by the Department's number, because ONS codes change. `314 / 318` is a row of two
 * authorities, and neither's own figure.
 */
export function placeOfRow(cells: PlaceCells): RowPlace {
  switch (cells.geographic_level) {
    case "National":
      return { kind: "area", level: "country", code: ENGLAND };
    case "Regional": {
      const code = regionNumber(cells.region_code, cells.region_name);
      return code === undefined ? { kind: "unknown" } : { kind: "area", level: "region", code };
    }
    case "Local authority": {
      const codes = cells.old_la_code.split("/").map((part) => part.trim());
      if (!codes.every((code) => /^\d{3}$/.test(code))) return { kind: "unknown" };
      const [code = "", ...others] = codes;
      return others.length === 0 ? { kind: "area", level: "authority", code } : { kind: "joint", codes };
    }
    default:
      return { kind: "unknown" };
  }
}
