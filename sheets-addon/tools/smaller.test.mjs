// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the texts are sources that hold templates
import assert from "node:assert/strict";
import { test } from "node:test";
import { runInNewContext } from "node:vm";
import { transform } from "esbuild";
import { withSums } from "./smaller.mjs";

/** Expressions that hold templates; they see a = 2, b = 3, s = "x", d (an object that tells its name). */
const EXPRESSIONS = [
  "`a ${a} b`",
  "`${a}${b}`",
  "`${a}${b} c`",
  "`${a} of ${b}`",
  "`${a}${s}${b}`",
  "`${d}`",
  "`${d}!`",
  "`${null} ${undefined} ${true} ${[1, 2]}`",
  "`${a > b ? `${a} more` : `${b - a} less, ${`${a}`}`}`",
  "`${a, b}`",
  "`${(() => `${s}${s}`)()}`",
  "`a`.length + `${a}`.length",
  "a * `${b}`",
  "typeof `${a}`",
  "!`${s}`",
  "[`${a}`, `\\n\\`\\$${a}\\u2028\"'\\\\`, `</script>${a}//${b}/* */`]",
  "({ [`k${a}`]: `${b}` })",
  "((t, ...v) => t.raw.join('|') + v)`x${a}y${`${b}!`}`",
  "((x = `${a}//`) => `${x /* kept */} ${\n// said\nb}`)()",
];

for (const expression of EXPRESSIONS) {
  test(`${expression} gives the same without a template`, async () => {
    const known = "const a = 2, b = 3, s = 'x', d = { toString: () => 'd', name: 'd' };";
    const source = `${known}\nresult = ${expression};`;
    const given = {};
    const made = {};
    runInNewContext(source, given);
    const { code } = await transform(withSums("x.ts", source), { loader: "ts", minify: true });
    runInNewContext(code, made);
    assert.deepEqual(structuredClone(made.result), structuredClone(given.result));
    if (!expression.includes("t.raw")) {
      assert.doesNotMatch(code, /\$\{|concat/);
    }
  });
}

test("what holds no template stays as it is, and so do types and elements", () => {
  const source =
    "/** Of `${x}`. */\ntype Name = `${string}-${number}`;\nexport const Line = ({ n }: P) => <p class={`n${n}`}>\n  it`s {n} `$&#123;n} </p>;\n";
  assert.equal(withSums("x.tsx", source), source.replace("`n${n}`", '("n"+(n))'));
});
