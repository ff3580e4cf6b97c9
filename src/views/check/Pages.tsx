type Props = { readonly page: number; readonly pages: number; readonly show: (page: number) => void };

/** The parts of a long file. */
export function Pages({ page, pages, show }: Props) {
  return (
    <p className="give__ways">
      <button type="button" disabled={page === 0} onClick={() => show(page - 1)}>
        Rows before
      </button>
      <span>
        Part {page + 1} of {pages}
      </span>
      <button type="button" disabled={page === pages - 1} onClick={() => show(page + 1)}>
        Rows after
      </button>
    </p>
  );
}
