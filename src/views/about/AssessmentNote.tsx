import { SectionHeading } from "../../components/SectionHeading.tsx";
import type { Council } from "../../core/council.ts";
import { dayName } from "../../core/period.ts";

/** Who has looked at what these figures could do to the people behind them, when, and when they look again. */
export function AssessmentNote({ council: { assessment } }: { readonly council: Council }) {
  const { date, approvedBy, answerable, review } = assessment;
  if (date === "") return null;
  return (
    <>
      <SectionHeading id="assessment">Who has approved of this</SectionHeading>
      <p>
        The council has looked at what these figures could tell about the people behind them (a
        data-protection assessment). The assessment is of {dayName(date)}
        {approvedBy === "" ? "" : `, and was approved by this office: ${approvedBy}`}.
        {answerable === "" ? "" : ` This office is answerable for it: ${answerable}.`}
        {review === "" ? "" : ` It is looked at again by ${dayName(review)}.`}
      </p>
    </>
  );
}
