import type { PersonalKind } from "../../issue.ts";
import { INVISIBLE } from "../../invisible.ts";
import { PERSONAL } from "../../messages/nouns.ts";
import type { WordLists } from "../../screen/asked.ts";
import { screenProse } from "../../screen/prose.ts";

/** What a text of an officer's is that becomes public with a release: an office (who approved, to whom a return went), or a receipt. */
export type SaidAs = "office" | "receipt";

/** Why such a text may not become public: its form, what it looks like, or the places of words that may be a name, counted from 1. */
export type SaidFault =
  | { readonly fault: "form" }
  | { readonly fault: "personal"; readonly kind: PersonalKind }
  | { readonly fault: "name"; readonly words: readonly number[] };

/** The most characters of such a text: no office has a longer name. */
const LONGEST_SAID = 200;

/**
 * What is wrong with a text of an officer's that becomes public; undefined for nothing. It is screened as the council's own texts are:
 * words that may be a name are asked about only where the lists of words are given, which a page does not have. A receipt may have a date and a code: a word with a digit in it is not asked about, only what is beyond doubt is refused.
 */
export function saidFault(text: string, as: SaidAs, lists: WordLists | undefined): SaidFault | undefined {
  if (text.trim() === "" || text.length > LONGEST_SAID || text.includes("\t") || INVISIBLE.test(text))
    return { fault: "form" };
  const screened =
    as === "office"
      ? screenProse(text, "role", lists)
      : (screenProse(text, "dated-text", undefined) ?? screenProse(withoutCodes(text), "dated-text", lists));
  if (screened === undefined) return undefined;
  return screened.verdict === "held"
    ? { fault: "name", words: screened.words }
    : { fault: "personal", kind: screened.kind };
}

/** Why a text may not become public, and what to give in its place. The words never repeat it. */
export function unfitWords(found: SaidFault, as: SaidAs): string {
  return `${whyUnfit(found)} It becomes public: ${REMEDY[as]}`;
}

const REMEDY: Readonly<Record<SaidAs, string>> = {
  office: "give an office or an organisation, such as “Department for Education”.",
  receipt: "give what the recipient’s receipt says, and nothing about a person.",
};

function whyUnfit(found: SaidFault): string {
  if (found.fault === "form")
    return `This is not one line of 1 to ${LONGEST_SAID} characters that can be seen.`;
  if (found.fault === "personal") return `This looks like ${PERSONAL[found.kind]}.`;
  const words = found.words.length === 1 ? `Word ${found.words.join()}` : `Words ${found.words.join(", ")}`;
  return `${words} may be somebody’s name; an organisation goes into known_names.csv.`;
}

/** Each word with a digit in it as a number, so that the others keep their places. */
function withoutCodes(text: string): string {
  return text.replace(/\S*\d\S*/g, "1");
}
