import type {
  Contact,
  ContactKind,
  Council,
  MissingMonth,
  Peer,
  PlannedActions,
  Witness,
} from "../council.ts";
import { readDay } from "../period.ts";

/** `council.json` as it is written: whatever but `name` and `la_code` is left out takes its default. */
export type CouncilFile = Partial<{
  readonly site: string | undefined;
  readonly region: string | undefined;
  readonly neighbours: readonly string[] | undefined;
  readonly peers: readonly Peer[] | undefined;
  readonly witnesses: readonly Witness[] | undefined;
  readonly contacts: Partial<Record<ContactKind, readonly ContactEntry[] | undefined>> | undefined;
  readonly licence: string | undefined;
  readonly illustrative: boolean | undefined;
  readonly assessment: Entries<{ date: string; approved_by: string; answerable: string; review: string }>;
  readonly approvals: number | undefined;
  readonly disclosure: Entries<{ threshold: number; reason: string; approved_by: string }>;
  readonly timetable: Entries<{
    day: number;
    note: string;
    missing: readonly MissingMonth[];
    deputy: number;
  }>;
  readonly improvement_plan: readonly PlannedActions[] | undefined;
  readonly sensitive_periods: readonly { from: string; to: string; reason: string }[] | undefined;
  readonly revisions: Entries<{ months: number; note: string }>;
}> & { readonly name: string; readonly la_code: string };

type ContactEntry = { readonly [Key in keyof Contact]?: Contact[Key] | undefined };
type Entries<Object> = { readonly [Key in keyof Object]?: Object[Key] | undefined } | undefined;

/** The council that a file declares. Every default of `council.json` stands here, and in docs/contract.md for readers. */
export function councilOf(file: CouncilFile): Council {
  const { contacts, assessment, disclosure, timetable, revisions } = file;
  return {
    name: file.name,
    laCode: file.la_code,
    site: file.site ?? "",
    region: file.region ?? "",
    neighbours: file.neighbours ?? [],
    peers: file.peers ?? [],
    witnesses: file.witnesses ?? [],
    contacts: {
      help: contactsOf(contacts?.help),
      advocacy: contactsOf(contacts?.advocacy),
      complaints: contactsOf(contacts?.complaints),
      data: contactsOf(contacts?.data),
    },
    licence: file.licence ?? "Open Government Licence v3.0",
    illustrative: file.illustrative ?? false,
    assessment: {
      date: readDay(assessment?.date ?? "") ?? "",
      approvedBy: assessment?.approved_by ?? "",
      answerable: assessment?.answerable ?? "",
      review: readDay(assessment?.review ?? "") ?? "",
    },
    approvals: file.approvals ?? 0,
    disclosure: {
      threshold: disclosure?.threshold ?? 5,
      reason: disclosure?.reason ?? "",
      approvedBy: disclosure?.approved_by ?? "",
    },
    timetable: {
      day: timetable?.day ?? 28,
      note: timetable?.note ?? "",
      missing: timetable?.missing ?? [],
      ...(timetable?.deputy !== undefined && { deputy: timetable.deputy }),
    },
    improvementPlan: file.improvement_plan ?? [],
    sensitivePeriods: (file.sensitive_periods ?? []).flatMap(({ from, to, reason }) => {
      const [first, last] = [readDay(from), readDay(to)];
      return first === undefined || last === undefined ? [] : [{ from: first, to: last, reason }];
    }),
    revisions: { months: revisions?.months ?? 0, note: revisions?.note ?? "" },
  };
}

function contactsOf(entries: readonly ContactEntry[] = []): Contact[] {
  return entries.map(({ label = "", phone = "", email = "", url = "" }) => ({ label, phone, email, url }));
}
