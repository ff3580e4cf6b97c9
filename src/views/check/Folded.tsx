import { useState, type ReactNode } from "react";

type Props = {
  readonly summary: string;
  readonly startsOpen?: boolean;
  readonly id?: string;
  readonly children: ReactNode;
};

/** Something that is drawn only while it is looked at. */
export function Folded({ summary, startsOpen = false, id, children }: Props) {
  const [isOpen, setOpen] = useState(startsOpen);
  return (
    <details
      id={id}
      className="folded"
      open={isOpen}
      onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
    >
      <summary>{summary}</summary>
      {isOpen ? children : null}
    </details>
  );
}
