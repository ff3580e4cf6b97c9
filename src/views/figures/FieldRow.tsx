import { useEdition } from "../site.ts";
import type { Field } from "./fields.ts";
import { choicesOf, figuresFor, monthOptions, themedOptions, type Option } from "./options.ts";

type Props = {
  readonly field: Field;
  readonly value: string;
  readonly fault: string | undefined;
  readonly change: (value: string) => void;
};

/** One question of the form: label, example, error and a native control. */
export function FieldRow({ field, value, fault, change }: Props) {
  const id = idOf(field.name);
  const told = [field.hint && `${id}-hint`, fault && `${id}-fault`].filter((each) => each !== undefined);
  const control = {
    id,
    name: field.name,
    value,
    "aria-invalid": fault === undefined ? undefined : true,
    "aria-describedby": told.length === 0 ? undefined : told.join(" "),
  };
  return (
    <div className={fault === undefined ? "question" : "question question--wrong"}>
      <label htmlFor={id}>{field.label}</label>
      {field.hint === undefined ? null : (
        <p className="meta" id={`${id}-hint`}>
          {field.hint}
        </p>
      )}
      {fault === undefined ? null : (
        <p className="question__fault" id={`${id}-fault`}>
          {fault}
        </p>
      )}
      {isTyped(field) ? (
        <input
          {...control}
          type="text"
          size={14}
          maxLength={40}
          autoComplete="off"
          onChange={({ target }) => change(target.value)}
        />
      ) : (
        <select {...control} onChange={({ target }) => change(target.value)}>
          {field.empty === undefined ? null : <option value="">{field.empty}</option>}
          <Options field={field} value={value} />
        </select>
      )}
    </div>
  );
}

export function idOf(name: string): string {
  return `figures-${name}`;
}

function isTyped({ type }: Field): boolean {
  return type === "number" || type === "percent" || type === "place";
}

function Options({ field, value }: { readonly field: Field; readonly value: string }) {
  const edition = useEdition();
  if (field.type === "indicator") {
    return themedOptions(figuresFor(field, edition)).map(([theme, options]) => (
      <optgroup key={theme} label={theme}>
        {options.map(optionOf)}
      </optgroup>
    ));
  }
  return (field.type === "month" ? monthOptions(edition, value) : choicesOf(field, edition)).map(optionOf);
}

function optionOf([value, words]: Option) {
  return (
    <option key={value} value={value}>
      {words}
    </option>
  );
}
