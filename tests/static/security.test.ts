import { expect, it } from "vitest";

import { councilOf } from "../../src/core/reference/councilFile.ts";
import { securityOf } from "../../src/static/security.ts";

const EXPIRY = new Date("2027-11-19T23:30:00Z");
const council = (contacts: Parameters<typeof councilOf>[0]["contacts"], site = "") =>
  councilOf({ name: "Testford", la_code: "E06000001", site, contacts });

it("security.txt names who answers for the figures, and until when (RFC 9116)", () => {
  const data = [
    { label: "Ask", email: "figures@example.org", phone: "01632 960178" },
    { label: "Write", url: "https://example.org/a b" },
  ];
  expect(securityOf(council({ data }, "https://example.org/children/"), EXPIRY)).toBe(
    [
      "Contact: mailto:figures@example.org",
      "Contact: tel:+441632960178",
      "Contact: https://example.org/a%20b",
      "Expires: 2027-11-19T23:30:00Z",
      "Preferred-Languages: en",
      "Canonical: https://example.org/children/.well-known/security.txt",
      "",
    ].join("\n"),
  );
});

it("there is none where nobody can be reached", () => {
  expect(securityOf(council({ help: [{ label: "Help", phone: "999" }] }), EXPIRY)).toBeUndefined();
  expect(securityOf(council({ data: [{ label: "Ask at the desk" }] }), EXPIRY)).toBeUndefined();
});
