/** The exported functions of a module with their JSDoc and the names of what they take, in the order of the source. */
export function entryPoints(source) {
  const found = source.matchAll(/(\/\*\*(?:(?!\*\/)[\s\S])*\*\/)\nexport function (\w+)\(([^)]*)\)/g);
  return [...found].map(([, comment, name, given]) => ({
    name,
    comment,
    names: given
      .split(",")
      .map((one) => one.split(":")[0].replace("?", "").trim())
      .filter((one) => one !== "")
      .join(", "),
  }));
}
