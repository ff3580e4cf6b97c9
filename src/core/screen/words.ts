import type { PersonalKind } from "../issue.ts";
import { partedAtCapitals } from "./capitals.ts";

/**
 * Words that say a column or a cell is about one person. They are matched on a heading folded to lower-case words:
 * `LAchildID`, `la_child_id` and `LA child ID` are all `la child id`.
 */

/** Words that mean a person anywhere in a heading. */
const WITHIN: readonly (readonly [PersonalKind, RegExp])[] = [
  [
    "identifier",
    /\b(upn|uln|uprn|nino|unique (pupil|learner|property|child|person)|nhs (no|num|number|id)|national insurance|ni (no|number)|(child|childs|person|pupil|client|worker|staff|employee|carer|household|case|cla|lac|cin|mosaic|lcs|liquidlogic|protocol|carefirst|eclipse|swift|azeus|paris|su|swe|service user|record|family|system|unique) (id|ids|ref|reference|no|num|number|identifier|code))\b/,
  ],
  [
    "name",
    /\b(surname|forename|given name|(first|last|family|middle|full|preferred|known|child|childs|childrens|pupil|person|client|worker|staff|carer|manager|mother|father|parent|young persons?) names?|names? of (child|pupil|person|young)|initials|known as|also known as|alias)\b/,
  ],
  [
    "birth",
    /\b(dob|d o b|date of birth|birth ?date|birthday|(year|month|day) of birth|birth year|born|edd|due date of birth)\b/,
  ],
  ["address", /\b(post ?codes?|home address|address( line)? \d?|house (no|name|number)|street name)\b/],
  [
    "contact",
    /\b(e ?mail( address)?|(tele)?phone (no|num|number)?|mobile (no|num|number|phone|tel)|tel (no|num|number)|contact details)\b/,
  ],
  [
    "ethnic-code",
    /\b(ethnic (code|origin|group|background)|ethnicity|religion|first language|nationality)\b/,
  ],
  ["name", /(?<!\bper )\b(social|key|allocated|case|support) ?worker$/],
];

/** These do only as the whole of a heading. */
const WHOLE: ReadonlyMap<string, PersonalKind> = new Map([
  ...(
    [
      "child",
      "pupil",
      "client",
      "case id",
      "mosaic",
      "lcs",
      "liquidlogic",
      "carefirst",
      "care first",
      "swift",
      "nhs",
      "ni",
      "id no",
      "id",
      "ids",
      "ref no",
    ] as const
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
      "foster carer",
      "foster carers",
      "manager",
      "team manager",
      "practitioner",
      "iro",
      "reviewing officer",
      "independent reviewing officer",
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

/** Column names that occur only in child-level returns, run together, since `CINreferralDate` does not tell its words apart. */
const CHILD_LEVEL = new Set(
  // SSDA903
  (
    "ls,lsadoptr,uasc,duc,decom,rne,placeprovider,homepost,plpost,reasonplacechange,mcdob,swid,swdecom,swdec,swreason,dateint,datematch,fostercare,nbadoptr,sexadoptr," +
    "dateplaced,dateplacedceased,reasonplacedceased,prevperm,laperm,dateperm,misstart,misend,dolostart,doloend,reviewcode,sdqscore,sdqreason,healthcheck,healthassessment," +
    "teethcheck,substancemisuse,interventionreceived,interventionoffered,intouch," +
    // Children in need census
    "formerupn,upnunknown,personbirthdate,expectedpersonbirthdate,gendercurrent,persondeathdate,cinreferraldate,referralsource,primaryneedcode,cinclosuredate," +
    "reasonforclosure,dateofinitialcpc,initialcpctarget,icpcnotrequired,assessmentactualstartdate,assessmentinternalreviewdate,assessmentauthorisationdate," +
    "factorsidentifiedatassessment,cinplanstartdate,cinplanenddate,s47actualstartdate,cppstartdate,cppenddate,cppreviewdate,initialcategoryofabuse,latestcategoryofabuse,numberofpreviouscpp," +
    // The workforce census, Section 251, Annex A
    "sweno,rolestartdate,roleenddate,absat30sept,categoryofneed,placementstartdate,placementenddate,homepostcode,placementpostcode," +
    "childuniqueid,dateofbirth,genderofchild,legalstatus,legalstatusstart,disability,disabilities"
  ).split(","),
);

/** For headings whose words capitals do not separate: `LAchildID`, `childid`. */
const RUN_TOGETHER = /^(?:la|former)?(?:child|pupil|person|client)(?:unique)?(?:id|no|number|ref)$/;

/**
 * The kind of personal data that a column of this heading holds, such as a date of birth; undefined for a heading that
 * names none.
 */
export function headingKind(text: string): PersonalKind | undefined {
  const words = foldHeading(text);
  const together = words.replaceAll(" ", "");
  if (CHILD_LEVEL.has(together)) return "child-level-return";
  // `REF` is what is left of a broken formula.
  if (RUN_TOGETHER.test(together) || (together === "ref" && text !== "REF")) return "identifier";
  return WHOLE.get(words) ?? WITHIN.find(([, pattern]) => pattern.test(words))?.[0];
}

function foldHeading(text: string): string {
  if (/^[a-z]+$/.test(text)) return text;
  return partedAtCapitals(text)
    .toLowerCase()
    .replace(/['’]/g, "")
    .replace(/[^a-z0-9]+/g, " ")
    .trim();
}

/** The Department for Education's ethnic codes, main and extended. */
const ETHNIC_CODES: ReadonlySet<string> = new Set(
  (
    "WBRI,WIRI,WIRT,WOTH,WROM,MWBC,MWBA,MWAS,MOTH,AIND,APKN,ABAN,AOTH,BCRB,BAFR,BOTH,CHNE,OOTH,REFU,NOBT," +
    "WENG,WSCO,WWEL,WCOR,WOWB,WEUR,WEEU,WWEU,WOTW,WALB,WBOS,WCRO,WGRE,WGRK,WGRC,WITA,WKOS,WPOR,WSER,WTUR,WTUK,WTUC,MWAP,MWAI,MABL,MACH,MBOE,MCOE,MWOE,MWCH,MOTM," +
    "AMPK,AKPA,AOPK,AAFR,AKAO,ANEP,ASNL,ASLT,ASRO,AOTA,BANN,BCON,BGHA,BNGN,BSLN,BSOM,BSUD,BAOF,BEUR,BNAM,BOTB,CHKC,CMAL,CSNG,CTWN,COCH," +
    "OAFG,OARA,OEGY,OFIL,OIRN,OIRQ,OJPN,OKOR,OKRD,OLAM,OLEB,OLIB,OMAL,OMRC,OPOL,OSAM,OTHA,OVIE,OYEM,OOEG"
  ).split(","),
);

const ETHNIC_WORDS =
  /^(?:white|black|mixed|mixed race)$|(?<![\w:-])(?:asian|pakistani|bangladeshi|indian|chinese|african|caribbean|gypsy|roma|romany|irish|traveller|(?:white|black)[ :/–-]+(?:british|english|other)|mixed (?:white|black|ethnic|background))\b/i;

/** `both` is a word as well as a code. */
export function isEthnic(text: string): boolean {
  if (text.length === 4 && text.toLowerCase() !== "both")
    return ETHNIC_CODES.has(text.toUpperCase()) || ETHNIC_WORDS.test(text);
  return text === "BOTH" || ETHNIC_WORDS.test(text);
}

const SEX_WORDS: ReadonlySet<string> = new Set(
  "m,f,male,female,boy,girl,man,woman,males,females,boys,girls,men,women,non-binary".split(","),
);

/** `Male (1)`, `trans boy`, `she/her`: the same with what stands beside it. */
const SEX_SAID =
  /^(?:(?:trans(?:gender)?|cis)[ -]?)?(?:fe)?(?:male|boy|girl|man|woman|non[- ]?binary)(?: ?[(/:].*|\.)?$|^(?:she|he|they)\/(?:her|him|them|they)\b/i;

/** Whether a cell says nothing but what sex somebody is. */
export function isSex(text: string): boolean {
  return SEX_WORDS.has(text.toLowerCase()) || SEX_SAID.test(text);
}

export const AGE =
  /\b(?:aged?\s{0,3}:?\s{0,3}\d{1,2}|\d{1,2}[ -]{0,3}(?:years?|yrs?|y\/?o|months?|mths?|weeks?|days?)[ -]{0,3}(?:old|of age)|\d{1,2} ?y\/?o|\d{1,2} ?y(?:ears?|rs?)? ?\d{1,2} ?m(?:onths?|ths?)?|b\. ?(?:19|20)\d\d)\b|^\d{1,2} ?(?:years?|yrs?)$/i;

/** A street's name without a house's number. */
export const STREET =
  /(?<!\p{L})\p{Lu}[\p{L}'’-]+ (?:Street|Road|Avenue|Lane|Crescent|Gardens|Grove|Terrace|Mews)\b/u;

export const ADDRESS =
  /\b\d+[a-z]?,? +(?:[a-z'-]+ +){1,3}(?:street|st|road|rd|avenue|ave|lane|ln|close|drive|way|court|crescent|gardens|grove|terrace|square|hill|row|walk|mews)\b|\bP\.? ?O\.? box \d/i;
