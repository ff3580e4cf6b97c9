import { CHILD_RETURNS, type ChildReturn } from "../childReturn.ts";
import { rawCells } from "./cells.ts";

/** A file that is such a return, by the row of its headings, counted from 1. */
export type FoundReturn = { readonly of: ChildReturn; readonly row: number };

const listOf = (list: string): ReadonlySet<string> => new Set(list.split(" "));

/** Headings that stand in several returns, or in other tables: they count only beside one that tells. */
const SHARED = listOf(
  "child sex dob ethnic upn cin place rec dec urn missing review convicted immunisations activ accom disability gender ethnicity " +
    "surname forename postcode dateofbirth uln placement personbirthdate ageofchildyears",
);

/**
 * Headings that tell which return it is, run together in lower case. From the Department for Education's guides to the SSDA903, the
 * children in need census, the children's social work workforce census, SEN2 and the school census, and Ofsted's Annex A.
 */
const TELLING: Readonly<Record<ChildReturn, ReadonlySet<string>>> = {
  ssda903: listOf(
    "decom rne ls placeprovider reasonplacechange homepost plpost mother mcdob reviewcode duc sdqscore sdqreason healthcheck teethcheck healthassessment " +
      "substancemisuse interventionreceived interventionoffered intouch dateint datematch fostercare nbadoptr sexadoptr lsadoptr dateplaced dateplacedceased " +
      "reasonplacedceased prevperm laperm dateperm misstart misend swid swdecom swdec swreason uasc",
  ),
  "cin-census": listOf(
    "lachildid formerupn upnunknown expectedpersonbirthdate gendercurrent persondeathdate cinreferraldate referralsource primaryneedcode cinclosuredate reasonforclosure " +
      "dateofinitialcpc initialcpctarget icpcnotrequired referralnfa assessmentactualstartdate assessmentinternalreviewdate assessmentauthorisationdate assessmentfactors " +
      "cinplanstartdate cinplanenddate s47actualstartdate cppstartdate cppenddate cppreviewdate initialcategoryofabuse latestcategoryofabuse numberofpreviouscpp",
  ),
  "annex-a": listOf(
    "childuniqueid childuniqueidentifier uniquechildid dateofcontact contactsource dateofreferral referraloutcome assessmentstartdate assessmentauthorisationdate strategydiscussiondate " +
      "cinstartdate cpplanstartdate legalstatus datestartedtobelookedafter placementstartdate placementtype placementprovider allocatedworker allocatedteam doesthechildhaveadisability " +
      "unaccompaniedasylumseekingchild datebecomingeligible accommodationtype suitabilityofaccommodation",
  ),
  "workforce-census": listOf(
    "sweno agencyworker rolestartdate roleenddate reasonleave destination ftesum cases30 caseholder worker30 workerroleid absat30sept cfkss qualifyinginstitution stepuprole entryrouteid",
  ),
  sen2: listOf(
    "requestid requestsource receiveddate requestoutcomedate requestoutcome requestmediation requesttribunal assessmentoutcomedate planstartdate planend settingtype senneedrank senunitindicator resourcedprovisionindicator rya",
  ),
  "school-census": listOf(
    "pupilid uniquepupilnumber pupilfirstname pupilsurname formersurname ncyearactual enrolstatus entrydate fsmeligible fsmstartdate senprovision senstart schoollunchtaken sessionspossible leavingdate",
  ),
};

/** Rows of titles may stand above the headings. */
const ROWS = 40;
/** So many headings of a return, among them one that tells, and half of all headings: no other table has them. */
const LEAST = 3;

/** Begins of the census of children in need and the SSDA903 as XML. */
const XML: readonly (readonly [ChildReturn, RegExp])[] = [
  ["cin-census", /<(?:CINdetails|CINreferralDate|LAchildID|ChildIdentifiers)>/],
  ["cin-census", /<Collection>\s*CIN\s*<\/Collection>/],
  ["ssda903", /<Collection>\s*(?:SSDA903|CLA)\s*<\/Collection>/],
];

/** The return that a text is, told by its headings alone; undefined for any other text. */
export function childReturnIn(text: string): FoundReturn | undefined {
  const start = text.trimStart();
  if (start.startsWith("<")) {
    const [of] = XML.find(([, pattern]) => pattern.test(start)) ?? [];
    return of && { of, row: 1 };
  }
  const headings = new Map<number, string[]>();
  for (const { row, text: cell } of rawCells(text)) {
    if (row > ROWS) break;
    const own = headings.get(row) ?? [];
    headings.set(row, own);
    if (own.length < 100) own.push(cell.toLowerCase().replace(/[^a-z0-9]/g, ""));
  }
  for (const [row, own] of headings) {
    const of = returnOf(own);
    if (of !== undefined) return { of, row };
  }
  return undefined;
}

function returnOf(headings: readonly string[]): ChildReturn | undefined {
  const counted = CHILD_RETURNS.map((of) => {
    const telling = headings.filter((heading) => TELLING[of].has(heading)).length;
    const all = headings.filter((heading) => TELLING[of].has(heading) || SHARED.has(heading)).length;
    return { of, telling, all };
  }).sort((a, b) => b.telling - a.telling);
  const [best] = counted;
  const isOne = best && best.telling > 0 && best.all >= LEAST && best.all * 2 >= headings.length;
  if (isOne) return best.of;
  // The first file of the SSDA903 has no heading of its own.
  return ["child", "sex", "dob", "ethnic", "upn"].every((heading) => headings.includes(heading))
    ? "ssda903"
    : undefined;
}
