import { expect, it } from "vitest";

import { assetsIn, pageWords } from "../../../src/core/releases/pageWords.ts";

it("the words of a page are what is read or heard, without markup, scripts and addresses", () => {
  const html =
    '<!doctype html><head><title>Plans</title><script>let a = "12";</script><style>p{}</style></head>\n' +
    '<!-- made --><p class="a">12 <b>children</b></p><img src="../x.svg" alt="From 9 to 12"><data value="12">twelve</data>';
  expect(pageWords(html)).toBe("Plans 12 children From 9 to 12 12 twelve");
  expect(pageWords(html.replace('class="a"', 'class="b"').replace("../x.svg", "./y.svg"))).toBe(
    pageWords(html),
  );
  expect(pageWords(html.replace("to 12", "to 13"))).not.toBe(pageWords(html));
});

it("what a page loads is named from the site's root, wherever the page stands", () => {
  expect([
    ...assetsIn(
      '<script src="../../assets/a-1.js"></script><link href="./assets/b.css"><a href="../about/">',
    ),
  ]).toEqual(["assets/a-1.js", "assets/b.css"]);
  expect([...assetsIn('<script src="/children/assets/a-1.js">')]).toEqual(["assets/a-1.js"]);
});
