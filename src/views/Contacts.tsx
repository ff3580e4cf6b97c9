import type { Contact, Council } from "../core/council.ts";

/** Whom to ask about the figures and the site. */
export function Contacts({ council }: { readonly council: Council }) {
  const contacts = council.contacts.data.filter(({ email, phone }) => email !== "" || phone !== "");
  if (contacts.length === 0) return <p>Write to {council.name}.</p>;
  return (
    <ul>
      {contacts.map((contact) => (
        <li key={contact.label}>
          {contact.label}: <Ways contact={contact} />
        </li>
      ))}
    </ul>
  );
}

function Ways({ contact: { email, phone } }: { readonly contact: Contact }) {
  return (
    <>
      {email === "" ? null : <a href={`mailto:${email}`}>{email}</a>}
      {email !== "" && phone !== "" ? " or " : null}
      {phone === "" ? null : <a href={`tel:${phone.replaceAll(" ", "")}`}>{phone}</a>}
    </>
  );
}
