import type { NamedPart } from "../tables/figureName.ts";

/** A published figure in a sentence, as the sentence writes it. */
export type SaidFigure = { readonly part: NamedPart; readonly text: string };

/** A piece of a sentence: its words, or a figure that a page names where it prints the sentence. */
export type Piece = string | SaidFigure;

/** Pieces as plain text. */
export function textOfPieces(pieces: readonly Piece[]): string {
  return pieces.map((piece) => (typeof piece === "string" ? piece : piece.text)).join("");
}
