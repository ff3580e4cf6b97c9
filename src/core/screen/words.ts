import type { PersonalKind } from "../issue.ts";

/**
 * Words that say a column or a cell is about one person. They are matched on a heading folded to lower-case words:
 * `LAchildID`, `la_child_id` and `LA child ID` are all `la child id`.
 */

/** These stand for a person wherever they stand in a heading. */
const WITHIN: readonly (readonly [PersonalKind, RegExp])[] = [
  [
    "identifier",
    /\b(upn|uln|uprn|nino|unique (pupil|learner|property|child|person)|nhs (no|num|number|id)|national insurance|ni (no|number)|(child|childs|person|pupil|client|case|cla|lac|cin|mosaic|lcs|liquidlogic|protocol|carefirst|eclipse|record|family|unique) (id|ids|ref|reference|no|num|number|identifier|code))\b/,
  ],
  [
    "name",
    /\b(surname|forename|given name|(first|last|family|middle|full|preferred|known|child|childs|childrens|pupil|person|client|worker|carer|manager|mother|father|parent|young persons?) names?|names? of (child|pupil|person|young)|initials)\b/,
  ],
  ["birth", /\b(dob|d o b|date of birth|birth ?date|birthday|born|edd|due date of birth)\b/],
  ["address", /\b(post ?codes?|home address|address( line)? \d?|house (no|name|number)|street name)\b/],
  [
    "contact",
    /\b(e ?mail( address)?|(tele)?phone (no|num|number)?|mobile (no|num|number|phone)|tel (no|num|number))\b/,
  ],
  ["ethnic-code", /\b(ethnic (code|origin|group)|ethnicity|religion|first language|nationality)\b/],
  ["name", /\b(social|key|allocated|case|support) ?worker$/],
];

/** These do only as the whole of a heading. */
const WHOLE: ReadonlyMap<string, PersonalKind> = new Map([
  ...(
    ["child", "pupil", "client", "case id", "mosaic", "lcs", "liquidlogic", "nhs", "ni", "id no"] as const
  ).map((word) => [word, "identifier"] as const),
  ...(
    [
      "name",
      "names",
      "worker",
      "sw",
      "mother",
      "father",
      "mum",
      "dad",
      "parent",
      "parents",
      "sibling",
      "siblings",
      "brother",
      "sister",
      "carer",
      "guardian",
      "grandparent",
      "relative",
      "next of kin",
      "relationship",
      "young person",
      "yp",
      "social worker",
      "allocated to",
      "case holder",
    ] as const
  ).map((word) => [word, "name"] as const),
  ...(["age", "ages", "age in years", "age at referral", "age at start"] as const).map(
    (word) => [word, "age"] as const,
  ),
  ...(["sex", "gender", "gender identity"] as const).map((word) => [word, "sex"] as const),
  ...(["address", "street", "town", "location of home"] as const).map((word) => [word, "address"] as const),
  ...(["email", "phone", "telephone", "mobile", "tel", "contact number", "contact no"] as const).map(
    (word) => [word, "contact"] as const,
  ),
  ["ethnic", "ethnic-code"],
]);

/** Column names that occur only in child-level returns: SSDA903, children in need census, Ofsted's Annex A. */
const CHILD_LEVEL = new Set(
  "decom,rne,place provider,home post,pl post,reason place change,mc dob,sw id,sw decom,date int,date match,foster care,nb adoptr,sex adoptr,date placed,la perm,date perm,lachildid,la child id,former upn,upnunknown,person birth date,expected person birth date,gender current,person death date,cinreferral date,cin referral date,cppstart date,cpp start date,child unique id,date of birth,gender of child,legal status start".split(
    ",",
  ),
);

/** Where capitals do not tell the words apart: `LAchildID`, `childid`. */
const RUN_TOGETHER = /^(?:la|former)?(?:child|pupil|person|client)(?:unique)?(?:id|no|number|ref)$/;

export function headingKind(text: string): PersonalKind | undefined {
  const words = foldHeading(text);
  if (CHILD_LEVEL.has(words)) return "child-level-return";
  if (RUN_TOGETHER.test(words.replaceAll(" ", ""))) return "identifier";
  return WHOLE.get(words) ?? WITHIN.find(([, pattern]) => pattern.test(words))?.[0];
}

function foldHeading(text: string): string {
  if (/^[a-z]+$/.test(text)) return text;
  return text
    .replace(/([a-z])([A-Z])/g, "$1 $2")
    .replace(/([A-Z])([A-Z][a-z])/g, "$1 $2")
    .toLowerCase()
    .replace(/['’]/g, "")
    .replace(/[^a-z0-9]+/g, " ")
    .trim();
}

/** The Department for Education's ethnic codes. */
export const ETHNIC_CODES: ReadonlySet<string> = new Set(
  "WBRI,WIRI,WIRT,WOTH,WROM,MWBC,MWBA,MWAS,MOTH,AIND,APKN,ABAN,AOTH,BCRB,BAFR,BOTH,CHNE,OOTH,REFU,NOBT".split(
    ",",
  ),
);

export const SEX_WORDS: ReadonlySet<string> = new Set(
  "m,f,male,female,boy,girl,man,woman,non-binary".split(","),
);

export const AGE =
  /\b(?:aged?\s*:?\s*\d{1,2}|\d{1,2}\s*(?:years?|yrs?|y\/?o|months?|mths?|weeks?|days?)\s*(?:old|of age)|\d{1,2}\s*y(?:ears?|rs?)?\s*\d{1,2}\s*m(?:onths?|ths?)?)\b/i;

export const ADDRESS =
  /\b\d+[a-z]?,? +(?:[a-z'-]+ +){1,3}(?:street|st|road|rd|avenue|ave|lane|ln|close|drive|way|court|crescent|gardens|grove|terrace|square|hill|row|walk|mews)\b/i;
