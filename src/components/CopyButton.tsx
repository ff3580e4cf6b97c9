import { useState } from "react";

type Props = {
  readonly label: string;
  /** What it copies, worked out when it is pressed. */
  readonly text: (button: HTMLElement) => string;
  /** What the words of the button are about, for those who hear it alone. */
  readonly about?: string;
};

/** A quiet button that copies a text. Where the browser does not allow that, the text is shown to be copied by hand. */
export function CopyButton({ label, text, about }: Props) {
  const [said, setSaid] = useState("");
  const copy = async (button: HTMLElement) => {
    const words = text(button);
    try {
      await navigator.clipboard.writeText(words);
      setSaid("Copied.");
    } catch {
      setSaid(words);
    }
  };
  return (
    <span className="copy">
      <button
        type="button"
        className="copy__button"
        onClick={({ currentTarget }) => void copy(currentTarget)}
      >
        {label}
        {about === undefined ? null : <span className="visually-hidden">: {about}</span>}
      </button>{" "}
      <span className="copy__said" role="status">
        {said}
      </span>
    </span>
  );
}
