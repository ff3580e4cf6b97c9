const REVIEW = String.raw`(?:(?:[Cc]ase|[Pp]ractice|[Ll]earning|[Hh]omicide|[Rr]apid|[Tt]hematic) )?(?:[Rr]eview|[Ii]nquiry)|SCR|LCSPR|CSPR`;
const LETTERED = String.raw`(?:Child|Baby|Family|Young Person)(?:ren)? [A-Z]\b`;
const TITLE = new RegExp(
  String.raw`(?:${REVIEW})s?\W{1,4}(?:(?:of|on|into|about|for|regarding|the|case)\s){0,3}${LETTERED}|${LETTERED}(?:['’]s)?\W{1,3}(?:\w+ ){0,3}(?:${REVIEW})`,
);

/** Whether a text holds the title of a published review, which calls a child by a letter: "the serious case review of Child R". */
export function isReviewTitle(text: string): boolean {
  return TITLE.test(text);
}
