/** The addresses of licences by the names that councils use. Catalogues and data packages need the address. */
const ADDRESSES: Readonly<Record<string, string>> = {
  "Open Government Licence v3.0":
    "https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/",
};

/** Where the text of a licence stands; undefined for one that is not known here. */
export function licenceAddress(licence: string): string | undefined {
  return Object.hasOwn(ADDRESSES, licence) ? ADDRESSES[licence] : undefined;
}
