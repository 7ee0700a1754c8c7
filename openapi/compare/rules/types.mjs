// Types: what generated code has for a value. Another one breaks code that reads as well as code that sends.

/** What a rule returns if no other rule can compare the two. */
export const NOTHING_ELSE = Symbol('nothing else');

// Formats for which generators have types of their own.
const OF_TYPES = new Set(['date-time', 'date', 'time', 'duration', 'uuid', 'uri', 'url', 'int32', 'int64', 'float', 'double', 'decimal', 'byte', 'binary']);
const BESIDE = 'add another property of the new type beside it, and deprecate this one';

export function compareTypes(pair) {
  const { was, is } = pair;
  if (was.type !== is.type) {
    pair.replaced(is.has('type') ? is.get('type') : is.node, { what: `is now of type ${is.type || 'anything'}, no longer ${was.type || 'anything'}`, instead: BESIDE });
    return NOTHING_ELSE;
  }
  if (was.className !== is.className && was.node.pointer !== is.node.pointer) {
    pair.replaced(is.node, { subject: was.className || pair.subject, instead: 'keep the name of the schema',
      what: is.className ? `is now ${is.className}: another class in generated clients` : 'is no longer a schema with a name of its own' });
  }
  compareFormat(pair);
  if (was.has('items') !== is.has('items')) {
    pair.replaced(is.has('items') ? is.get('items') : is.node, { what: is.has('items') ? 'now says what its items are' : 'no longer says what its items are', instead: BESIDE });
  }
  return undefined;
}

function compareFormat(pair) {
  const [was, is] = [pair.was.get('format'), pair.is.get('format')];
  const [old, now] = [was.string ?? '', is.string ?? ''];
  if (old === now) return;
  const node = is.exists ? is : pair.is.node;
  if (OF_TYPES.has(old) || OF_TYPES.has(now)) {
    pair.replaced(node, { what: `has the format ${now || '(none)'}, no longer ${old || '(none)'}: another type in generated clients`, instead: BESIDE });
  } else if (!old) {
    pair.narrowed(node, { what: `must now be a valid ${now}`, instead: 'leave the format out' });
  } else if (!now) {
    pair.widened(node, { what: `need no longer be a valid ${old}`, instead: 'keep the format' });
  } else {
    pair.replaced(node, { what: `must be a valid ${now}, no longer ${old}`, instead: BESIDE });
  }
}
