import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readDeviations } from '../deviations.mjs';
import { ITEM, parsePath } from '../json-path.mjs';
import { SHOP, contractOf, known } from './fixture.mjs';

const CONTRACT = contractOf(SHOP);

function read(text) {
  const found = [];
  const deviations = readDeviations(text, CONTRACT, (problem) => found.push(problem));
  return { deviations, lines: found.map(({ line }) => line), messages: found.map(({ message }) => message) };
}

for (const [path, steps] of [['$.a', ['a']], ['$.data[*].jMinus2-At', ['data', ITEM, 'jMinus2-At']], ["$['odd name'].b", ['odd name', 'b']], ['$["it\'s"]', ["it's"]], ["$['it\\'s \\u00e9']", ["it's é"]],
  ['$', []]]) {
  test(`path_${path}_isRead`, () => assert.deepEqual(parsePath(path), steps));
}
for (const path of ['', 'a', '$a', '$.', '$..a', '$.a[0]', '$.*', "$['a", '$.a b']) {
  test(`path_${path}_isRejected`, () => assert.equal(parsePath(path), null));
}

test('entry_inAMapAndInAnAllOf_isFound', () => {
  const { deviations, messages } = read(JSON.stringify([known('listItems', '$.byName.any.when', { found: null }), known('addItem', '$.id', { absent: true })]));

  assert.deepEqual(messages, []);
  assert.deepEqual(deviations.map(({ declarations }) => declarations.map(({ pointer }) => pointer)), [['/components/schemas/Item/properties/when'],
    ['/components/schemas/Item/properties/id', '/components/schemas/BigItem/allOf/1/properties/id']]);
});

for (const [what, entry] of Object.entries({
  operation: known('nobody', '$.id', { found: null }),
  path: known('addItem', '$.nothing', { found: null }),
  pathOfAnotherOperation: known('listItems', '$.id', { found: null }),
  pathToAnItem: known('listItems', '$.items[*]', { found: null }),
  pathToTheBody: known('listItems', '$', { found: null }),
  neitherFoundNorAbsent: known('addItem', '$.id', {}),
  foundAndAbsent: known('addItem', '$.id', { found: null, absent: true }),
})) {
  test(`entry_wrongIn_${what}_isReportedAtItsLine_andLeftOut`, () => {
    const { deviations, lines, messages } = read(`[\n${JSON.stringify(known('addItem', '$.id', { found: null }))},\n${JSON.stringify(entry)}]`);

    assert.deepEqual(lines, [3]);
    assert.match(messages[0], /correct|add|write/);
    assert.equal(deviations.length, 1);
  });
}
for (const text of ['{}', '[', 'null']) {
  test(`list_${text}_isReported`, () => assert.equal(read(text).lines.length, 1));
}
