import { dayIn, lastDayOf, monthsAfter, type Day, type Month } from "./period.ts";

/** Where a reader can turn to. */
export type Contact = {
  readonly label: string;
  readonly phone: string;
  readonly email: string;
  readonly url: string;
};

/**
 * Whom to tell when a council has not put a complaint right: the same for every council in England. It usually asks that the council
 * was told first (lgo.org.uk, "Children's care services").
 */
export const OMBUDSMAN: Contact = {
  label: "If our answer does not put it right: the Local Government and Social Care Ombudsman",
  phone: "0300 061 0614",
  email: "",
  url: "https://www.lgo.org.uk/",
};

/** What a contact is for: a child at risk, somebody on a child's side, a complaint, or the figures. */
export type ContactKind = "help" | "advocacy" | "complaints" | "data";

/** The council's assessment of what publishing means for the people behind the figures. "" is what `council.json` does not say. */
export type Assessment = {
  readonly date: Day | "";
  /** The role that approved it. */
  readonly approvedBy: string;
  /** The role that is answerable for the figures. */
  readonly answerable: string;
  /** The day by which it is looked at again. */
  readonly review: Day | "";
};

/** A month of which no figures are published, and why, as the council says. */
export type MissingMonth = { readonly period: string; readonly reason: string };

/**
 * Days, the first and the last counted, in which the council publishes its figures as always and nothing that could promote anybody: those before
 * an election.
 */
export type SensitivePeriod = {
  readonly from: Day;
  readonly to: Day;
  /** `Election of 6 May 2027`. */
  readonly reason: string;
};

/** A council that runs this software, whose monthly figures are shown beside ours. */
export type Peer = {
  readonly name: string;
  /** Where its site or its published folder stands: `https://…/`. */
  readonly address: string;
  /** The public key that its record is held to, as a line: `open-return/E06000998+1b2c3d4e+AQ…`. */
  readonly key: string;
};

/** How many actions of one priority the improvement plan has, in its own words. */
export type PlannedActions = { readonly priority: string; readonly actions: number };

/** How many actions a plan says that it has, in all. */
export function plannedTotal(said: readonly PlannedActions[]): number {
  return said.reduce((sum, { actions }) => sum + actions, 0);
}

/** Somebody outside the council who watches its log, and signs that it only grows (C2SP tlog-cosignature). */
export type Witness = {
  readonly name: string;
  /** Its public key as a line: `witness.example.org/east+1b2c3d4e+BA…`. */
  readonly key: string;
  /** Where the witness itself publishes its key. */
  readonly url: string;
};

/** `council.json`, with its defaults filled in (see docs/contract.md). */
export type Council = {
  readonly name: string;
  readonly laCode: string;
  /** The site's address, `https://…/`; "" where `council.json` does not say. */
  readonly site: string;
  readonly region: string;
  readonly neighbours: readonly string[];
  readonly peers: readonly Peer[];
  readonly witnesses: readonly Witness[];
  readonly contacts: Readonly<Record<ContactKind, readonly Contact[]>>;
  readonly licence: string;
  /** Whether the council is invented, and its figures only show how the site works. */
  readonly illustrative: boolean;
  /** What a council that is not illustrative must have before it publishes. */
  readonly assessment: Assessment;
  /** How many roles must approve each publication. */
  readonly approvals: number;
  /** Counts of people from 1 to `threshold` are hidden. */
  readonly disclosure: { readonly threshold: number; readonly reason: string; readonly approvedBy: string };
  /** A month's figures are published by this day of the following month. */
  readonly timetable: {
    readonly day: number;
    readonly note: string;
    readonly missing: readonly MissingMonth[];
    /** The month of the year, 1 to 12, whose figures a deputy publishes; undefined where none is set. */
    readonly deputy?: number | undefined;
  };
  /** How many actions the improvement plan itself says that it has, by priority; empty where the council does not say. */
  readonly improvementPlan: readonly PlannedActions[];
  readonly sensitivePeriods: readonly SensitivePeriod[];
  /** Figures of the newest `months` months are provisional: they may still be restated. */
  readonly revisions: { readonly months: number; readonly note: string };
};

/** The day by which the figures for `month` are to be published. */
export function dueDate({ timetable }: Council, month: Month): Day {
  const following = monthsAfter(month, 1);
  const day = dayIn(following, timetable.day);
  return day < lastDayOf(following) ? day : lastDayOf(following);
}
