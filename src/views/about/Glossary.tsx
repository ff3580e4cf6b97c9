/** Words of the field that the pages use, in plain English. */
const WORDS: readonly (readonly [string, string])[] = [
  [
    "Assessment",
    "A social worker finds out what a child and the family need. It should be finished within 45 working days.",
  ],
  [
    "Care leaver",
    "A young person who was in care and is now living more independently, with the council’s help.",
  ],
  ["Caseload", "How many children one social worker works with at the same time."],
  [
    "Child in care",
    "A child whom the council looks after, with the parents’ agreement or by order of a court.",
  ],
  ["Contact", "Someone tells the council about a worry for a child, or asks for help."],
  ["Early help", "Support for a family before a problem grows, without a social worker."],
  [
    "Health check",
    "Each child who comes into care should see a doctor or nurse within 20 working days, and then every year.",
  ],
  ["Percentage point", "The difference between two percentages: from 70% to 75% is five percentage points."],
  [
    "Protection plan",
    "What must happen, and by whom, so that a child who has been harmed or is at risk becomes safe.",
  ],
  ["Referral", "A contact that is passed to social workers, because the child may need their help."],
  ["Return", "A month’s file of figures, as the council’s own systems report them."],
  [
    "Twelve months to",
    "A figure that covers the last twelve months together, so that one busy month does not sway it.",
  ],
];

export function Glossary() {
  return (
    <>
      <h2>Words we use</h2>
      <dl>
        {WORDS.map(([word, meaning]) => (
          <div key={word}>
            <dt>{word}</dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
