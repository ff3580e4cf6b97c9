import { describe, expect, it } from "vitest";

import { withFaces, withoutFaces } from "../../src/static/faces.ts";

const SVG =
  '<svg><title>Zebra</title><style>a { }</style><text class="tick">80%</text><g class="label label--last"><text><tspan>7 &lt; 8</tspan></text></g></svg>';

describe("the typeface inside a picture", () => {
  const asked: (readonly [string, number])[] = [];
  const made = withFaces(SVG, (letters, weight) => {
    asked.push([letters, weight]);
    return `w${weight}`;
  });

  it("has the letters that are drawn, and of the bold ones only those of bold words", () => {
    expect(asked).toEqual([
      [" %078<", 400],
      [" 78<", 700],
    ]);
  });

  it("stands with the styles under the name of the site’s typeface, a face for each weight", () => {
    expect(made).toMatch(
      /<style>a \{ \} @font-face \{ font-family: "Source Sans 3"; font-weight: 200 549; src: url\(data:font\/woff2;base64,w400\)/,
    );
    expect(made.match(/@font-face/g)).toHaveLength(2);
  });

  it("can be taken out again, for a page that has no typeface", () => {
    expect(withoutFaces(made)).not.toContain("@font-face");
  });

  it("has no bold face where nothing is bold", () => {
    expect(
      withFaces("<svg><style></style><text>1</text></svg>", () => "w").match(/@font-face/g),
    ).toHaveLength(1);
  });
});
