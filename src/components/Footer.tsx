import type { Contact, Council } from "../core/council.ts";
import { dayName } from "../core/period.ts";
import type { Release } from "../core/release.ts";
import { publishedOn } from "../core/releases/newest.ts";
import { CheckedPlace } from "./CheckedPlace.tsx";
import { ContactLine, HELP_ID } from "./ContactLine.tsx";
import type { PageLink } from "./Masthead.tsx";

type Props = {
  readonly council: Council | undefined;
  /** The release whose figures the page shows. */
  readonly release: Release | undefined;
  readonly links: readonly PageLink[];
};

/** The footer of every page: help, contacts, the licence, and what kind of figures these are. */
export function Footer({ council, release, links }: Props) {
  const { help, advocacy, complaints, data } = council?.contacts ?? NO_CONTACTS;
  return (
    <footer className="footer">
      <div className="footer__inner">
        <section className="footer__help" id={HELP_ID} aria-labelledby="footer-help" tabIndex={-1}>
          <h2 id="footer-help">Worried about a child?</h2>
          <ul>
            {[...help, ...advocacy, ...complaints].map((contact, place) => (
              <ContactLine key={place} contact={contact} />
            ))}
            {help.some(({ phone }) => phone === "999") ? null : <ContactLine contact={EMERGENCY} />}
          </ul>
        </section>
        {data.length === 0 ? null : (
          <section aria-labelledby="footer-data">
            <h2 id="footer-data">Questions about the figures</h2>
            <ul>
              {data.map((contact) => (
                <ContactLine key={contact.label} contact={contact} />
              ))}
            </ul>
          </section>
        )}
        <section className="footer__about" aria-labelledby="footer-about">
          <h2 id="footer-about">About these figures</h2>
          <p>Management information, not official statistics.</p>
          {release === undefined ? null : (
            <p className="footer__release">
              As published on {dayName(publishedOn(release))}, release {release.seq}.
            </p>
          )}
          <CheckedPlace />
          {council === undefined ? null : <CouncilNotes council={council} />}
        </section>
        <ul className="footer__links">
          {links.map(({ href, label }) => (
            <li key={href}>
              <a href={href}>{label}</a>
            </li>
          ))}
        </ul>
      </div>
    </footer>
  );
}

const NO_CONTACTS: Council["contacts"] = { help: [], advocacy: [], complaints: [], data: [] };
const EMERGENCY: Contact = { label: "A child is in danger now", phone: "999", email: "", url: "" };

function CouncilNotes({ council }: { readonly council: Council }) {
  const { name, licence, illustrative, timetable } = council;
  return (
    <>
      {timetable.note === "" ? null : <p>{timetable.note}</p>}
      {illustrative ? <p>{name} is invented. Its figures only show how this site works.</p> : null}
      {licence === "" ? null : <p>Free to use again under the {licence}.</p>}
    </>
  );
}
