/** What no sentence of ours may have, whatever it is about: each with the name of its fault. */
const NEVER: readonly (readonly [fault: string, pattern: RegExp])[] = [
  ["a word twice", /\b(?!that\b)([a-z]+) \1\b/i],
  ["two verbs", /\b(?:is|are|was|were) (?:is|are|was|were|has|have|rounds?|lies|goes)\b/i],
  [
    "one of many",
    /(?<![\d.,/£–−-])\b1 (?!(?:of|in|lies|case of)\b)(?:[a-z-]+ ){0,2}?(?:children|people|families|[a-z]+[^aius\W]s)\b(?! (?:of|in) )/,
  ],
  [
    "many of one",
    /(?<![\d.,])\b(?:0|[2-9]|[1-9]\d+) (?:month|quarter|year|place|point|child|figure|number|case|decimal|worker)\b/,
  ],
  ["a decimal of one", /\b\d+\.\d+ (?:percentage )?(?:point|place|case)\b/],
  [
    "nothing where something should be",
    /undefined|NaN|null|\[object|Infinity| {2}|\( ?\)|“”| [.,;:]|[,;:]\.|\.\.|,,|(?:^|[.] )[a-z]{2,} it was/,
  ],
  ["a stray nought", /£[\d,]+\.0(?![\dm])/],
  ["a sign twice", /££|[+−]{2}|%%|\dmm\b|£m\b/],
  ["no thousands separator", /(?<![\d.,-])\d{5,}(?![\d-])/],
  ["a place with decimals or none", /\d\.\d+(?:st|nd|rd|th)\b|\b0th\b/],
  [
    "an ordinal that is none",
    /(?:(?<!1)[123]|1[123](?!th)\B)(?<!1[123])th\b|(?<!1)[0456789](?:st|nd|rd)\b|1[123](?:st|nd|rd)\b/,
  ],
  ["a per cent of a small base", /\([+−][\d.,]+%, from [+]?£?(?:[0-9]|1[0-9])(?:\.\d+)?\)/],
  ["a per cent of a base below zero", /%, from −/],
  ["more digits than a change has", /\([+−](?!0\.0|99\.9|100\.0)[\d,]+\.\d{2,}%, from/],
];

/** The faults of a text, by name. */
export function misworded(text: string): string[] {
  return NEVER.filter(([, pattern]) => pattern.test(text)).map(([fault]) => fault);
}
