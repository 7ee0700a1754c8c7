// Whatever changes is noticed: names and values of the library's contract, each with a letter or one more than it had.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseDocument, visit } from 'yaml';
import { changesBetween } from '../changes.mjs';
import { BASE, documentOf } from './edit.mjs';

// All of them take three seconds; these are some of each part.
const STEP = 9;
// The version is what changes are held against; a member of an allOf repeats the type of another.
const NO_CHANGE = ['info.version', 'components.schemas.Author.allOf.type'];

const BEFORE = documentOf();

test('changedName_orValue_isNoticed', () => {
  const places = [];
  visit(parseDocument(BASE), {
    Scalar(key, { range: [start, end], value }, ancestors) {
      const path = ancestors.filter(({ key: name }) => name).map(({ key: { value: name } }) => name).join('.');
      if (!NO_CHANGE.includes(path)) places.push({ start, end, value, path });
    },
  });
  const unseen = places.filter((_, i) => i % STEP === 0).filter(({ start, end, value }) => {
    const changed = BASE.slice(0, start) + other(BASE.slice(start, end), value) + BASE.slice(end);
    return changesBetween(BEFORE, documentOf(changed)).length === 0;
  });
  assert.ok(places.length > 400);
  assert.deepEqual(unseen.map(({ path, value }) => `${path}: ${value}`), []);
});

function other(text, value) {
  if (typeof value === 'number') return String(value + 1);
  if (typeof value === 'boolean') return String(!value);
  return text.startsWith("'") ? `${text.slice(0, -1)}x'` : `${text}x`;
}
