import { readFile } from "node:fs/promises";
import ts from "typescript";

/** Elements as calls of preact's `h`, which names no `children`. */
const ELEMENTS = `/* @jsxRuntime classic @jsx element_ @jsxFrag Fragment_ */
import { h as element_, Fragment as Fragment_ } from "preact";`;

/**
 * A plugin for esbuild that hands it our sources so that they become short without template literals: esbuild alone writes
 * `"a".concat(b)` for each (7 KB of a sidebar), and an object with `children` for each element (4 KB).
 */
export function smaller() {
  return {
    name: "smaller",
    setup({ onLoad }) {
      onLoad({ filter: /\.tsx?$/ }, async ({ path }) => {
        const contents = withSums(path, await readFile(path, "utf8"));
        return path.endsWith("x")
          ? { contents: `${ELEMENTS}\n${contents}`, loader: "tsx" }
          : { contents, loader: "ts" };
      });
    },
  };
}

/** The same source with a sum in the place of every template literal that holds something. */
export function withSums(path, source) {
  const whole = ts.createSourceFile(path, source, ts.ScriptTarget.Latest, true);
  return written(whole);

  function written(node) {
    if (ts.isTemplateExpression(node) && !ts.isTaggedTemplateExpression(node.parent)) {
      const space = source.slice(node.getFullStart(), node.getStart(whole));
      return `${space}(${addends(node).join("+")})`;
    }
    let text = "";
    let at = node.getFullStart();
    ts.forEachChild(node, (child) => {
      text += source.slice(at, child.getFullStart()) + written(child);
      at = child.end;
    });
    return text + source.slice(at, node.end);
  }

  /** One of the first two is always a text, or it would not be a sum of texts. */
  function addends({ head, templateSpans }) {
    const [first, ...others] = templateSpans.flatMap(({ expression, literal }) => [
      `(${written(expression)})`,
      ...(literal.text === "" ? [] : [JSON.stringify(literal.text)]),
    ]);
    const begins = head.text !== "" || templateSpans[0].literal.text === "";
    return [...(begins ? [JSON.stringify(head.text)] : []), first, ...others];
  }
}
