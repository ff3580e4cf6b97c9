/**
 * The URL standard (url.spec.whatwg.org), as browsers and Node have it: the build takes addresses apart with the same. It
 * knows no network and no clock, so core may use it.
 */
declare const URL: {
  readonly canParse: (text: string) => boolean;
  new (text: string): Readonly<Record<"protocol" | "username" | "password", string>>;
};

/** Whether a text is a whole address of one of these schemes, without blanks and without a name or password before its host. */
export function isAddress(text: string, schemes: readonly string[] = ["https:"]): boolean {
  if (/\s/.test(text) || !URL.canParse(text)) return false;
  const { protocol, username, password } = new URL(text);
  return schemes.includes(protocol) && username === "" && password === "";
}
