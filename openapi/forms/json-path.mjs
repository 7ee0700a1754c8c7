// JSON paths through schemas: properties, and every item of an array, such as $.data[*].locale or $['odd name'].

export const ITEM = Symbol('[*]');

const STEP = /\.([^.[\]'"*\s]+)|\[\*\]|\['((?:[^'\\]|\\.)*)'\]|\["((?:[^"\\]|\\.)*)"\]/y;

/** The steps of a path, a string for each property; null if the string is not such a path. */
export function parsePath(text) {
  if (!text.startsWith('$')) return null;
  const steps = [];
  for (STEP.lastIndex = 1; STEP.lastIndex < text.length; ) {
    const match = STEP.exec(text);
    if (!match) return null;
    const [, name, single, double] = match;
    steps.push(name ?? unescape(single ?? double) ?? ITEM);
  }
  return steps;
}

function unescape(quoted) {
  return quoted?.replace(/\\(?:u([0-9a-fA-F]{4})|(.))/g, (_, code, character) => (code ? String.fromCharCode(parseInt(code, 16)) : character));
}
