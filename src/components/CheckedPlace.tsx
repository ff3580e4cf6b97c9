/** The place in which a page's first script says what it found of the page's figures, before the app runs (`sayChecked`). */
export function CheckedPlace({ className }: { readonly className?: string }) {
  return (
    <p className={className} data-checked="" suppressHydrationWarning>
      Your browser has not checked these figures.
    </p>
  );
}
