import { OMBUDSMAN, type Council } from "../core/council.ts";
import { ContactLine, HELP_ID } from "./ContactLine.tsx";

/** Whom a child or a parent can tell if what should happen did not: an advocate, the council, then the Ombudsman. */
export function WhomToTell({ contacts: { advocacy, complaints } }: Pick<Council, "contacts">) {
  const own = [...advocacy, ...complaints];
  return (
    <>
      <p>
        <strong>Did it not happen for you?</strong> You can tell someone.
        {own.length > 0 ? null : (
          <>
            {" "}
            Ask us for an advocate, who is on your side, or make a complaint:{" "}
            <a href={`#${HELP_ID}`}>the numbers to call</a>.
          </>
        )}
      </p>
      <ul className="whom-to-tell" role="list">
        {[...own, OMBUDSMAN].map((contact) => (
          <ContactLine key={contact.label} contact={contact} />
        ))}
      </ul>
    </>
  );
}
