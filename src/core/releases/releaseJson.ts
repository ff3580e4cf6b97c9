import * as v from "valibot";

/** The file of a release's folder that says what is known of it besides its files. */
export const RELEASE_JSON = "release.json";

const RELEASE = v.object({
  entries: v.array(v.object({ seq: v.number(), confirmed: v.optional(v.string()) })),
});

/** What was confirmed in one release of a publication, by the text of its `release.json`; undefined where nothing was. */
export function confirmedIn(text: string, seq: number): string | undefined {
  const read = v.safeParse(RELEASE, parsed(text));
  return read.success ? read.output.entries.find((entry) => entry.seq === seq)?.confirmed : undefined;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
