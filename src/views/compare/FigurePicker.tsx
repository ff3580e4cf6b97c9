import type { Indicator } from "../../core/indicator.ts";
import type { CompareChoice } from "../../store/compareChoice.ts";
import { themesOf } from "../../store/themes.ts";
import { useChoosing } from "./choice.ts";

type Props = {
  readonly figures: readonly Indicator[];
  /** The id of the figure that is shown. */
  readonly chosen: string;
  readonly choice: CompareChoice;
};

/** The choice of the figure, by theme. Without the script each figure’s own page shows where it stands. */
export function FigurePicker({ figures, chosen, choice }: Props) {
  const id = "compared-figure";
  const { choose } = useChoosing();
  return (
    <div className="compare__choice needs-script" data-wakes>
      <label htmlFor={id}>Figure</label>
      <select
        id={id}
        value={chosen}
        onChange={({ currentTarget }) => choose({ ...choice, figure: currentTarget.value })}
      >
        {themesOf(figures).map(({ slug, name }) => (
          <optgroup key={slug} label={name}>
            {figures
              .filter(({ theme }) => theme === name)
              .map(({ id: figure, title }) => (
                <option key={figure} value={figure}>
                  {title}
                </option>
              ))}
          </optgroup>
        ))}
      </select>
    </div>
  );
}
