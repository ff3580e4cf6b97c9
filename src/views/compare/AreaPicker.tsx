import { useState, type KeyboardEvent } from "react";

import type { ComparedPeriod } from "../../core/comparators/standing/compared.ts";
import { isThereIn, type Areas } from "../../core/comparators/standing/whose.ts";
import type { Area } from "../../core/comparators/area.ts";
import { lifeInShort } from "../../core/story/lives.ts";
import { MOST_PICKED } from "../../store/compareChoice.ts";
import { useChoosing, useCompareChoice } from "./choice.ts";

type Props = {
  readonly compared: ComparedPeriod;
  /** All the years that are shown: an authority that has ended can be picked for those in which it was there. */
  readonly periods: readonly ComparedPeriod[];
  readonly areas: Areas;
};

/** How many areas a search shows at once. */
const MOST_FOUND = 8;

/**
 * Picks areas by name: a box with a list, after the pattern "Editable combobox with list autocomplete" of the ARIA Authoring Practices. Each
 * area that is picked is a link to the page without it.
 */
export function AreaPicker({ compared, periods, areas }: Props) {
  const id = "added-area";
  const choice = useCompareChoice();
  const { queryOf, choose } = useChoosing();
  const [text, setText] = useState("");
  const [active, setActive] = useState(-1);
  const found = text.trim() === "" ? [] : foundIn(areas, text, compared, periods, choice.areas);
  const isFull = choice.areas.length >= MOST_PICKED;
  const pick = ({ code }: Area) => {
    choose({ ...choice, areas: [...choice.areas, code] });
    setText("");
    setActive(-1);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    const [chosen] = active < 0 ? found : found.slice(active);
    if (step !== 0 && found.length > 0) {
      event.preventDefault();
      setActive((active + step + found.length + (active < 0 && step < 0 ? 1 : 0)) % found.length);
    } else if (event.key === "Enter" && chosen !== undefined) {
      event.preventDefault();
      pick(chosen);
    } else if (event.key === "Escape") {
      setText("");
      setActive(-1);
    }
  };
  const isOpen = found.length > 0;
  return (
    <div className="pick needs-script" data-wakes>
      <label htmlFor={id}>Add an authority or a region</label>
      <div className="pick__box">
        <input
          id={id}
          role="combobox"
          type="text"
          autoComplete="off"
          maxLength={60}
          disabled={isFull}
          aria-expanded={isOpen}
          aria-controls={`${id}-list`}
          aria-autocomplete="list"
          aria-activedescendant={isOpen && active >= 0 ? `${id}-${active}` : undefined}
          value={text}
          onChange={({ currentTarget }) => {
            setText(currentTarget.value);
            setActive(-1);
          }}
          onKeyDown={onKeyDown}
          onBlur={() => {
            setText("");
            setActive(-1);
          }}
        />
        {!isOpen ? null : (
          <ul className="pick__list" id={`${id}-list`} role="listbox" aria-label="Areas found">
            {found.map((area, at) => (
              <li
                key={area.code}
                id={`${id}-${at}`}
                role="option"
                aria-selected={at === active}
                onPointerDown={(event) => {
                  event.preventDefault(); // the box keeps the focus
                  pick(area);
                }}
              >
                {area.name}
                {lifeInShort(area) === undefined ? "" : ` (${lifeInShort(area)})`}
              </li>
            ))}
          </ul>
        )}
      </div>
      <p className="visually-hidden" role="status">
        {text.trim() === "" ? "" : `${found.length} ${found.length === 1 ? "area" : "areas"} found`}
      </p>
      {choice.areas.length === 0 ? null : (
        <ul className="pick__picked" aria-label="Picked">
          {choice.areas.map((code) => (
            <li key={code}>
              <a href={`./${queryOf({ ...choice, areas: choice.areas.filter((each) => each !== code) })}`}>
                {areas.get(code)?.name} <span aria-hidden="true">×</span>
                <span className="visually-hidden">: take away</span>
              </a>
            </li>
          ))}
        </ul>
      )}
      {isFull ? <p className="meta">Six are the most that can be told apart.</p> : null}
    </div>
  );
}

/** The areas that there were in any of the years and are not shown yet, those whose names begin with the words first. */
function foundIn(
  areas: Areas,
  text: string,
  { ownCode, countryCode, regionCode }: ComparedPeriod,
  periods: readonly ComparedPeriod[],
  picked: readonly string[],
): readonly Area[] {
  const words = text.trim().toLowerCase();
  const shown = [ownCode, countryCode, regionCode, ...picked];
  const at = ({ name }: Area) => name.toLowerCase().indexOf(words);
  return [...areas.values()]
    .filter(
      (area) =>
        at(area) >= 0 && !shown.includes(area.code) && periods.some(({ period }) => isThereIn(area, period)),
    )
    .sort((a, b) => Math.min(at(a), 1) - Math.min(at(b), 1) || (a.name < b.name ? -1 : 1))
    .slice(0, MOST_FOUND);
}
