/** Sentences as councils write them, in our own words, from the shapes of commentaries, plans and committee papers. Nobody is in them. */
export const SENTENCES: readonly string[] = `
Cause: two teams moved to one building in the same fortnight. Action: managers read every open case on Mondays.
The number of contacts rose after the schools went back in September.
Re-referrals were higher because more families asked for help a second time.
Most late assessments were with the Disability team, which had three vacancies.
Action: agency cover until permanent staff start in the new year.
Timeliness dipped over the Christmas break and recovered by the end of January.
The conference chairs’ rota was short by one post from April to June 2026.
Performance is expected to be back on track once the backlog is cleared.
The MASH now screens police notifications twice a day.
Ofsted visited in the spring and asked for quicker decisions at the front door.
A new protocol with the police began in May, so more strategy discussions are counted.
The figure includes unaccompanied children who arrived under the National Transfer Scheme.
UASC numbers remain above the threshold set by the Home Office.
Initial health assessments were late because consent forms came back late.
The ICB has funded another clinic from July.
Placements for older teenagers remain hard to find across the region.
More children live with relatives than a year ago.
Three residential homes in the area were full throughout the month.
Foster carers told us that respite matters more than fees.
Recruitment of in-house foster carers was below plan for the fourth quarter.
The target was raised because performance had been above it for two years.
The target follows the statistical neighbours’ average, rounded to the nearest five.
A tolerance of two points allows for chance in small numbers.
From April 2026 only visits that a social worker made in person count.
The definition changed: working days replace calendar days from this month.
Figures before and after the change cannot be compared.
The Department for Education changed the census in 2024, so the earlier years are left out.
It says nothing about the quality of the assessment.
It counts plans, not children, so a child may be counted twice.
Short breaks are not counted.
A low number may mean that fewer families need help, or that fewer are found.
Why it matters: a child should not wait to be safe.
The rate uses the mid-year estimate of the Office for National Statistics.
Read it together with repeat plans and with the length of plans.
Each care leaver should have a pathway plan and a personal adviser.
Care leavers aged 17 to 21 are counted on their birthday in the month.
Young people tell us that they want the same worker for longer.
What should happen: someone visits you within ten working days.
You have a say in your plan, and you are told what happens next.
How many children had a visit when they should have.
Agency staff cover one in six posts, fewer than last autumn.
Two newly qualified social workers finished their ASYE in October.
Caseloads in the Assessment Service were above 22 for the fifth month.
The average hides a wide range: some workers hold 14 cases and some 27.
Turnover fell after the pay scales were reviewed.
A retention payment was agreed by Cabinet in February.
The Council agreed an extra £1.2m for placements in the medium term financial plan.
The forecast overspend is £3.4m, of which £2.1m is for external residential placements.
Home to school transport costs are outside this figure.
Inflation in placement fees was 8.5% on average.
Savings of £450k have been delivered and £200k is at risk.
The pressure is offset by a grant from the Ministry of Housing.
Head of Safeguarding and Quality Assurance
Director of Children’s Services
Assistant Director, Education and SEND
Service Manager for Fostering and Adoption
Designated nurse for children in care
Independent Reviewing Officer
Lead Member for Children and Young People
Chair of the Improvement Board
Principal Social Worker
Virtual School Headteacher
Data Protection Officer
Police superintendent for public protection
Finance Business Partner
Head of Commissioning
The Virtual School tracks attendance every week.
Personal education plans were 91% complete by the end of the summer term.
Exclusions of children in care fell for the second year.
The SEND Tribunal upheld fewer appeals than in 2024/25.
EHCPs issued within 20 weeks rose to 64%.
The educational psychology service still has four vacancies.
NEET figures are not final until February.
Attendance is reported by the DfE’s daily data.
Family Hubs opened in the north and in the south of the city.
Early Help assessments are now recorded in the same system as social work.
Health visitors and midwives refer to Early Help through one form.
Supporting Families funding ends in March.
The Families First Partnership programme starts with one pilot team.
A family group conference is offered before any legal step.
Family Network meetings are held within a fortnight.
Public law proceedings took 41 weeks on average, against a limit of 26 weeks.
The family court listed more hearings remotely.
Cafcass received more applications in the quarter.
The Public Law Outline tracker is reviewed by Legal Services each Friday.
Pre-proceedings letters are sent within five working days.
Domestic abuse remains the commonest factor at the end of assessment.
Neglect accounts for almost half of the plans.
The Graded Care Profile is used in two of three assessments.
Signs of Safety training reached 86% of practitioners.
Restorative practice champions meet monthly.
The audit programme looked at 48 cases; 31 were good or better.
Practice Week found strong direct work and weak chronologies.
Supervision was recorded monthly in 82% of cases.
Management oversight is now visible on every file.
Case recording is up to date in all but one team.
Late recording was corrected in the second month of the quarter.
Data for August were resubmitted after a system upgrade.
The move to Liquidlogic stopped recording for four days.
A duplicate extract was removed before submission.
The system supplier fixed a fault in the report of visits.
The drop in June is an artefact of the migration.
The improvement notice was issued in August 2023.
The Commissioner’s report was published in January.
The improvement plan has 19 actions, four of them immediate.
Action: agree a single front door with the Police and Health.
Action: publish a sufficiency strategy by December.
Action: appoint a permanent management team.
Action: reopen the in-house residential home after registration.
Action: review thresholds with partners and schools.
Action: clear the oldest unallocated cases first.
Evidence: minutes of the Corporate Parenting Committee, March 2026.
Evidence: dip sample of 40 records by the Quality Assurance team.
Evidence: survey of parents, 212 replies.
Report to the Children and Education Scrutiny Committee, 14 July 2026
Minutes of the Improvement Board, September 2026
Children’s Services Performance Framework 2025
Ofsted inspection report, published on 12 March 2026
Local Government Association peer review, spring 2025
Working Together to Safeguard Children 2023
Annual report of the Independent Reviewing Service
Focused visit: children in need and on a protection plan
Full inspection of local authority children’s services
Joint targeted area inspection of the response to child exploitation
A new front door opens
The emergency duty team joins the hub
Supported accommodation must register with Ofsted
The bank holidays in May shortened the month by two working days.
The rise is within what chance alone would give.
The figure has been below target for three months and is being looked at.
It is too early to say whether the change has worked.
No figure is given because the partner’s file did not arrive.
The police could not supply missing episodes for November.
Return home interviews were offered within 72 hours in nine of ten cases.
Interviews are done by an independent charity.
County lines activity was disrupted by a joint operation.
The MACE panel reviews children at risk of exploitation every fortnight.
Mental health waits are recorded by CAMHS and not by the council.
Strengths and Difficulties Questionnaires were returned for 70% of children.
Dental checks fell when two surgeries closed their lists.
Health passports are given to every care leaver at 18.
Staying Put arrangements rose for the third year.
Suitable accommodation includes students away at university.
Apprenticeships are ring-fenced for care leavers.
Council tax is waived for care leavers until they are 25.
The Children in Care Council chose the questions of the survey.
Children’s own words are read out at the start of the meeting.
Advocacy was offered at every initial conference.
Complaints answered in time fell to 58% in the summer.
Two complaints went to the second stage.
The Ombudsman upheld none.
Lessons from complaints are shared at the practice forum.
Whistleblowing is covered by the corporate policy.
Private fostering notifications remain low, as they do nationally.
Adoption is through the regional agency.
Matches took longer because fewer adopters were approved in the region.
Early permanence was used for more babies.
Special guardianship assessments are done by a small specialist team.
The distance from home reflects where secure places are.
Siblings were placed together wherever that was right for them.
Missing data are shown as a gap and never estimated.
The chart starts anew because the process was redesigned.
Limits are recalculated from October 2025, by decision of the performance board.
Neighbouring authorities report the same pressure.
The East of England average is 71%.
Our statistical neighbours publish this figure once a year.
Nationally, timeliness fell in the same year.
The comparator is annual and cannot be drawn as a monthly line.
The council’s own target is higher than the national average.
Who is counted: every child with an open plan on the last day of the month.
Who is not counted: children placed here by other authorities.
Day 0 is the day on which the contact is received.
The clock stops when the manager authorises the assessment.
Joint funding is agreed at the complex needs panel.
Tripartite funding was declined more often by health.
The Section 151 Officer has been told of the forecast.
Section 20 agreements are reviewed by a panel each quarter.
Step-down from care to kinship carers was slower than planned.
Placement stability improved among the under-fives.
One provider gave notice on several homes at once.
Price rises were capped under the regional framework.
Block contracts replaced spot purchasing for eight beds.
The Edge of Care service works evenings and weekends.
Intensive family support ended in good time for most families.
St Mary’s School opened a nurture room.
The Thomas Clarkson Academy hosts the attendance hub.
Queen Katharine Academy joined the pilot in the spring term.
Dr Foster compiles the comparison that health colleagues use.
The Anna Freud Centre trains the practitioners.
Barnardo’s runs the advocacy service.
The NSPCC delivers a programme for fathers.
Local Child Safeguarding Practice Review: Child R, published in May
Learning from the Fern Ashdown review informed the protocol.
The clinic in Thorpe Road opened on two more days.
Fenland and Stamford schools are outside the area.
Peterborough Regional College offers the course.
Cambridgeshire Constabulary shares notifications daily.
The youth service moved out of the old library.
The hub at Paston Farm is open on Saturdays.
Werrington and Bretton have the longest waits.
`
  .trim()
  .split("\n");

/** What Nenebridge would say of the places and organisations in them. */
export const SENTENCES_KNOWN = `phrase,kind,approved_by
St Mary’s School,school,Head of education
Thomas Clarkson Academy,school,Head of education
Queen Katharine Academy,school,Head of education
Dr Foster,organisation,Data protection officer
Anna Freud Centre,organisation,Data protection officer
Local Child Safeguarding Practice Review: Child R,other,Data protection officer
Fern Ashdown review,other,Data protection officer
Thorpe Road,place,Data protection officer
Fenland,place,Data protection officer
Stamford,place,Data protection officer
Peterborough Regional College,school,Head of education
Cambridgeshire Constabulary,organisation,Data protection officer
Paston Farm,place,Data protection officer
Werrington,place,Data protection officer
Bretton,place,Data protection officer
Liquidlogic,organisation,Data protection officer
`;
