import { useState, type ReactNode } from "react";

type Props = {
  readonly summary: string;
  readonly startsOpen?: boolean;
  readonly id?: string;
  readonly children: ReactNode;
};

/** A `details` element whose contents are rendered only while it is open. */
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
