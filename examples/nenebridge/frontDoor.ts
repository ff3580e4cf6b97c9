import type { Month } from "../../src/core/period.ts";
import { chanceOf } from "./chance.ts";
import { drifting, lastTwelve, schoolYear, through } from "./course.ts";
import { count, fraction, type Entry } from "./entry.ts";

/** Contacts, the referrals among them, and the assessments that follow a month later. */
export function frontDoor(months: readonly Month[]): Entry[] {
  const chance = chanceOf("contacts");
  const contactsUsual = drifting(
    chance,
    through(["2020-04", 800], ["2021-04", 870], ["2023-04", 1040], ["2024-10", 1230], ["2026-09", 1190]),
    { hold: 0.5, jitter: 22 },
  );
  // The slow improvement: faster decisions, year after year, most of all once the decision desk opened.
  const decidedShare = drifting(
    chanceOf("contacts decided"),
    through(["2021-04", 0.765], ["2022-09", 0.785], ["2023-06", 0.84], ["2025-01", 0.89], ["2026-09", 0.94]),
    { hold: 0.2, jitter: 0.01 },
  );
  const referredShare = drifting(
    chanceOf("referrals"),
    through(["2021-04", 0.22], ["2024-04", 0.262], ["2026-09", 0.25]),
    { hold: 0.5, jitter: 0.006 },
  );
  const againShare = through(["2020-04", 0.18], ["2022-10", 0.19], ["2024-06", 0.221], ["2026-09", 0.196]);
  const referralsInYear = lastTwelve();
  const againInYear = lastTwelve();
  const early = earlyHelp();
  const assess = assessments();

  let referralsBefore = 190;
  return months.flatMap((month) => {
    const contacts = chance.arrivals(contactsUsual(month) * schoolYear(month));
    const decided = chance.hits(contacts, decidedShare(month));
    const referrals = chance.hits(contacts, referredShare(month));
    const again = chance.hits(referrals, againShare(month));
    const assessed = assess(month, referralsBefore);
    referralsBefore = referrals;
    return [
      count(month, "contacts", contacts),
      fraction(month, "contacts_decided_in_time", decided, contacts),
      count(month, "referrals", referrals),
      fraction(month, "referred_again", againInYear(again), referralsInYear(referrals)),
      count(month, "early_help", early(month)),
      ...assessed,
    ];
  });
}

function earlyHelp(): (month: Month) => number {
  const families = drifting(
    chanceOf("early help"),
    through(["2021-04", 540], ["2022-09", 610], ["2024-03", 585], ["2026-09", 705]),
    { hold: 0.85, jitter: 7 },
  );
  return (month) => Math.round(families(month));
}

/** Two teams become one in May 2025: late work piles up and takes a year to clear. */
function assessments(): (month: Month, referralsBefore: number) => Entry[] {
  const chance = chanceOf("assessments");
  const onTimeShare = drifting(
    chance,
    through(
      ["2021-04", 0.845],
      ["2023-03", 0.88],
      ["2025-04", 0.875],
      ["2025-05", 0.72],
      ["2025-07", 0.66],
      ["2025-10", 0.71],
      ["2026-01", 0.765],
      ["2026-05", 0.815],
      ["2026-09", 0.84],
    ),
    { hold: 0.3, jitter: 0.01 },
  );
  const overdue = drifting(
    chanceOf("assessments overdue"),
    through(
      ["2021-04", 19],
      ["2023-03", 13],
      ["2025-04", 16],
      ["2025-05", 48],
      ["2025-08", 79],
      ["2025-12", 52],
      ["2026-04", 33],
      ["2026-09", 22],
    ),
    { hold: 0.6, jitter: 1.6 },
  );
  return (month, referralsBefore) => {
    const finished = chance.arrivals(referralsBefore * 0.82);
    const onTime = chance.hits(finished, onTimeShare(month));
    return [
      fraction(month, "assessments_on_time", onTime, finished),
      count(month, "assessments_overdue", Math.max(0, Math.round(overdue(month)))),
    ];
  };
}
