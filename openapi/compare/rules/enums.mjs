// Enums. They are open: clients must be ready for values that they do not know, so that a new one breaks nothing.

export function compareEnums(pair) {
  const [was, is] = [pair.was.get('enum'), pair.is.get('enum')];
  const [old, now] = [was, is].map((values) => new Map(values.items.map((value) => [JSON.stringify(value.plain), value])));
  if (was.exists !== is.exists) {
    pair.replaced(is.exists ? is : pair.is.node, { instead: 'add another property beside it, and deprecate this one',
      what: is.exists ? 'is now one of a list of values' : 'is no longer one of a list of values: another type in generated clients' });
    return;
  }
  for (const [text, value] of old) {
    if (!now.has(text)) pair.replaced(value, { what: `no longer has the value ${text}`, instead: 'keep the value, and say in the description that it is not used any more' });
  }
  for (const [text, value] of now) {
    if (!old.has(text)) {
      pair.compatible(value, { what: `has the new value ${text}` });
    }
  }
}
