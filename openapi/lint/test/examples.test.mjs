import { test } from 'node:test';
import { body, carried, parameters, refused, responses, schemas, warned } from './fixture.mjs';

const EXAMPLE = 'kohortpay-example';
const MISSING = 'kohortpay-example-missing';
const property = (yaml) => schemas(`Shelf:\n  type: object\n  properties:\n    size:\n${yaml.replace(/^/gm, '      ')}\n`);
const response = (schema, example) => responses(`'200':\n  description: A response.\n  content:\n    application/json:\n      schema: ${schema}\n${example.replace(/^/gm, '      ')}\n`);

for (const [schema, example] of [['type: integer', '"1"'], ['type: integer', '1.5'], ['type: string', '1'], ['type: string', 'null'], ['type: boolean', '"true"'], ['type: string\nmaxLength: 2', 'abc'],
  ["type: string\npattern: '^a$'", 'b'], ['type: string\nformat: date', '2021-02-30'], ['type: string\nformat: date-time', '"2021-07-22 00:00:00Z"'], ['type: string\nformat: date-time', '"2021-07-22T00:00:00"'],
  ['type: string\nformat: email', 'nobody'], ['type: string\nformat: uuid', '1-2-3'], ['type: string\nenum: [a, b]', 'c'], ['type: integer\nminimum: 1', '0'], ['type: number\nmultipleOf: 0.01', '0.015'],
  ['type: array\nitems: {type: string}\nuniqueItems: true', '[a, a]'], ['type: integer\nformat: int32', '2147483648']]) {
  test(`example_${example}_of_${schema.replaceAll('\n', ', ')}_isRefused`, () => refused(EXAMPLE, property(`${schema}\nexample: ${example} # here`)));
}
for (const [schema, example] of [['type: string\nnullable: true', 'null'], ['type: string\nnullable: true\nenum: [a]', 'null'], ['type: number\nmultipleOf: 0.01', '19.99'], ['type: string\nformat: decimal', '"12.50"'],
  ['type: string\nformat: date-time', '2021-07-22T00:00:00.000+02:00'], ['type: number\nminimum: 1\nexclusiveMinimum: true', '1.5'], ['type: string', '2021-07-22'], ['type: object', '{a: {b: [1]}}']]) {
  test(`example_${example}_of_${schema.replaceAll('\n', ', ')}_isCarried`, () => carried(property(`${schema}\nexample: ${example}`)));
}
test('default_ofAnotherType_isRefused', () => refused(EXAMPLE, property('type: integer\ndefault: many # here')));

test('example_ofABody_isHeldAgainstItsSchema', () => {
  refused(EXAMPLE, response("{$ref: '#/components/schemas/Book'}", 'example: {} # here'));
  refused(EXAMPLE, response("{$ref: '#/components/schemas/Book'}", 'examples:\n  First:\n    value:\n      title: 1 # here'));
  carried(response("{$ref: '#/components/schemas/Book'}", 'example: {title: Emma, more: 1}'));
  refused(EXAMPLE, response('{type: object, additionalProperties: false, properties: {a: {type: string}}}', 'example:\n  b: 1\n').replace('example:', 'example: # here'));
});
test('example_inComponents_isRefusedThere', () => refused(EXAMPLE, responses(`
'200':
  description: A book.
  content:
    application/json:
      schema: {$ref: '#/components/schemas/Book'}
      examples: {First: {$ref: '#/components/examples/First'}}
`, { components: 'examples:\n  First:\n    value: {} # here\n' })));
test('example_ofAParameter_isHeldAgainstItsSchema', () => refused(EXAMPLE, parameters('- in: query\n  name: size\n  schema: {type: integer}\n  example: many # here\n')));
test('example_ofAHeader_isHeldAgainstItsSchema', () => refused(EXAMPLE, responses("'204':\n  description: Done.\n  headers:\n    x-left:\n      schema: {type: integer}\n      example: many # here\n")));
for (const name of ['The first', 'a=b', "it's", 'b.c-d_e', 'A & B']) {
  test(`example_named_${name}_isCarried`, () => carried(response('{type: string}', `examples:\n  "${name}": {value: a}`)));
}
for (const name of ['a, b', 'a;b', ' a', 'é', 'say "hi"']) {
  test(`example_named_${name}_isRefused`, () => refused(EXAMPLE, response('{type: string}', `examples:\n  '${name}': {value: a} # here`)));
}
test('example_null_isCarriedBesideAllOf', () => carried(property("nullable: true\nallOf: [{type: object, properties: {a: {type: string}}}]\nexample: null")));
test('example_ofAnAllOf_isHeldAgainstEachMember', () => refused(EXAMPLE, property("nullable: true\nallOf: [{type: object, properties: {a: {type: string}}}]\nexample: {a: 1} # here")));
test('example_elsewhere_isRefused', () => refused(EXAMPLE, response('{type: string}', 'examples:\n  First:\n    externalValue: https://example.com # here')));

const SIDES = { schemas: `
  Hook:
    type: object
    required: [id, pin]
    properties:
      id: {type: string, readOnly: true}
      pin: {type: string, writeOnly: true}
` };
const hook = "schema: {$ref: '#/components/schemas/Hook'}\n";

test('example_ofARequest_hasNothingReadOnly', () => {
  carried(body(`${hook}example: {pin: a}\n`, SIDES));
  refused(EXAMPLE, body(`${hook}example:\n  pin: a\n  id: b # here\n`, SIDES));
  refused(EXAMPLE, body(`${hook}example: {} # here\n`, SIDES));
});
test('example_ofAResponse_hasNothingWriteOnly', () => {
  const ok = (yaml) => responses(`'200':\n  description: A hook.\n  content:\n    application/json:\n${(hook + yaml).replace(/^/gm, '      ')}\n`, SIDES);
  carried(ok('example: {id: a}'));
  refused(EXAMPLE, ok('example:\n  id: a\n  pin: b # here'));
});

test('response_withoutExample_isWarnedOfIfTheMockBreaksItsSchema', () => {
  warned('kohortpay-mock-body', responses(`
'200':
  description: A code.
  content:
    application/json: # here
      schema: {type: object, required: [code], properties: {code: {type: string, pattern: '^[A-Z]$'}}}
`));
  carried(responses("'200':\n  description: A code.\n  content:\n    application/json:\n      schema: {type: object, properties: {code: {type: string, pattern: '^[A-Z]$', example: A}}}\n"));
});
test('response_withoutExample_isRefusedIfItsPatternIsHard', () => refused(MISSING, responses(`
'200':
  description: A code.
  content: {application/json: {schema: {$ref: '#/components/schemas/Code'}}}
`, { schemas: "Code:\n  type: string\n  pattern: '^(?!0)\\d+$' # here\n" })));
test('response_ofEveryType_isCarriedWithoutExample', () => carried(responses(`
'200':
  description: A thing.
  content:
    application/json:
      schema:
        type: object
        required: [a, b, c, d, e, f, g]
        properties:
          a: {type: string, format: date-time}
          b: {type: array, minItems: 1, items: {$ref: '#/components/schemas/Book'}}
          c: {type: integer, minimum: 5}
          d: {type: string, minLength: 12}
          e: {type: string, enum: [x, y]}
          f: {type: string, format: uuid}
          g: {type: object, additionalProperties: {type: string}}
`)));

test('schema_thatPrismCannotRead_isRefused', () => refused(EXAMPLE, schemas('Shelf: # here\n  type: string\n  minLength: many\n')));
