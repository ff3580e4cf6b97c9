import type { Day } from "../../period.ts";

/** An edition of a file: when the Department released it, or put it into its tool, and when it was copied from there. */
export type SourceEdition = { readonly released: Day; readonly retrieved: Day };

const TOOL: SourceEdition = { released: "2026-04-08" as Day, retrieved: "2026-11-22" as Day };
const DASHBOARD: SourceEdition = { released: "2026-04-27" as Day, retrieved: "2026-11-22" as Day };

/**
 * Files whose edition is known, by their SHA-256. The first: dfe-analytical-services/local-authority-interactive-tool at commit
 * 2e30e3959a6ab8b2d22941b84764da41a40ac91b, `01_data/02_prod/bds_long_0.parquet`. The others: dfe-analytical-services/
 * CSC_outcomes_and_enablers at commit 2f5d11a431050523dab58810083259d3313029ae, `data-raw/` and `data/`.
 */
export const KNOWN_EDITIONS: ReadonlyMap<string, SourceEdition> = new Map([
  ["6f7710f49c6c9d46dfeaefdcd6ff227ddc88da2dae726cdc7eb3302ce72562ed", TOOL],
  ["fc065f5eb33a97fcbf3b2df6a7a55e15dbf645ce9739ef0128776461602179ad", DASHBOARD],
  ["e548b10b4e2de4e8845c35eae274f6280636f5ff262f8189cbe62c320591f75d", DASHBOARD],
  ["8228ce8c6f55fb1ee59b65988dad56c79ea7703c03eedd5c0f8af5997d6686ce", DASHBOARD],
  ["9e058bac193cc5b03f0d21ebe4259c8935d236dbf59f09d90b3e0916bfbca95f", DASHBOARD],
  ["06f9b63e9329925fea34d75a7f5e9c44d97fed4c1aed8cb2a302af21ef4113ab", DASHBOARD],
  ["b203854c252fc055df1dc05d649de63c2f18c0246b1bd2282c2f3632530f296d", DASHBOARD],
  ["82d5180d5cc61d519071f229ceaa668099aea83d8c333a442cc67e1ac20bf6e2", DASHBOARD],
  ["c31787f0a9f93337f96d806c02fff51deed202111598088fe14240d2a25f1b41", DASHBOARD],
  ["1f496f2daafa387ba1e3205829e2264583bb54625afdc2fb120d9fd83eba8cb8", DASHBOARD],
  ["948bcdbe76f92e448e39ff4fc9f20b9dd382e0ce419e1f0da65877b99d950e22", DASHBOARD],
  ["64e7d9c3c31b462eb5fcb96740867947ba48658ff50b7fce93bdef1ad267cbc0", DASHBOARD],
]);

/** The sentence that the Open Government Licence asks for. */
export const LICENCE_WORDS =
  "Contains public sector information licensed under the Open Government Licence v3.0. " +
  "Source: Department for Education / Ofsted.";

/** The id of a source: what it is, and the day of its release. Short, because it stands in every row. */
export function sourceId(name: string, { released }: SourceEdition): string {
  return `${name}-${released}`;
}
