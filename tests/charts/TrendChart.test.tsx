// @vitest-environment happy-dom
import { cleanup, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, it } from "vitest";

import { chartPointsOf } from "../../src/charts/points.ts";
import { TrendChart } from "../../src/charts/TrendChart.tsx";
import { keyWords } from "../../src/charts/key.ts";
import { pointWords } from "../../src/charts/words.ts";
import { FLAG_RADIUS } from "../../src/charts/flagPlaces.ts";
import { spcOf } from "../../src/core/analysis/spc/spc.ts";
import { flagsOf } from "../../src/core/event.ts";
import {
  comparator,
  dec,
  event,
  month,
  peerMonths,
  percentage,
  series,
  snapshotOn,
  target,
} from "../support/build.ts";
import { monthly, noise } from "../support/months.ts";

afterEach(cleanup);

/** A gap in March, a new definition and a new target in June, one number alone after a withheld month. */
const own = series(
  percentage({ title: "Assessments on time" }),
  {
    "2026-01": "70.0",
    "2026-02": "72.0",
    "2026-03": "x",
    "2026-04": "74.0",
    "2026-05": "75.0",
    "2026-06": "60.0",
    "2026-07": "61.0",
    "2026-08": "c",
    "2026-09": "64.0",
    "2026-10": "c",
  },
  [
    target("2021-04", { to: month("2026-05"), target: dec("80"), definition: "before" }),
    target("2026-06", { target: dec("85"), definition: "after" }),
  ],
);
const comparators = [
  comparator("83.0", { period: snapshotOn("2026-03-31") }),
  comparator("85.7", { period: snapshotOn("2026-06-30") }),
];
const chart = chartPointsOf(own, { comparators }, "all")!;

function draw(points = chart) {
  return render(<TrendChart points={points} width={800} height={360} />).container;
}

describe("the chart of one indicator", () => {
  it("draws a line for every segment, broken at gaps, and one for the target", () => {
    const paths = [...draw().querySelectorAll(".line .recharts-line-curve")].map(
      (each) => each.getAttribute("d") ?? "",
    );
    const [steps, before, after] = paths;
    expect(paths).toHaveLength(3);
    expect(before?.match(/M/g)).toHaveLength(2);
    expect(after?.match(/M/g)?.length).toBeGreaterThanOrEqual(1);
    const corners = [...(steps ?? "").matchAll(/([\d.]+),([\d.]+)/g)].map(([, x, y]) => ({ x, y }));
    const stepsUp = corners.filter(
      ({ x, y }, place) => corners[place - 1]?.x === x && corners[place - 1]?.y !== y,
    );
    expect(stepsUp).toHaveLength(1);
  });

  it("draws a target that begins in the newest month, half a month to each side where there is room", () => {
    const begun = series(percentage(), { "2026-08": "70.0", "2026-09": "71.0", "2026-10": "72.0" }, [
      target("2026-10", { target: dec("85") }),
    ]);
    const alone = draw(chartPointsOf(begun, {}, "all")).querySelectorAll(".marks > .line--target");
    expect(alone).toHaveLength(1);
    const [, left = "", right = ""] = /^M([\d.]+) [\d.]+H([\d.]+)$/.exec(alone[0]!.getAttribute("d")!) ?? [];
    expect(Number(right) - Number(left)).toBeGreaterThan(20);
    expect(draw().querySelectorAll(".marks > .line--target")).toHaveLength(0);
  });

  it("marks the last number, every month that has one, each figure of another area and the new definition", () => {
    const drawn = draw();
    expect(drawn.querySelectorAll(".mark--last")).toHaveLength(1);
    expect(drawn.querySelectorAll(".mark--dot")).toHaveLength(6); // the seventh number is the last, which has its own
    expect(drawn.querySelectorAll(".marks > .mark--area")).toHaveLength(2);
    expect(drawn.querySelectorAll(".break")).toHaveLength(1);
  });

  it("draws official figures on the same time axis before the first month, and joins none of them", () => {
    const years = ["2023-03-31", "2024-03-31", "2025-03-31", "2026-03-31"];
    const official = years.map((day) => comparator("83.0", { period: snapshotOn(day) }));
    const drawn = draw(chartPointsOf(own, { comparators: official }, "all"));
    const leftOf = (path: Element) => Number(/^M([\d.]+)/.exec(path.getAttribute("d") ?? "")?.[1]);
    const places = [...drawn.querySelectorAll(".marks > .mark--area")].map(leftOf);
    const lines = [...drawn.querySelectorAll(".line--own .recharts-line-curve")];
    const apart = places.slice(1).map((place, at) => place - places[at]!);
    expect(places).toHaveLength(4);
    expect(Math.max(...apart) - Math.min(...apart)).toBeLessThan(1); // a year is as wide before the months as among them
    expect(places.filter((place) => place < leftOf(lines[0]!))).toHaveLength(3);
    expect(drawn.querySelectorAll(".recharts-line-curve")).toHaveLength(
      draw().querySelectorAll(".recharts-line-curve").length,
    );
  });

  it("sets the dot of the last number at the end of the line", () => {
    const drawn = draw();
    const last = drawn.querySelector(".mark--last");
    const lines = [...drawn.querySelectorAll(".line--own .recharts-line-curve")];
    expect(lines.at(-1)?.getAttribute("d")).toContain(
      `${last?.getAttribute("cx")},${last?.getAttribute("cy")}`,
    );
  });

  it("labels the last value, the target and the other area directly", () => {
    const words = draw().querySelector(".labels")?.textContent;
    expect(words).toContain("64.0%");
    expect(words).toContain("Target 85%");
    expect(words).toContain("England 85.7%");
  });

  it("has a name and a description, and hides the drawing from screen readers", () => {
    const drawn = draw();
    const plot = screen.getByRole("application");
    expect(plot.getAttribute("aria-label")).toBe(
      "Assessments on time: line chart, January 2026 to October 2026",
    );
    const description = document.getElementById(plot.getAttribute("aria-describedby") ?? "");
    expect(description?.textContent).toContain("The target is 85%.");
    expect(drawn.querySelector("svg")?.closest("[aria-hidden=true]")).not.toBeNull();
  });
});

describe("what stands beside the line", () => {
  const noisy = series(percentage({ kind: "flow" }), monthly(`${noise(24)} 90`));
  const spc = spcOf(noisy);

  it("is the average and both limits over their months, in a band, with a triangle at each signal", () => {
    const drawn = draw(chartPointsOf(noisy, { spc }, "all"));
    expect(drawn.querySelectorAll(".level--middle")).toHaveLength(1);
    expect(drawn.querySelectorAll(".level__range")).toHaveLength(1);
    const signals = [...drawn.querySelectorAll(".mark--signal")];
    expect(signals).toHaveLength(1);
    expect(drawn.querySelector(".labels")?.textContent).toContain("Upper limit 73.00%");
  });

  it("is a peer's months as broken thin lines that end in diamonds, with no line through a hidden one", () => {
    const theirs = {
      "2026-01": "60.0",
      "2026-02": "61.0",
      "2026-03": "c",
      "2026-04": "63.0",
      "2026-05": "64.0",
    };
    const peers = ["Otherbridge", "Thirdham"].map((name) => peerMonths(name, theirs));
    const chartOfPeers = chartPointsOf(own, { peers }, "all")!;
    const drawn = draw(chartOfPeers);
    const lines = [...drawn.querySelectorAll(".marks > .level")];
    expect(lines.map((each) => each.getAttribute("d")?.match(/[ML]/g)?.join(""))).toEqual(
      Array(4).fill("ML"),
    );
    expect(new Set(lines.map((each) => each.getAttribute("stroke-dasharray"))).size).toBe(2);
    expect(drawn.querySelectorAll(".marks > .mark--area")).toHaveLength(4);
    expect(drawn.querySelector(".labels, .key")?.parentElement?.textContent).toContain("Otherbridge 64.0%");
    expect(pointWords(chartOfPeers.points[1]!, chartOfPeers)).toContain("Otherbridge: 61.0%");
    expect(keyWords(chartOfPeers, "Testford")).toContain(
      "Thin broken lines that end in diamonds: Otherbridge (filled), Thirdham (hollow).",
    );
  });

  it("is not drawn unless it is asked for", () => {
    const drawn = draw(chartPointsOf(noisy, {}, "all"));
    expect(drawn.querySelectorAll(".level, .mark--signal")).toHaveLength(0);
  });

  it("is the median alone where limits may not be drawn", () => {
    const drawn = draw(chartPointsOf(own, { spc: spcOf(own) }, "all"));
    expect(drawn.querySelectorAll(".level--middle")).toHaveLength(2); // before the new definition and after it
    expect(drawn.querySelectorAll(".level--limit")).toHaveLength(0);
  });

  it("is each event by its number at its month, side by side where months are close", () => {
    const events = [event("a", "2026-04-03"), event("b", "2026-04-20"), event("c", "2019-01-01")];
    const drawn = draw(chartPointsOf(own, { flags: flagsOf(events, "plans") }, "all"));
    const numbers = [...drawn.querySelectorAll(".flag__number")];
    expect(numbers.map(({ textContent }) => textContent)).toEqual(["2", "3"]); // 1 is out of range
    const [first, second] = numbers.map((each) => Number(each.getAttribute("x")));
    expect(second! - first!).toBeGreaterThanOrEqual(2 * FLAG_RADIUS);
  });

  it("leaves provisional figures on the line, where they are hollow", () => {
    const drawn = draw(chartPointsOf(own, { provisional: { newest: month("2026-10"), window: 4 } }, "all"));
    expect(drawn.querySelectorAll(".mark--provisional")).toHaveLength(2); // July and September; the others are hidden
  });
});

describe("reading the chart by keyboard", () => {
  const reading = () => screen.getByRole("status").textContent;

  it("starts at the newest month, moves with the arrow keys, through gaps too, and says each month", async () => {
    draw();
    const user = userEvent.setup();
    expect(reading()).toBe("");
    await user.tab();
    expect(reading()).toBe("October 2026: hidden to protect privacy");
    await user.keyboard("{ArrowLeft}");
    expect(reading()).toBe("September 2026: 64.0%, off target (the target is 85%)");
    await user.keyboard("{ArrowLeft}{ArrowLeft}{ArrowRight}");
    expect(reading()).toBe("August 2026: hidden to protect privacy");
  });

  it("goes to the ends with Home and End, and shows where it is", async () => {
    const drawn = draw();
    const user = userEvent.setup();
    await user.tab();
    await user.keyboard("{Home}");
    expect(reading()).toBe("January 2026: 70.0%, off target (the target is 80%)");
    expect(drawn.querySelectorAll(".cursor__ring")).toHaveLength(1);
    await user.keyboard("{End}");
    expect(reading()).toContain("October 2026");
    expect(drawn.querySelectorAll(".cursor__ring")).toHaveLength(0);
    await user.tab();
    expect(reading()).toBe("");
  });
});
