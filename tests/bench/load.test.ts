import { expect, test } from "vitest";

import { readReport } from "./load.ts";

const GOOD = `Running 30s test @ http://127.0.0.1:8080/
  2 threads and 64 connections
  Thread Stats   Avg      Stdev     Max   +/- Stdev
    Latency     3.31ms    4.25ms  63.06ms   87.30%
  Latency Distribution
     50%    1.42ms
     75%    4.25ms
     99%   19.51ms
  1030 requests in 30.01s, 9.57MB read
Requests/sec:  10201.27
Transfer/sec:     94.73MB
`;

test("wrk's report is read", () => {
  expect(readReport(GOOD)).toEqual({
    requestsPerSecond: "10201.27",
    median: "1.42ms",
    p99: "19.51ms",
    transferred: "94.73MB",
    faults: [],
  });
});

test.each([
  ["  Socket errors: connect 0, read 0, write 0, timeout 3", GOOD],
  ["  Non-2xx or 3xx responses: 12", GOOD],
])("a fault that wrk reports is a fault: %s", (line, report) => {
  expect(readReport(report.replace("Requests/sec", `${line}\nRequests/sec`)).faults).toEqual([line.trim()]);
});

test("an output without figures is a fault", () => {
  expect(readReport("unable to connect").faults).toEqual(["wrk gave no figures."]);
});
