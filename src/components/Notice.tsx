import type { ReactNode } from "react";

export type NoticeKind = "illustrative" | "unavailable" | "empty" | "info" | "newer";

type Props = { readonly kind: NoticeKind; readonly title: string; readonly children?: ReactNode };

/** A notice. Screen readers announce one that appears after the page has loaded; the others are read in their place. */
export function Notice({ kind, title, children }: Props) {
  const appears = kind !== "illustrative" && kind !== "info";
  return (
    <div className={`notice notice--${kind}`} role={appears ? "status" : "note"}>
      <p className="notice__title">{title}</p>
      {children === undefined ? null : <div className="notice__text">{children}</div>}
    </div>
  );
}
