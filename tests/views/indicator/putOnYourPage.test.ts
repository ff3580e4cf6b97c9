import { expect, it } from "vitest";

import { snippetOf } from "../../../src/views/indicator/PutOnYourPage.tsx";

it("a snippet names its frame, and a title in it stays a title", () => {
  expect(snippetOf("https://example.org/embed/plans/", 'A "B" & <C> – Testford Council')).toBe(
    '<iframe src="https://example.org/embed/plans/" title="A &quot;B&quot; &amp; <C> – Testford Council" width="100%" height="860" loading="lazy"></iframe>',
  );
});
