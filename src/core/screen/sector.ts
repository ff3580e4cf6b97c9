/**
 * Words that children's services, councils and returns use and an English dictionary lacks: from the Department for Education's
 * guides to its returns (SSDA903, children in need, school workforce), Working Together, Ofsted's frameworks and council papers.
 * None of them is a name that people in England bear.
 */
const wordsOf = (lists: readonly string[]): ReadonlySet<string> => new Set(lists.join(" ").split(" "));

/** Words of one or two letters; of the dictionary's own, too many are names as well (Bo, Li, Ng). */
const SHORT =
  "a i am an as at be by do go he if in is it me my no of oh ok on or so to up us we re co vs eg ie cf nb st nd rd th pm bn km kg pa ft dr";

const ABBREVIATIONS =
  "ace acem adhd asb asc asd asye bame bbc bot cafcass cafcas camhs cc ccg cce cdop ce ceo cfo chc cic cin cio cla clas cme cpd cpp cqc cs csa csc cse csp cspr csww ctp cuc cyp cyps da dash dbs dcs dcss dclg dfe dh dhr dhsc dluhc dob docx dols dpa dpia dpo dss dsl dsls dv dwp " +
  "eet eh ehc ehcp ehcps ehcna ehe ehm elay emp eqia esol etc eu ey eyfs fasd fc fcc fft fgc fgcs fgm foi fsm fte ftes fy gcse gcses gdpr gp gps hbv hcpc hmcts hmci hmip hmrc hoc hr hv ia icb icbs icpc icpcs icp ics ict ifa ifas ilacs irh iro iros irt iso isp issp " +
  "jsna jtai ka kpi kpis ks la lac lado lados las lcp lcs lcspr lcsprs lga lgo lgbt lgbtq lscb lscp lscps mace maisp mappa marac maracs mash mds mhclg mhst modg moj mop msp mta nao ncmd ncsc nee neet neets nfa nhs nhse nice nnd npcc nps nrm nspcc nts nva nvq ofqual ofsted ons opcc opg osg otla owls pa pas pace pcc pct pdf pep peps phe phshe plo plr pom ppe pru prus psed psr pupl pwp " +
  "qa qtr qpr rag raa raas rcpc rhi rpi sa saccp sao scie scr scrs sdq sdqs sen senco send sends sendiass sf sfr sga sgo sgos sil slt slts smart smt snr sow sro ssa ssd ssda ssw ssws sw swe sws ta taf tac tbc tbd tla tor tup uasc uascs uk ukvi un uncrc upn urn url uprn vcs vcse vfm vp vs wt wte wtes xls xlsx csv yjb yjs yoi yos yot yots yp yr yrs ytd ypas qtrs " +
  "id ids cl cp cpr lg eet pct min max mth mths wk wks org gov www http https html ac com nhs uk misc approx incl excl est vat";

const TIMES =
  "jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun " +
  "january february march april may june july august september october november december monday tuesday wednesday thursday friday saturday sunday " +
  "saturdays sundays mondays tuesdays wednesdays thursdays fridays christmas easter covid ramadan eid diwali";

const PLACES_AND_PEOPLES =
  "england english wales welsh scotland scottish ireland irish britain british london europe european " +
  "gypsy gypsies roma romany afghan afghanistan albanian albania eritrean eritrea ukraine ukrainian syrian syria polish portuguese lithuanian romanian bengali urdu punjabi " +
  "asian african caribbean pakistani indian bangladeshi chinese vietnamese sudanese kurdish christian muslim sikh hindu jewish";

const SECTOR =
  "prev rev reg num conf comp acc vac agecy avg ofsted cafcass barnardo barnardo's barnardos microsoft excel google whatsapp instagram tiktok snapchat facebook online website websites webpage email emails phishing spreadsheet spreadsheets dataset datasets dashboard dashboards scorecard scorecards " +
  "caseload caseloads casework caseworker caseworkers caseholding timescale timescales timeliness safeguarding multiagency rereferral rereferrals rerefer rereferred referral referrals referrer referrers microsites " +
  "subgroup subgroups workstream workstreams workplan workforce headcount outturn underspend underspends overspend overspends underspent overspent pathfinder pathfinders frontline shortlisting onboarding upskilling upskill reablement " +
  "headteacher headteachers childminder childminders childminding childcare wellbeing carer carers kinship grandparent grandparents stepfamily stepfamilies sibling siblings parenting coparenting postnatal antenatal perinatal neonatal unborn prebirth " +
  "neurodiverse neurodivergent neurodiversity neurodevelopmental dyslexia homeschooled exclusions attainment statutory nonstatutory cashable uplift uplifts benchmarked benchmarking rebaseline rebaselined rebaselining unregulated unregistered inspectorate " +
  "traineeship apprenticeships secondee secondees cohort cohorts subtotal subtotals numerator denominator denominators redacted anonymised pseudonymised deduplicated reconciled backlog backlogs triage triaged triaging proactively " +
  "contextual intrafamilial extrafamilial trafficked unaccompanied permanence permanency prospectus stepdown stepup signposted signposting signpost codesign coproduction coproduced multidisciplinary interagency relational " +
  "viability connected delegated accommodated rehabilitated rehoused homelessness overcrowding outreach edge keyworker keyworkers programme programmes adviser advisers judgement judgements percentage percentages timetabled " +
  "thematically schoolchildren preschool nursery nurseries crèche foodbank foodbanks lockdown lockdowns postcode postcodes livestreamed webcast hotline helpline helplines telephony datasheet filename filenames";

const WORDS = wordsOf([SHORT, TIMES, PLACES_AND_PEOPLES, SECTOR]);
const ABBREVIATED = wordsOf([ABBREVIATIONS]);

/** Whether a word as it is written is one of the sector's. An abbreviation is none where it is written as a name is: `Das`, not `DAS`. */
export function isOfSector(word: string): boolean {
  const lower = word.toLowerCase();
  return WORDS.has(lower) || (ABBREVIATED.has(lower) && !/^\p{Lu}\p{Ll}+$/u.test(word));
}
