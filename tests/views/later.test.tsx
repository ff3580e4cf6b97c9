// @vitest-environment happy-dom
import { act, cleanup, render, screen, waitFor } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";

import { later, useLater, type Later } from "../../src/views/later.ts";

afterEach(cleanup);

function Shows({ thing }: { readonly thing: Later<string> }) {
  const load = useLater(thing);
  return <p>{load.state === "loaded" ? load.value : load.state}</p>;
}

describe("code that comes later", () => {
  it("is shown at once where it is there already", async () => {
    const thing = later(() => Promise.resolve("here"));
    await thing.load();
    render(<Shows thing={thing} />);
    expect(screen.getByRole("paragraph").textContent).toBe("here");
  });

  it("is waited for, fetched once for all who ask", async () => {
    let fetched = 0;
    let arrive: (value: string) => void = () => undefined;
    const thing = later(() => {
      fetched++;
      return new Promise<string>((resolve) => (arrive = resolve));
    });
    render(
      <>
        <Shows thing={thing} />
        <Shows thing={thing} />
      </>,
    );
    expect(screen.getAllByText("loading")).toHaveLength(2);
    await act(async () => {
      arrive("here");
      await thing.load();
    });
    expect(screen.getAllByText("here")).toHaveLength(2);
    expect(fetched).toBe(1);
  });

  it("is unavailable where it cannot be fetched, and fetched again when asked again", async () => {
    const answers = [Promise.reject(new Error("offline")), Promise.resolve("here")];
    const thing = later(() => answers.shift() ?? Promise.reject(new Error("asked too often")));
    render(<Shows thing={thing} />);
    await waitFor(() => expect(screen.getByRole("paragraph").textContent).toBe("unavailable"));
    await expect(thing.load()).resolves.toBe("here");
    expect(thing.now()).toBe("here");
  });
});
