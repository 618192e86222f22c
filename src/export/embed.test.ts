import { expect, test } from "vitest";
import { frameHtml } from "./embed";

test("a frame is named, waits until it is near, and is as wide as there is room", () => {
  expect(
    frameHtml({ address: "https://example.org/#embed=line", title: "One line", height: 260 }),
  ).toBe(
    '<iframe\n  src="https://example.org/#embed=line"\n  title="One line"\n  loading="lazy"\n  width="100%"\n  height="260"\n  style="border: 0"\n></iframe>\n',
  );
});

test("nothing in an address or a name ends an attribute or is taken for a character's name", () => {
  const html = frameHtml({
    address: 'https://example.org/?a="><script>#step=3&copy=1&embed=line',
    title: 'p < q & "r"',
    height: 260,
  });
  expect(html).toContain(
    'src="https://example.org/?a=&quot;&gt;&lt;script&gt;#step=3&amp;copy=1&amp;embed=line"',
  );
  expect(html).toContain('title="p &lt; q &amp; &quot;r&quot;"');
});
