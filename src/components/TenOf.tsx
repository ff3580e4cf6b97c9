/** Ten dots, of which `count` are filled. The words beside them say the same. */
export function TenOf({ count }: { readonly count: number }) {
  return (
    <svg className="ten-of" viewBox="0 0 240 24" width="240" height="24" aria-hidden="true">
      {Array.from({ length: 10 }, (_, index) => (
        <circle
          key={index}
          className={index < count ? "ten-of__full" : "ten-of__empty"}
          cx={index * 24 + 12}
          cy="12"
          r="9"
        />
      ))}
    </svg>
  );
}
