/** A word of the field that pages use, and what it means in plain English. */
export type Explained = {
  readonly word: string;
  readonly meaning: string;
  /** Finds it in a text, in any form; undefined for what is only in the list. */
  readonly forms?: RegExp;
};

/** Every word that the pages explain, in the order of the alphabet. */
export const GLOSSARY: readonly Explained[] = [
  {
    word: "Agency social worker",
    meaning: "A social worker whom the council hires from a firm, often for a short time.",
    forms: /\bagency\b/i,
  },
  {
    word: "Assessment",
    meaning:
      "A social worker finds out what a child and the family need. It should be finished within 45 working days.",
    forms: /\bassessments?\b/i,
  },
  {
    word: "Care leaver",
    meaning: "A young person who was in care and is now living more independently, with the council’s help.",
    forms: /\bcare leavers?\b/i,
  },
  {
    word: "Caseload",
    meaning: "How many children one social worker works with at the same time.",
    forms: /\bcaseloads?\b/i,
  },
  {
    word: "Child in care",
    meaning: "A child whom the council looks after, with the parents’ agreement or by order of a court.",
    forms: /\b(?:child|children) in care\b|\blooked[- ]after\b/i,
  },
  {
    word: "Conference",
    meaning:
      "The family and the people who work with it meet to decide whether a child needs a protection plan.",
    forms: /\bconferences?\b/i,
  },
  {
    word: "Contact",
    meaning: "Someone tells the council about a worry for a child, or asks for help.",
    forms: /\bcontacts?\b(?! with)/i,
  },
  {
    word: "Early help",
    meaning: "Support for a family before a problem grows, without a social worker.",
    forms: /\bearly help\b/i,
  },
  {
    word: "Enquiry",
    meaning: "Social workers find out whether a child is being harmed. The law for it is section 47.",
    forms: /\benquir(?:y|ies)\b/i,
  },
  {
    word: "Health check",
    meaning:
      "Each child who comes into care should see a doctor or nurse within 20 working days, and then every year.",
    forms: /\bhealth checks?\b/i,
  },
  {
    word: "Percentage point",
    meaning: "The difference between two percentages: from 70% to 75% is five percentage points.",
    forms: /\bpercentage points?\b/i,
  },
  {
    word: "Placement",
    meaning:
      "The home that the council finds for a child in care: with a foster family, relatives or in a children’s home.",
    forms: /\bplacements?\b/i,
  },
  {
    word: "Protection plan",
    meaning: "What must happen, and by whom, so that a child who has been harmed or is at risk becomes safe.",
    forms: /\bprotection plans?\b/i,
  },
  {
    word: "Referral",
    meaning: "A contact that is passed to social workers, because the child may need their help.",
    forms: /\breferr(?:als?|ed)\b/i,
  },
  { word: "Return", meaning: "A month’s file of figures, as the council’s own systems report them." },
  {
    word: "Twelve months to",
    meaning: "A figure that covers the last twelve months together, so that one busy month does not sway it.",
    forms: /\b(?:twelve|12) months to\b/i,
  },
];

/** The words of the list that stand in any of the texts, in the order of the list. */
export function explainedIn(texts: readonly string[]): readonly Explained[] {
  const read = texts.map((text) => text.replaceAll(/\bhealth assessments?\b/gi, "health check")); // no social worker's
  return GLOSSARY.filter(({ forms }) => forms !== undefined && read.some((text) => forms.test(text)));
}
