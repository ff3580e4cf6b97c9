/** The chair's own notes, each under the id of its slide. They are not the council's words, and never leave the browser but as a file. */
export type ChairNotes = Readonly<Record<string, string>>;

/** Where the browser keeps them. Only this site can read it. */
const KEPT_AS = "chair-notes";
/** What a file of them says of itself. */
const FORMAT = "open-return-chair-notes-1";

/** The notes with one of them changed; a blank one is none. */
export function withNote(notes: ChairNotes, slide: string, note: string): ChairNotes {
  const others = Object.entries(notes).filter(([id]) => id !== slide);
  return Object.fromEntries(note.trim() === "" ? others : [...others, [slide, note]]);
}

/** The notes as the text of a file. */
export function notesFile(notes: ChairNotes): string {
  return `${JSON.stringify({ format: FORMAT, notes }, undefined, 2)}\n`;
}

/** The notes in the text of such a file; undefined where it is none. What is no text under an id is left out. */
export function readNotesFile(text: string): ChairNotes | undefined {
  const file = parsed(text);
  if (!isRecord(file) || file["format"] !== FORMAT || !isRecord(file["notes"])) return undefined;
  return textsIn(file["notes"]);
}

/** The notes that this browser keeps; none where it keeps none or does not say. */
export function keptNotes(): ChairNotes {
  try {
    const kept = parsed(localStorage.getItem(KEPT_AS) ?? "");
    return isRecord(kept) ? textsIn(kept) : {};
  } catch {
    return {}; // the reader allows no storage
  }
}

/** Keeps the notes in this browser; false where it does not allow that. */
export function keepNotes(notes: ChairNotes): boolean {
  try {
    localStorage.setItem(KEPT_AS, JSON.stringify(notes));
    return true;
  } catch {
    return false;
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function textsIn(record: Readonly<Record<string, unknown>>): ChairNotes {
  return Object.fromEntries(
    Object.entries(record).filter((entry): entry is [string, string] => typeof entry[1] === "string"),
  );
}
