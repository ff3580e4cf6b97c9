import { SectionHeading } from "../../components/SectionHeading.tsx";
import { SymbolKey } from "../../components/SymbolKey.tsx";
import { AssessmentNote } from "./AssessmentNote.tsx";
import { Contacts } from "../Contacts.tsx";
import { Glossary } from "./Glossary.tsx";
import { useEdition, useHref } from "../site.ts";

/** What these figures are, how they are worked out, and whom to ask. */
export function AboutView() {
  const { council } = useEdition();
  const href = useHref();
  return (
    <div className="prose">
      <h1 tabIndex={-1}>About these figures</h1>
      <p className="lead">
        Every month {council.name} reports how its services for children are doing. This site publishes what
        it reports: good news and bad, with the data behind every number.
      </p>
      <p>
        {council.timetable.note} They are management information, not official statistics: they come from
        working records, early, and can change when records are put right.
      </p>
      {council.illustrative ? (
        <p>
          <strong>{council.name} is invented.</strong> Its figures describe no real place and no real child.
          They only show how this site works.
        </p>
      ) : null}

      <SectionHeading id="reading">How to read a figure</SectionHeading>
      <div className="pieces">
        <div>
          <h3>On target or not</h3>
          <p>
            A figure is on target, just off target or off target. “Just off” means within a margin that is set
            together with the target. Each month is judged by the target of its own time. Some figures have no
            target, because neither more nor less is better for a child.
          </p>
        </div>
        <div>
          <h3>Changes</h3>
          <p>
            A change is given since last month and since the same month last year. Percentages change in
            percentage points, places of a rank in places. From 20 on, the change of a count, an amount, a
            rate or an average is also given in per cent of the earlier figure. Where a definition has
            changed, figures before and after are not compared.
          </p>
        </div>
        <div>
          <h3>Other areas</h3>
          <p>
            Only percentages, rates and averages stand beside England and the region, because a count says
            mostly how large a place is. Official figures come out once a year, so each carries its own date.
          </p>
        </div>
        <div>
          <h3>Rounding</h3>
          <p>
            The published figure counts: status and changes are worked out from it, so that anyone can check
            them with a pocket calculator. Rounding is half up. All and none are never reached by rounding:
            299 of 300 is not 100%.
          </p>
        </div>
        <div>
          <h3 id="leads">What leads the front page</h3>
          <p>
            A rule chooses it, not a person. Only figures about the service that children got may lead: not
            money, staff or what happens to children. Of these the one leads that missed its target in most of
            the last twelve months, by much or by little, each month by the target of its own time. Where two
            missed as often, the one leads whose months failed the larger share. Where a month’s base is under
            30 and all twelve are shown, they are added up. A date by which a figure is to be back on track
            stays published as it was first promised.
          </p>
        </div>
        <div>
          <h3>Usual ups and downs, or something more</h3>
          <p>
            A figure that goes up and down by chance is marked as a signal now and then: of 30 such figures,
            about one each month. A signal is a reason to ask and not an answer.
          </p>
        </div>
      </div>

      <SectionHeading id="hidden">What is hidden, and why</SectionHeading>
      <p>
        Counts of 1 to {council.disclosure.threshold} people are hidden. So are figures that would give one of
        them away, such as the other part of a total, and every figure that follows from a hidden one. A
        hidden figure is marked [c] and may be small or large. A true zero is shown.{" "}
        {council.disclosure.reason}
      </p>
      <p>
        Before figures are published, a program tries to work the hidden ones out from everything that is
        public. If it can, more is hidden.
      </p>

      <AssessmentNote council={council} />

      <SectionHeading id="symbols">Where there is no number</SectionHeading>
      <SymbolKey />

      <Glossary />

      <SectionHeading id="privacy">Your privacy</SectionHeading>
      <p>This site sets no cookies, counts no visitors and loads nothing from anyone else.</p>

      <SectionHeading id="accessibility">Accessibility</SectionHeading>
      <p>
        Every page can be read without JavaScript, by keyboard alone, with a screen reader, enlarged, in print
        and in dark mode. Every chart has its figures in a table beside it. The{" "}
        <a href={href("/accessibility/")}>accessibility statement</a> says what was checked, and when. There
        is a <a href={href("/short-version/")}>short version</a> in short sentences.
      </p>

      <SectionHeading id="ask">Whom to ask</SectionHeading>
      <Contacts council={council} />

      <SectionHeading id="data">The data itself</SectionHeading>
      <p>
        Everything is <a href={href("/data/")}>free to download</a> under the {council.licence}.
      </p>
    </div>
  );
}
