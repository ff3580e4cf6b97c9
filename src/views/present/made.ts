/** What an element is made with: its class and attributes, and what is in it. */
type With = Readonly<Record<string, string | boolean | undefined>>;

/** An element with attributes and contents. An attribute of `true` is there without a value; one of `false` or undefined is not there. */
export function made<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: With,
  ...contents: readonly (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined || value === false) continue;
    element.setAttribute(name, value === true ? "" : value);
  }
  element.append(...contents);
  return element;
}

/** A button that does something when it is pressed. */
export function madeButton(label: string, press: () => void, attributes: With = {}): HTMLButtonElement {
  const button = made("button", { type: "button", ...attributes }, label);
  button.addEventListener("click", press);
  return button;
}
