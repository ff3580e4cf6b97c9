import { SectionHeading } from "../../components/SectionHeading.tsx";
import { DataTable } from "../../components/DataTable.tsx";
import { dayName } from "../../core/period.ts";
import { BY_HAND, type CheckByHand } from "./byHand.ts";
import lastRun from "./lastRun.json";
import { complianceWords, runWords } from "./statement.ts";
import { Contacts } from "../Contacts.tsx";
import { useEdition, useHref } from "../site.ts";

/**
 * The accessibility statement that a public body must publish, in the order of the government's model (gov.uk, "Sample
 * accessibility statement"). It holds the result of the last run of the automated checks and of the checks by hand.
 */
export function AccessibilityView() {
  const { council } = useEdition();
  const href = useHref();
  return (
    <div className="prose">
      <h1 tabIndex={-1}>Accessibility</h1>
      <p className="lead">
        {council.name} wants as many people as possible to be able to use this site: with a keyboard, a screen
        reader or a voice, enlarged to 400%, in their own colours, on paper, or on an old phone.
      </p>
      <p>
        Every page can be read without JavaScript. Every chart has its figures in a table, and can be walked
        through point by point with the arrow keys. Nothing is told by colour alone. There is a{" "}
        <a href={href("/short-version/")}>short version</a> in short sentences; people with learning
        disabilities have not tested it yet.
      </p>

      <SectionHeading id="barriers">If something keeps you out</SectionHeading>
      <p>
        Tell us what it is and on which page, or ask for the figures in another form, such as large print.
      </p>
      <Contacts council={council} />

      <SectionHeading id="enforcement">If you are not happy with our answer</SectionHeading>
      <p>
        The Equality and Human Rights Commission enforces the Public Sector Bodies (Websites and Mobile
        Applications) (No. 2) Accessibility Regulations 2018. If you are not happy with how we answer, contact
        the{" "}
        <a href="https://www.equalityadvisoryservice.com/">Equality Advisory and Support Service (EASS)</a>.
      </p>

      <SectionHeading id="standard">How far this site keeps the standard</SectionHeading>
      <p>
        It is {complianceWords(BY_HAND, lastRun)}. The standard is the{" "}
        <a href="https://www.w3.org/TR/WCAG22/">Web Content Accessibility Guidelines version 2.2</a>, level
        AA.
      </p>

      <SectionHeading id="program">What was checked by a program</SectionHeading>
      <p>{runWords(lastRun)}</p>
      {lastRun.faulty.length === 0 ? null : (
        <ul>
          {lastRun.faulty.map((path) => (
            <li key={path}>{path}</li>
          ))}
        </ul>
      )}
      <p>A program finds only some of what can be wrong. The rest takes people.</p>

      <SectionHeading id="hand">What was checked by hand</SectionHeading>
      <DataTable
        caption="Checks by hand"
        columns={[
          { key: "what", label: "Check" },
          { key: "on", label: "Last done" },
          { key: "found", label: "What was found", long: true },
        ]}
        rows={BY_HAND.map((check) => ({
          key: check.what,
          cells: [check.what, dayOf(check), `${check.isFault ? "A fault: " : ""}${check.found}`],
        }))}
      />
      <p>This statement was prepared from the last run and the last check by hand.</p>
    </div>
  );
}

function dayOf({ on }: CheckByHand): string {
  return on === undefined ? "Not yet" : dayName(on);
}
