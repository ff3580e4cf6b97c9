/** The file of a release's folder that says what is known of it besides its files. */
export const RELEASE_JSON = "release.json";

/** What was confirmed in one release of a publication, by the text of its `release.json`; undefined where nothing was. */
export function confirmedIn(text: string, seq: number): string | undefined {
  const entries = fieldOf(parsed(text), "entries");
  const entry: unknown = Array.isArray(entries)
    ? entries.find((each) => fieldOf(each, "seq") === seq)
    : undefined;
  const confirmed = fieldOf(entry, "confirmed");
  return typeof confirmed === "string" ? confirmed : undefined;
}

/** The roles that approved a publication, by the text of its `release.json`. */
export function approvedIn(text: string): readonly string[] {
  const roles = fieldOf(parsed(text), "approved_by");
  return Array.isArray(roles) ? roles.filter((role) => typeof role === "string") : [];
}

function fieldOf(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null && Object.hasOwn(value, name)
    ? (value as Readonly<Record<string, unknown>>)[name]
    : undefined;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
