import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { ITEM, parsePath } from '../json-path.mjs';
import { carried } from '../../lint/test/fixture.mjs';
import { SHOP, Twins, examplesOf, known, retyped } from './fixture.mjs';

const OPENAPI = join(import.meta.dirname, '../..');
const EXPECT = 'Expect others.';

test('shop_andItsTolerantForm_areCarried', () => [SHOP, new Twins(SHOPS.yaml, SHOPS.list).yaml].forEach(carried));

test('enum_ofAResponse_isItsTypeAndNamesItsValues', () => {
  const twins = new Twins(SHOP);
  const { lot, share, kept, grade } = twins.schema('Item').properties;

  assert.deepEqual(twins.schema('ItemState'), { description: `State of an item.\n\nKnown values: \`NEW\`, \`OLD\`. ${EXPECT}`, type: 'string' });
  assert.deepEqual(lot, { type: 'integer', nullable: true, description: `Number of the lot.\n\nKnown values: \`1\`, \`2\`. ${EXPECT}` });
  assert.deepEqual([share.type, kept.type, grade.type], ['number', 'boolean', 'string']);
  assert.equal(twins.part('paths', '/items', 'get', 'responses', '200', 'headers', 'X-Mode').schema.enum, undefined);
});

test('closedObject_ofAResponse_isOpen', () => {
  assert.equal('additionalProperties' in new Twins(SHOP).schema('Maker'), false);
});

test('request_isAsStrictAsBefore_unlessAResponseHasTheSameSchema', () => {
  const twins = new Twins(SHOP, [known('addItem', '$.size', { found: null })]);
  const [color, sort] = twins.part('paths', '/items', 'get', 'parameters');

  assert.deepEqual(twins.schema('NewItem'), twins.contract.components.in('schemas', 'NewItem').plain);
  assert.deepEqual(sort.schema.enum, ['asc', 'desc']);
  assert.deepEqual([color.schema, twins.schema('Color').enum], [{ $ref: '#/components/schemas/Color' }, undefined]);
});

test('property_foundNull_isNullable_andSaysSo', () => {
  const twins = new Twins(SHOP, [known('listItems', '$.items[*].id', { found: null }, { '$.items[*].state': ['NEW', 'OLD'], '$.items[*].size': [1] })]);

  assert.deepEqual(twins.schema('Item').properties.id, { type: 'string', nullable: true,
    description: 'Id of the item.\n\nKnown deviation: may be `null` where `state` is `"NEW"` or `"OLD"` and `size` is `1`. It is so.' });
});

test('property_foundNullInSeveralOperations_saysSoOnce', () => {
  const twins = new Twins(SHOP, ['listItems', 'listItems'].map((operation) => known(operation, '$.items[*].when', { found: null })));

  assert.equal(twins.schema('Item').properties.when.description, 'Known deviation: may be `null`. It is so.');
});

test('reference_foundNull_becomesASchemaOfItsOwn', () => {
  const twins = new Twins(SHOP, ['state', 'notes', 'maker', 'box', 'anything'].map((name) => known('listItems', `$.items[*].${name}`, { found: null })));
  const { state, notes, maker, box, anything } = twins.schema('Item').properties;

  assert.deepEqual([state.type, state.nullable, state.$ref], ['string', true, undefined]);
  assert.deepEqual([notes.type, notes.nullable, notes.additionalProperties], ['object', true, { type: 'string' }]);
  assert.deepEqual([maker.allOf, maker.nullable], [[{ $ref: '#/components/schemas/Maker' }], true]);
  assert.deepEqual([box.allOf.length, box.nullable], [2, true]);
  assert.equal('nullable' in anything, false);
  assert.equal('nullable' in twins.schema('ItemState'), false);
});

test('property_knownToBeAbsent_isOptional', () => {
  const twins = new Twins(SHOP, [known('addItem', '$.id', { absent: true }), known('addItem', '$.weight', { absent: true })]);
  const [, own] = twins.schema('BigItem').allOf;

  assert.equal('required' in own, false);
  assert.deepEqual(twins.schema('Item').required, ['state', 'size', 'color', 'when', 'odd name', 'maker']);
});

test('property_foundWithAnotherValue_isWidenedUntilItAllowsIt', () => {
  const twins = new Twins(SHOP, [known('listItems', '$.items[*].size', { found: -1 }), known('listItems', '$.items[*].when', { found: 'soon' }),
    known('addItem', '$.weight', { found: 0 }), known('listItems', "$.items[*]['odd name']", { found: 17 }), known('listItems', '$.items[*].state', { found: 'LENT' }),
    known('listItems', '$.items[*].maker', { found: 'Ada' })]);
  const { size, when, maker, 'odd name': odd } = twins.schema('Item').properties;

  assert.deepEqual(size, { type: 'integer', format: 'int64', maximum: 10, description: 'Known deviation: may be `-1`. It is so.' });
  assert.deepEqual([when.type, when.format], ['string', undefined]);
  assert.deepEqual(twins.schema('BigItem').allOf[1].properties.weight, { type: 'number', description: 'Known deviation: may be `0`. It is so.' });
  assert.deepEqual(Object.keys(odd), ['description']);
  assert.deepEqual(Object.keys(maker), ['description']);
  assert.match(twins.schema('ItemState').description, /Known values: `NEW`, `OLD`, `LENT`\./);
});

const OWN = { yaml: readFileSync(join(OPENAPI, 'kohortpay.yaml'), 'utf8'), list: JSON.parse(readFileSync(join(OPENAPI, 'known-deviations.json'), 'utf8')) };
const SHOPS = { yaml: SHOP, list: [known('listItems', '$.items[*].state', { found: null }), known('listItems', '$.items[*].maker', { found: null }), known('listItems', '$.items[*].notes', { found: null }),
  known('listItems', '$.items[*].size', { absent: true }), known('addItem', '$.weight', { found: 'much' }, { '$.state': ['OLD'] }), known('listItems', '$.items[*].when', { found: 'soon' })] };

for (const [name, { yaml, list }] of Object.entries({ kohortpay: OWN, shop: SHOPS })) {
  const twins = new Twins(yaml, list);

  for (const { id, code, type, schema } of twins.bodies) {
    test(`${name}_${id}_${code}_whatTheContractAccepts_isAccepted`, () => {
      const values = [...examplesOf(type), ...twins.made(schema, 50)].filter((value) => twins.faults(schema, value).contract.length === 0);

      assert.ok(values.length > 20, `only ${values.length} values to try`);
      values.forEach((value) => assert.deepEqual(twins.faults(schema, value).tolerant, [], JSON.stringify(value)));
    });

    test(`${name}_${id}_${code}_anotherType_isRejectedAsTheContractDoes`, () => {
      const wrong = examplesOf(type).flatMap((value) => [...retyped(value)]).filter((value) => isMistyped(twins.faults(schema, value).contract));
      const accepted = wrong.filter((value) => twins.faults(schema, value).tolerant.length === 0);

      assert.ok(wrong.length > 3, `only ${wrong.length} values to try`);
      assert.deepEqual(placesOf(accepted, twins, schema).filter((place) => !mayBeOfAnotherType(place, list)), []);
    });
  }

  for (const deviation of list) {
    test(`${name}_${deviation.operation}_${deviation.path}_isAccepted`, () => {
      const { type, schema } = twins.success(deviation.operation);
      const value = withDeviation(examplesOf(type)[0], deviation);

      assert.notDeepEqual(twins.faults(schema, value).contract, []);
      assert.deepEqual(twins.faults(schema, value).tolerant, []);
    });
  }
}

test('shop_whatIsAcceptedBeyondTheContract_isWhatIsListed', () => {
  const twins = new Twins(SHOPS.yaml, SHOPS.list);
  const { type, schema } = twins.success('addItem');
  const beyond = examplesOf(type).flatMap((value) => [...retyped(value)]).filter((value) => twins.faults(schema, value).tolerant.length === 0);

  assert.deepEqual(placesOf(beyond, twins, schema), ['/maker', '/state', '/weight']);
});

function isMistyped(faults) {
  return faults.some(({ fault }) => fault.startsWith('is not of type'));
}

function placesOf(values, twins, schema) {
  return [...new Set(values.flatMap((value) => twins.faults(schema, value).contract.map(({ path }) => path)))].sort();
}

function mayBeOfAnotherType(place, list) {
  return list.some(({ path, found }) => found !== undefined && parsePath(path).at(-1) === place.split('/').at(-1));
}

/** A copy of a body with the deviation in its first items, and what is its condition. */
function withDeviation(body, { path, found, absent, when = {} }) {
  const value = structuredClone(body);
  for (const [condition, [first]] of Object.entries(when)) {
    const [owner, name] = placeOf(value, condition);
    owner[name] = first;
  }
  const [owner, name] = placeOf(value, path);
  if (absent) delete owner[name];
  else owner[name] = found;
  return value;
}

function placeOf(value, path) {
  const steps = parsePath(path).map((step) => (step === ITEM ? 0 : step));
  return [steps.slice(0, -1).reduce((at, step) => at[step], value), steps.at(-1)];
}
