// The same at every step: tests/support/sample.ts.
import "./place.test.ts";
