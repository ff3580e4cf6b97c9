// @vitest-environment happy-dom
import { cleanup, render, screen } from "@testing-library/react";
import { afterEach, expect, it } from "vitest";

import { Notice } from "../../src/components/Notice.tsx";

afterEach(cleanup);

it.each(["unavailable", "empty"] as const)(
  "a notice that appears while a page is used is announced (%s)",
  (kind) => {
    render(
      <Notice kind={kind} title="No figure matches">
        <p>Show all figures</p>
      </Notice>,
    );
    expect(screen.getByRole("status").textContent).toBe("No figure matchesShow all figures");
  },
);

it.each(["illustrative", "info"] as const)(
  "a notice that belongs to the page is read in its place (%s)",
  (kind) => {
    render(<Notice kind={kind} title="Illustrative figures" />);
    expect(screen.getByRole("note").textContent).toBe("Illustrative figures");
    expect(screen.queryByRole("status")).toBeNull();
  },
);
