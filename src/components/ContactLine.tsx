import type { Contact } from "../core/council.ts";

/** The id of the numbers to call at the foot of every page, to which its head leads. */
export const HELP_ID = "help";

/** One contact in a list: whom, and the number, the address or the page under which they can be reached. */
export function ContactLine({ contact: { label, phone, email, url } }: { readonly contact: Contact }) {
  return (
    <li className="contact">
      {url === "" ? <span className="contact__label">{label}</span> : <a href={url}>{label}</a>}
      {phone === "" ? null : (
        <a className="contact__phone" href={`tel:${phone.replaceAll(" ", "")}`}>
          {phone}
        </a>
      )}
      {email === "" ? null : (
        <a className="contact__email" href={`mailto:${email}`}>
          {email}
        </a>
      )}
    </li>
  );
}
