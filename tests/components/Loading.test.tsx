// @vitest-environment happy-dom
import { cleanup, render, screen } from "@testing-library/react";
import { afterEach, expect, it } from "vitest";

import { Loading } from "../../src/components/Loading.tsx";

afterEach(cleanup);

it("the stand-in says politely what is on its way", () => {
  render(<Loading what="the chart" />);
  expect(screen.getByRole("status").textContent).toBe("Loading the chart…");
});
