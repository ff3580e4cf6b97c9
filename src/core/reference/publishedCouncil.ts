import type { Contact, Council } from "../council.ts";

export const COUNCIL_FILE = "council.json";

/**
 * `council.json` as published: it was checked with its schema before that, so a page only fills in the defaults. Gives
 * what `readCouncil` gives; undefined for a file that we did not publish.
 */
export function readPublishedCouncil(json: string): Council | undefined {
  const file = parsed(json);
  if (file?.schema !== 1 || typeof file.name !== "string" || typeof file.la_code !== "string")
    return undefined;
  const { contacts, disclosure, timetable, revisions } = file;
  return {
    name: file.name,
    laCode: file.la_code,
    site: file.site ?? "",
    region: file.region ?? "",
    neighbours: file.neighbours ?? [],
    contacts: { help: contactsIn(contacts?.help), data: contactsIn(contacts?.data) },
    licence: file.licence ?? "Open Government Licence v3.0",
    illustrative: file.illustrative ?? false,
    disclosure: {
      threshold: disclosure?.threshold ?? 5,
      reason: disclosure?.reason ?? "",
      approvedBy: disclosure?.approved_by ?? "",
    },
    timetable: { day: timetable?.day ?? 28, note: timetable?.note ?? "" },
    revisions: { months: revisions?.months ?? 0, note: revisions?.note ?? "" },
  };
}

type PublishedCouncil = Partial<{
  schema: number;
  name: string;
  la_code: string;
  site: string;
  region: string;
  neighbours: readonly string[];
  contacts: Partial<Record<"help" | "data", readonly Partial<Contact>[]>>;
  licence: string;
  illustrative: boolean;
  disclosure: Partial<{ threshold: number; reason: string; approved_by: string }>;
  timetable: Partial<{ day: number; note: string }>;
  revisions: Partial<{ months: number; note: string }>;
}>;

function parsed(json: string): PublishedCouncil | undefined {
  try {
    const content: unknown = JSON.parse(json);
    return typeof content === "object" && content !== null ? content : undefined;
  } catch {
    return undefined;
  }
}

function contactsIn(contacts: readonly Partial<Contact>[] = []): Contact[] {
  return contacts.map(({ label = "", phone = "", email = "", url = "" }) => ({ label, phone, email, url }));
}
