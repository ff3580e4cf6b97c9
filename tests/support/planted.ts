import { allFakers, type Faker } from "@faker-js/faker";

/*
 * Texts with personal data, to be planted wherever words may stand. All of it is invented: names are drawn by chance, numbers
 * have valid check digits and no owner, telephone numbers are those that Ofcom keeps for drama.
 */

/** Names as people in England bear them, by the languages and scripts in which they are written. */
const LANGUAGES = [
  ...([
    "pl",
    "ro",
    "vi",
    "ar",
    "fa",
    "zh_CN",
    "ru",
    "uk",
    "tr",
    "he",
    "bn_BD",
    "ta_IN",
    "pt_PT",
    "hu",
    "lv",
    "ku_ckb",
    "yo_NG",
    "en_GB",
    "en_NG",
    "en_IN",
  ] as const),
];

const BY_HAND: Readonly<Record<string, readonly [first: string, last: string][]>> = {
  Welsh: [
    ["Ffion", "ap Rhys"],
    ["Gwenllian", "Prydderch"],
    ["Siôn", "Llywelyn"],
    ["Angharad", "Cadwaladr"],
    ["Emyr", "Bebb"],
  ],
  Irish: [
    ["Caoimhe", "Ní Bhriain"],
    ["Saoirse", "O’Súilleabháin"],
    ["Tadhg", "Mac Giolla"],
    ["Fiadh", "Ó Dálaigh"],
    ["Sadhbh", "McGloin"],
  ],
  Sikh: [
    ["Harnoor", "Kaur"],
    ["Gurtej", "Singh Gill"],
    ["Simranpreet", "Kaur-Dhanda"],
    ["Jasleen", "Sohal"],
    ["Manvir", "Singh"],
  ],
  Somali: [
    ["Hodan", "Warsame Guled"],
    ["Abdirizak", "Jimale"],
    ["Ayaan", "Hirsi"],
    ["Ubax", "Cabdi"],
    ["Liban", "Egal"],
  ],
  hyphenated: [
    ["Ellie-Mae", "Stubbs-Oyelaran"],
    ["Jean-Luc", "Abara-Finch"],
    ["Anna-Lena", "Vogt-Sarr"],
    ["Lily-Rose", "Crabtree"],
    ["Kai-Ling", "Mbeki-Hart"],
  ],
  ordinary: [
    ["Rose", "Baker"],
    ["Grace", "Hunter"],
    ["Mark", "Cooper"],
    ["Daisy", "Fletcher"],
    ["Heather", "Mason"],
    ["Robin", "Fisher"],
    ["Poppy", "Carter"],
    ["Faith", "Potter"],
    ["Will", "Turner"],
    ["Amber", "Taylor"],
  ],
};

const WITHIN: readonly ((name: string) => string)[] = [
  (name) => name,
  (name) => `The plan for ${name} was reviewed in May.`,
  (name) => `Work with ${name}’s carers began late.`,
  (name) => `the delay was because ${name.toLowerCase()} moved`,
];

function namesOf(faker: Faker): string[] {
  return Array.from({ length: 9 }, () => `${faker.person.firstName()} ${faker.person.lastName()}`);
}

const digitsOf = (faker: Faker, count: number) =>
  faker.string.numeric({ length: count, allowLeadingZeros: false });

/** Ten digits, the last a valid check digit (NHS Data Dictionary). */
function nhsNumber(faker: Faker): string {
  for (;;) {
    const nine = digitsOf(faker, 9);
    const sum = Array.from(nine, Number).reduce((total, digit, index) => total + digit * (10 - index), 0);
    const check = (11 - (sum % 11)) % 11;
    if (check < 10) return `${nine}${check}`;
  }
}

const grouped = (number: string, between: string) =>
  [number.slice(0, 3), number.slice(3, 6), number.slice(6)].join(between);

const SEPARATORS = [
  "",
  " ",
  "-",
  "–",
  "—",
  ".",
  "/",
  "·",
  "_",
  "\u200b",
  "\u00a0",
  "  ",
  " – ",
  " / ",
  "\u2011",
  "\u2060",
];
const WORDS =
  "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen".split(
    " ",
  );
const ENCODED = (text: string) => Buffer.from(text, "utf8").toString("base64");

function numbersOf(faker: Faker): string[] {
  const mobile = `7700 900${digitsOf(faker, 3)}`;
  const nhs = nhsNumber(faker);
  return [
    ...SEPARATORS.map((between) => `Record ${grouped(nhsNumber(faker), between)} was late.`),
    Array.from(nhsNumber(faker)).join(" "),
    Array.from(nhsNumber(faker)).join("-"),
    ENCODED(`NHS ${nhs}`),
    `see ${encodeURIComponent(`record ${grouped(nhs, " ")} is late`)}`,
    `QQ 12–34–56 C`,
    `QQ/12/34/56/C`,
    `QQ.12.34.56.C`,
    `q q 1 2 3 4 5 6 c was QQ123456C`,
    `A123 4567 8901 2`,
    `Pupil A123456789012`,
    `Call +44(0)${mobile}`,
    `Call +44 (0) ${mobile}`,
    `Call 0${mobile.replace(" ", "–")}`,
    `Call 0044 ${mobile}`,
    `Call 0${mobile.replace(" ", ".")}`,
    `Call 0${mobile.replace(/ /g, "/")}`,
    `write to a.b [at] example.org`,
    `write to a.b(at)example(dot)org`,
    `write to a.b at example dot org`,
    `write to a.b@example.org`,
    `write to a.b @ example.org`,
    `Mosaic ${digitsOf(faker, 7)}`,
    `case no. ${digitsOf(faker, 6)}`,
    `SW${digitsOf(faker, 6)}`,
  ];
}

function agesOf(faker: Faker): string[] {
  const [number, word] = [faker.number.int({ min: 2, max: 17 }), faker.helpers.arrayElement(WORDS)];
  return [
    ...[number, word].flatMap((age) => [
      `a girl aged ${age} waited`,
      `the boy is ${age} years old`,
      `a ${age}-year-old waited`,
      `a boy of ${age} came into care`,
      `she is ${age} and lives with carers`,
      `the baby was ${age} weeks old`,
      `a child aged ${age} was seen`,
    ]),
  ];
}

function datesOf(faker: Faker): string[] {
  const year = faker.number.int({ min: 2008, max: 2023 });
  return [
    `born on 14 March ${year}`,
    `born 14/03/${year}`,
    `DOB 14.03.${year}`,
    `date of birth the fourteenth of March two thousand and twelve`,
    `born on the third of May twenty fifteen`,
    `born 3rd of May, two thousand and nine`,
    `d.o.b. 14-3-${year}`,
    `her birthday is 14 March`,
    `Priya, born ${year}-03-14`,
  ];
}

const ADDRESSES = [
  "the family home at 12 High Street",
  "Flat 3, 27 Orchard Road",
  "27a, Mill Lane",
  "moved to 4 The Crescent",
  "moved to 118 station road",
  "the home at ZZ99 3VZ",
  "the home at zz993vz",
  "the home at ZZ99\u200b3VZ",
  "the home at ZZ99–3VZ",
  "the home at ZZ99.3VZ",
];

const PEOPLE = [
  "Mrs Baker asked for help",
  "mrs baker asked for help",
  "Mr Young was told",
  "Cllr Green asked",
  "J. Baker leads the team",
  "J.B. was moved",
  "J Baker was moved",
  "the Baker family moved",
  "the baker family moved",
  "the Okonjo family moved",
  "Child A waited nine weeks",
  "child b was moved",
  "YP1 was moved",
  "Baker, Rose",
  "Rose Ann Baker",
  "ROSE BAKER",
  "rose baker was moved",
  "Rose\nBaker was moved",
  "Rose_Baker was moved",
  "Rose/Baker",
  "Rose.Baker",
  "seen:rose.baker",
  "his mother asked for help",
  "her brother moved too",
  "Rose",
];

/** About 400 texts, the same ones for the same seed. */
export function plantedTexts(seed: number): string[] {
  const english = allFakers.en_GB;
  english.seed(seed);
  const drawn = LANGUAGES.flatMap((language) => {
    const faker = allFakers[language];
    faker.seed(seed);
    return namesOf(faker);
  });
  const byHand = Object.values(BY_HAND).flatMap((names) => names.map((name) => name.join(" ")));
  const names = [...drawn, ...byHand].map((name, index) => (WITHIN[index % WITHIN.length] ?? String)(name));
  const encoded = byHand
    .slice(0, 20)
    .flatMap((name) => [ENCODED(`${name} was seen`), `?note=${encodeURIComponent(name)}`]);
  return [
    ...[...names, ...encoded],
    ...[...numbersOf(english), ...numbersOf(english)],
    ...[...agesOf(english), ...agesOf(english), ...datesOf(english), ...datesOf(english)],
    ...[...ADDRESSES, ...PEOPLE],
  ];
}
