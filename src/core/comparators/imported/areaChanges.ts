import type { Area } from "../area.ts";

/** What one import changed in the list of areas, as lines to print: new areas, and what is new about those there were. */
export function areaChangeLines(before: ReadonlyMap<string, Area>, after: readonly Area[]): string[] {
  const codes = new Set(after.map(({ code }) => code));
  const gone = [...before.values()].filter(({ code }) => !codes.has(code));
  return [
    ...after.flatMap((area) => {
      const was = before.get(area.code);
      return was === undefined ? [`  New area: ${named(area)}.`] : linesOf(was, area);
    }),
    ...gone.map((area) => `  No file has this area any more: ${named(area)}.`),
  ];
}

function linesOf(was: Area, is: Area): string[] {
  const codes = is.onsCodes.filter((code) => !was.onsCodes.includes(code));
  return [
    ...(was.to === undefined && is.to !== undefined
      ? [`  Has no figures after ${is.to}: ${named(is)}. It may have ended or merged.`]
      : []),
    ...(was.to !== undefined && is.to === undefined ? [`  Has figures again: ${named(is)}.`] : []),
    ...(codes.length > 0 ? [`  New ONS code of ${named(is)}: ${codes.join(", ")}.`] : []),
    ...(was.name === is.name ? [] : [`  New name: ${was.name} is now ${named(is)}.`]),
  ];
}

function named({ name, code }: Area): string {
  return `${name} (${code})`;
}
