/** What spreadsheets and returns say that looks like a name or initials and is none. */

const wordsOf = (list: string): ReadonlySet<string> => new Set(list.split(" "));

/** A spreadsheet's own errors and its missing numbers. */
const NOT_A_VALUE = /^(?:#[A-Z]+(?:\/[A-Z0]+)?[!?]?|nan)$/i;

/**
 * Whether a cell says what a spreadsheet writes for a formula that failed (`#N/A`). `Nan` is not one: it is a first
 * name.
 */
export function isSpreadsheetError(text: string): boolean {
  return NOT_A_VALUE.test(text) && text !== "Nan";
}

const ABBREVIATIONS = wordsOf(
  "na tbc tba tbd nil nk nr nya yes no on off ok ref id sum avg min max all any end row col new old yr mth wk qtr am pm eg ie pa pcm bot eod " +
    "ytd fy rag fte kpi pi rate pct num gbp usd eur inc exc vat vs nb ps pdf csv xls txt url " +
    "la las dfe cp cpp cin cla lac ehc ehe sen sgo sg csc cyp nfa cse plo iro ifa nhs ons gss lea lsc urn ssd spc sw ssw asy cs ed ilacs uasc camhs mash lado neet send ehcp sgos uk eu gb gbr eng " +
    "ii iii iv vi vii ix xi xii xx xxx jan feb mar apr may jun jul aug sep oct nov dec mon tue wed thu fri sat sun " +
    "and or of to in at by the for not per sex age dob upn uln yp m f u male boy top low mid out up red in",
);

/** `NA`, `YTD`, `CIN`: capitals that are no one's initials. */
export function isAbbreviation(letters: string): boolean {
  return ABBREVIATIONS.has(letters.toLowerCase());
}

const SINGLE_WORDS = wordsOf(
  "january february march april june july august september october november december sept " +
    "monday tuesday wednesday thursday friday saturday sunday tues weds thur thurs mons " +
    "total totals subtotal sum average mean median minimum maximum count number numbers numerator denominator value values figure figures percentage percent " +
    "rate rates ratio proportion share change changes difference increase decrease variance deviation trend trends direction travel movement " +
    "high higher highest low lower lowest medium good better best bad worse worst poor fair up down same level stable static steady rising falling improving improved worsening declining " +
    "green amber red yellow blue grey gray orange purple rag status rating ratings flag on off met unmet missed above below within between under over " +
    "actual actuals target targets forecast budget spend plan plans planned outturn baseline benchmark tolerance threshold projected provisional final draft estimate estimated revised " +
    "notes note comment comments commentary narrative explanation reason reasons source sources footnote key legend title heading " +
    "month months monthly quarter quarters quarterly year years yearly annual annually week weeks weekly day days daily date dates period periods current previous prior last next latest now today " +
    "indicator indicators measure measures metric metrics description definition theme themes domain area areas service services team teams unit units type types kind category categories breakdown group groups other others unknown " +
    "none nil zero blank empty missing pending available unavailable applicable suppressed withheld confidential error true false yes no maybe done open closed overdue late complete completed incomplete outstanding " +
    "children childrens child families people workers posts homes placements placement contacts referrals assessments enquiries conferences reviews visits checks complaints audits caseload caseloads vacancies workforce money finance health education care leavers protection safeguarding performance quality demand overview outcomes schools staff staffing turnover agency residential fostering adoption supported relatives " +
    "council authority borough county city region regional national local statistical neighbours neighbour england english wales scotland ireland london europe ofsted department government " +
    "report reports return returns scorecard dashboard summary sheet page table data row rows column columns file version part section appendix cost costs cash pounds sterling net gross " +
    "snapshot cumulative exceptional volatile seasonal rolling north south east west central front door early help contact referral assessment review check complaint audit " +
    "awaiting collected reported recorded supplied provided received submitted validated follow due grand redacted restricted official sensitive corporate parenting " +
    "scorecard tracker monitor monitoring extract export import download copy template book workbook final data csv excel board improvement scrutiny committee cabinet " +
    "the all any each every per and not see also new old both either neither first second third approved checked agreed ok",
);

/** Endings of abstract nouns, which no common surname has. */
const ABSTRACT = /(?:tions?|ments?|ities|ity|ances?|ences?|ness|ships?)$/;

/** A capitalised word that may stand in a cell of figures: `Target`, `Amber`, `Oct`. */
export function isOrdinaryWord(word: string): boolean {
  const lower = word.toLowerCase().replace("'", "");
  return SINGLE_WORDS.has(lower) || ABBREVIATIONS.has(lower) || ABSTRACT.test(lower);
}

/** The name of a council or the like, such as Nenebridge Council. */
export const COUNCIL =
  /\b(?:council|city|borough|county|district|authority|trust|england|region|partnership|board)\b/i;
