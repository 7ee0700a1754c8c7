// The contract as JSON, to the letter: a number keeps its digits, which JSON.stringify would round.

/** The JSON of a node and all below it. Expects what `values.mjs` lets through. */
export function toJson(node, indent = '') {
  const inner = indent + '  ';
  if (node.isMap) {
    return list('{', node.all.map((child) => `${JSON.stringify(child.name)}: ${toJson(child, inner)}`), '}', indent);
  }
  if (node.isList) {
    return list('[', node.items.map((item) => toJson(item, inner)), ']', indent);
  }
  return node.kind === 'number' ? node.source : JSON.stringify(node.value ?? null);
}

function list(begin, parts, end, indent) {
  return parts.length ? `${begin}\n${parts.map((part) => `${indent}  ${part}`).join(',\n')}\n${indent}${end}` : begin + end;
}
