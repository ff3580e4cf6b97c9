import { CheckedPlace } from "../../components/CheckedPlace.tsx";
import { FRONT_TITLES, slideId, type FrontSlide, type SlideGroup } from "./slides.ts";

type Props = {
  readonly front: readonly FrontSlide[];
  readonly groups: readonly SlideGroup[];
  readonly home: string;
  /** What the chair is told in a sensitive period; undefined at any other time. */
  readonly paused: string | undefined;
};

/** The bar of the deck: back, next, the list of slides, and the way out. The script shows all of it but the way out. */
export function DeckBar({ front, groups, home, paused }: Props) {
  const all = groups.flatMap(({ figures }) => figures);
  const total = front.length + all.length;
  return (
    <nav className="deck" aria-label="Slides" data-deck="bar" data-paused={paused}>
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
          {front.map((id, index) => (
            <option key={id} value={id}>
              {`${index + 1} of ${total}: ${FRONT_TITLES[id]}`}
            </option>
          ))}
          {groups.map(({ name, figures }) => (
            <optgroup key={name} label={name}>
              {figures.map((figure) => (
                <option key={figure.indicator.id} value={slideId(figure.indicator)}>
                  {`${front.length + all.indexOf(figure) + 1} of ${total}: ${figure.indicator.shortTitle}`}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
      </label>
      <p className="deck__pinned" data-pinned="" />
      <CheckedPlace className="deck__checked" />
      <button type="button" className="deck__tool" data-deck="agenda">
        Agenda
      </button>
      <button type="button" className="deck__tool deck__presenter" data-deck="presenter">
        Presenter
      </button>
      <button type="button" className="deck__tool deck__full" data-deck="full">
        Full screen
      </button>
      <a className="deck__out" href={home} data-deck="out">
        Leave
      </a>
    </nav>
  );
}
