// @vitest-environment happy-dom
import { act, cleanup, render, screen } from "@testing-library/react";
import { renderToString } from "react-dom/server";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { goTo, usePathname, useSearch } from "../../src/views/address.ts";

function Shown({ written }: { readonly written?: string }) {
  return (
    <p>
      {usePathname(written)} {useSearch()}
    </p>
  );
}

beforeEach(() => history.replaceState({ scroll: 12 }, "", "/one/?a=1"));
afterEach(cleanup);

describe("the address", () => {
  it("is followed to another page, which adds an entry to the history, and back", async () => {
    render(<Shown />);
    const before = history.length;
    act(() => goTo("/two/?b=2", "new step"));
    expect(screen.getByText("/two/ ?b=2").isConnected).toBe(true);
    expect([history.length, history.state]).toEqual([before + 1, null]);
    history.back();
    await screen.findByText("/one/ ?a=1");
  });

  it("is followed to another query of the page, which adds no entry to the history and keeps its state", () => {
    render(<Shown />);
    const before = history.length;
    act(() => goTo("/one/?a=2", "same step"));
    expect(screen.getByText("/one/ ?a=2").isConnected).toBe(true);
    expect([history.length, history.state]).toEqual([before, { scroll: 12 }]);
  });

  it("is followed by every component that reads it, and by the others after one is gone", () => {
    const { rerender } = render([<Shown key="a" />, <Shown key="b" />]);
    act(() => goTo("/two/", "new step"));
    expect(screen.getAllByText("/two/")).toHaveLength(2);
    rerender([<Shown key="b" />]);
    act(() => goTo("/three/", "new step"));
    expect(screen.getAllByText("/three/")).toHaveLength(1);
  });

  it("is the page's own, without a query, where it is written without a browser", () => {
    expect(renderToString(<Shown written="/about/" />)).toBe("<p>/about/<!-- --> </p>");
  });
});
