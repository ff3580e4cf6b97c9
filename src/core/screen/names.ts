/**
 * Given names common in England (all ages; children's and social workers'), for telling that a cell holds a person's name.
 * A list cannot be complete: the shape of names is looked at as well. Words with another everyday meaning in a
 * return (May, Grace, Mark, Will, Rose, Hope, Faith, Art) are left out.
 */
const GIVEN_NAMES: ReadonlySet<string> = new Set(
  (
    "aaliyah aaron abbie abdul abigail abu adam adele ahmed aiden aisha alan albert alexander alexandra alfie alice alison amanda amber " +
    "amelia amina amir amy andrea andrew angela anna anne anthony anya archie arthur ava ayesha barbara beatrice ben benjamin bethany brian " +
    "callum cameron carol caroline catherine charlie charlotte chloe christine christopher claire connor craig daisy daniel darren david " +
    "dawn deborah declan denise derek diane dominic donna dylan edward eleanor elizabeth ella ellie elliot emily emma ethan eva evelyn evie " +
    "fatima fiona florence francesca frank freddie freya gareth gary gemma george georgia gillian graham hannah harriet harrison harry hasan heather " +
    "helen henry holly hussain ian ibrahim imran isaac isabel isabella isabelle isla ivy jack jacob jacqueline jade jake james jamie jane " +
    "janet jasmine jason jayden jennifer jessica joan joanne john jonathan joseph joshua joyce julia julie karen kate katherine kathleen katie kayleigh keith " +
    "kelly kenneth kerry kevin khalid kieran kimberley kirsty laura lauren layla leah lee leo leon lewis liam lily linda lisa logan lola " +
    "louise lucas lucy luke lydia maisie malcolm mandeep margaret maria marie martha martin maryam mary mason matilda matthew maureen megan melissa mia michael michelle " +
    "millie mohamed mohammad mohammed molly muhammad nadia nancy naomi natalie nathan neil nicholas nicola nigel noah nora oliver olivia oscar owen patricia patrick paul " +
    "paula pauline peter philip phoebe pippa poppy priya rachel raymond rebecca reece rhys richard riley robert robin roger ronald rosie ruby russell ruth ryan " +
    "samantha samuel sandra sanjay sarah scarlett sean sebastian shabana sharon sheila shirley sienna simon sophia sophie stacey stephanie stephen steven stuart susan suzanne " +
    "tahira teddy teresa theo theodore thomas timothy toby tracey tracy tyler valerie vanessa victoria vincent wayne wendy william yasmin yusuf yvonne zachary zainab zara zoe"
  ).split(" "),
);

const TITLE = /^(?:mr|mrs|ms|miss|mx|dr|cllr|sw)\.? +[a-z][a-z'-]+/i;
const INITIALS = /^[A-Z]\.[ ]?(?:[A-Z]\.[ ]?)*[A-Z]?\.?$/;
const INITIAL_AND_SURNAME = /^(?:[A-Z]\.? +){1,2}[A-Z][a-z'-]{2,}$|^[A-Z][A-Za-z'-]{2,}, ?[A-Z]\.?$/;
const SURNAME_FIRST = /^[A-Z][A-Za-z'-]+, ?[A-Z][a-z'-]+(?: [A-Z][a-z'-]+)?$/;

/** Whether a cell reads as one person's name or initials. */
export function isName(text: string): boolean {
  if (TITLE.test(text) || INITIALS.test(text) || INITIAL_AND_SURNAME.test(text) || SURNAME_FIRST.test(text))
    return true;
  return text.split(/[^A-Za-z'-]+/).some((word) => GIVEN_NAMES.has(word.toLowerCase()));
}

/** Two to four capitalised words: a name in a row of data, a title anywhere else. */
export function isCapitalised(text: string): boolean {
  return /^[A-Z][a-z'-]+(?: (?:[A-Z]\.?|de|van|von|al|bin|ibn|O'[A-Z][a-z]+|[A-Z][A-Za-z'-]+)){1,3}$/.test(
    text,
  );
}
