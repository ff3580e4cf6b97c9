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

/** A change of the log's key, as `release.json` has it: both keys as lines, and whether the one before did not sign it. */
export type Rotation = { readonly from: string; readonly to: string; readonly lost: boolean };

/** The change of key that a `release.json` tells of; undefined where it tells of none. */
export function rotationIn(text: string): Rotation | undefined {
  const rotation = fieldOf(parsed(text), "rotation");
  const [from, to] = [fieldOf(rotation, "from"), fieldOf(rotation, "to")];
  if (typeof from !== "string" || typeof to !== "string") return undefined;
  return { from, to, lost: fieldOf(rotation, "lost") === true };
}

/** A change of the council's code or name, as `release.json` has it. */
export type CouncilChange = {
  readonly la_code?: { readonly from: string; readonly to: string };
  readonly name?: { readonly from: string; readonly to: string };
};

/** The change of code that a `release.json` tells of; undefined where it tells of none. */
export function codeChangeIn(text: string): CouncilChange["la_code"] {
  const change = fieldOf(fieldOf(parsed(text), "identity"), "la_code");
  const [from, to] = [fieldOf(change, "from"), fieldOf(change, "to")];
  return typeof from === "string" && typeof to === "string" ? { from, to } : undefined;
}

/** The change of name that a `release.json` tells of; undefined where it tells of none. */
export function nameChangeIn(text: string): CouncilChange["name"] {
  const change = fieldOf(fieldOf(parsed(text), "identity"), "name");
  const [from, to] = [fieldOf(change, "from"), fieldOf(change, "to")];
  return typeof from === "string" && typeof to === "string" ? { from, to } : undefined;
}

/** The address where the figures go on, by the `release.json` of the release that ended the record; undefined where none is told. */
export function successorIn(text: string): string | undefined {
  return textIn(text, "successor");
}

/** To whom a return was sent, when, and what the recipient answered, as the council says. */
export type SentTo = {
  readonly to: string;
  readonly on: string | undefined;
  readonly receipt: string | undefined;
};

/** To whom the returns of a release were sent, by the text of its `release.json`; undefined where the council does not say. */
export function sentIn(text: string): SentTo | undefined {
  const to = textIn(text, "sent_to");
  return to === undefined ? undefined : { to, on: textIn(text, "sent_on"), receipt: textIn(text, "receipt") };
}

/** Who saw figures before they were published, by role, and for how many hours, as the council says. */
export type SeenBefore = { readonly role: string; readonly hours: number };

/** Who saw the figures of a release before it, by the text of its `release.json`; undefined where the council does not say. */
export function preReleaseIn(text: string): readonly SeenBefore[] | undefined {
  const seen = fieldOf(parsed(text), "pre_release");
  if (!Array.isArray(seen)) return undefined;
  return seen.flatMap((each: unknown) => {
    const [role, hours] = [fieldOf(each, "role"), fieldOf(each, "hours")];
    return typeof role === "string" && typeof hours === "number" ? [{ role, hours }] : [];
  });
}

/** A text of a `release.json`; undefined where there is none, or an empty one. */
function textIn(text: string, name: string): string | undefined {
  const value = fieldOf(parsed(text), name);
  return typeof value === "string" && value !== "" ? value : undefined;
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
