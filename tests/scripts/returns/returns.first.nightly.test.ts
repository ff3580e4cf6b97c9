// The same with every beginning: tests/support/sample.ts.
import "./returns.first.test.ts";
