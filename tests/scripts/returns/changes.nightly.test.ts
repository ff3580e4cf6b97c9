// The same at every step: tests/support/sample.ts.
import "./changes.test.ts";
