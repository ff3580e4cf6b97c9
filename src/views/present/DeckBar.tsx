import { CheckedPlace } from "../../components/CheckedPlace.tsx";
import { slugOf, themesOf } from "../../store/themes.ts";
import { FRONT, slideId, type FigureOnSlide } from "./slides.ts";

const FRONT_WORDS: Readonly<Record<(typeof FRONT)[number], string>> = {
  month: "Where the figures are",
  changed: "What changed",
};

type Props = { readonly figures: readonly FigureOnSlide[]; readonly home: string };

/** The bar of the deck: back, next, the list of slides, and the way out. The script shows all of it but the way out. */
export function DeckBar({ figures, home }: Props) {
  const total = FRONT.length + figures.length;
  const themes = themesOf(figures.map(({ indicator }) => indicator));
  return (
    <nav className="deck" aria-label="Slides">
      <p className="visually-hidden" role="status" data-deck="said" />
      <button type="button" className="deck__tool deck__step" data-deck="previous">
        <span aria-hidden="true">←</span> Previous
      </button>
      <button type="button" className="deck__tool deck__step" data-deck="next">
        Next <span aria-hidden="true">→</span>
      </button>
      <label className="deck__tool deck__list" data-deck="list">
        <span>Slide</span>{" "}
        <select autoComplete="off">
          {FRONT.map((id, index) => (
            <option key={id} value={id}>
              {`${index + 1} of ${total}: ${FRONT_WORDS[id]}`}
            </option>
          ))}
          {themes.map(({ name, slug }) => (
            <optgroup key={slug} label={name}>
              {figures.map(({ indicator }, index) =>
                slugOf(indicator.theme) === slug ? (
                  <option key={indicator.id} value={slideId(indicator)}>
                    {`${FRONT.length + index + 1} of ${total}: ${indicator.shortTitle}`}
                  </option>
                ) : null,
              )}
            </optgroup>
          ))}
        </select>
      </label>
      <CheckedPlace className="deck__checked" />
      <button type="button" className="deck__tool deck__full" data-deck="full">
        Full screen
      </button>
      <a className="deck__out" href={home} data-deck="out">
        Leave
      </a>
    </nav>
  );
}
