import type { ReactNode } from "react";

export type NoticeKind = "illustrative" | "unavailable" | "empty" | "info" | "newer";

type Props = { readonly kind: NoticeKind; readonly title: string; readonly children?: ReactNode };

/** Something to know before reading on. One that appears after loading is announced; the others are simply read in place. */
export function Notice({ kind, title, children }: Props) {
  const appears = kind !== "illustrative" && kind !== "info";
  return (
    <div className={`notice notice--${kind}`} role={appears ? "status" : "note"}>
      <p className="notice__title">{title}</p>
      {children === undefined ? null : <div className="notice__text">{children}</div>}
    </div>
  );
}
