import { CopyButton } from "./CopyButton.tsx";

type Props = {
  /** What the link leads to, in words. */
  readonly about: string;
  /** The address, worked out when the button is pressed; relative to the page, whose address has what the reader has chosen. */
  readonly to: string;
};

/** A button that copies a link in full. It is drawn as a chain, and is called "Copy link" with what it leads to. */
export function CopyLink({ about, to }: Props) {
  return (
    <span className="copy--link">
      <CopyButton label="Copy link" about={about} text={() => new URL(to, location.href).href} />
    </span>
  );
}
