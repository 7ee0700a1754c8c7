// Null.

export function compareNulls(pair) {
  const { was, is } = pair;
  const node = is.has('nullable') ? is.get('nullable') : is.node;
  if (!was.nullable && is.nullable) {
    pair.widened(node, { what: 'may now be null', instead: 'leave it as it is, and add another property that may be null' });
  } else if (was.nullable && !is.nullable) {
    pair.narrowed(node, { what: 'may no longer be null', instead: 'keep nullable: true' });
  }
}
