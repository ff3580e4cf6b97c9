import { expect, it } from "vitest";

import { elapsedAt, STOPPED, timerWords, toggledAt } from "../../../src/views/present/timer.ts";

it("a timer counts while it runs, keeps what it has counted while it stands, and goes on from there", () => {
  const started = toggledAt(STOPPED, 1000);
  expect(elapsedAt(started, 4000)).toBe(3000);
  const paused = toggledAt(started, 4000);
  expect(elapsedAt(paused, 9000)).toBe(3000);
  expect(elapsedAt(toggledAt(paused, 10_000), 11_000)).toBe(4000);
});

it("its time is said in minutes and seconds, from an hour on with hours", () => {
  expect([0, 59_999, 245_000, 3_845_000].map(timerWords)).toEqual(["0:00", "0:59", "4:05", "1:04:05"]);
});
