import { Fragment } from "react";

import type { Summary } from "../core/analysis/summary.ts";
import type { Piece } from "../core/story/pieces.ts";
import { PublishedFigure, PublishedTarget } from "./PublishedFigure.tsx";

type Props = {
  readonly pieces: readonly Piece[];
  /** The figure that is spoken of. */
  readonly summary: Summary;
  readonly isLatest?: boolean;
};

/** A sentence whose published figures are named. */
export function SaidPieces({ pieces, summary: { observation, aim }, isLatest = false }: Props) {
  return pieces.map((piece, place) => {
    if (typeof piece === "string") return <Fragment key={place}>{piece}</Fragment>;
    const { part, text } = piece;
    if (part !== "target")
      return <PublishedFigure key={place} of={observation} part={part} text={text} isLatest={isLatest} />;
    return aim && <PublishedTarget key={place} of={observation} target={aim.target} text={text} />;
  });
}
