// The same with every step: tests/support/sample.ts.
import "./returns.killed.test.ts";
