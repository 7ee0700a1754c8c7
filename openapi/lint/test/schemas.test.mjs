import { test } from 'node:test';
import { body, carried, refused, schemas, warned } from './fixture.mjs';

const TYPE = 'kohortpay-type';
const UNION = 'kohortpay-no-union';
const KEYWORD = 'kohortpay-keyword';
const BOUND = 'kohortpay-bound';
const REQUIRED = 'kohortpay-required';
const ENUM = 'kohortpay-enum';
const ALLOF = 'kohortpay-allof';

const shelf = (yaml) => schemas(`Shelf:\n${yaml.replace(/^\n/, '').replace(/^/gm, '  ')}`);
const property = (yaml) => schemas(`Shelf:\n  type: object\n  properties:\n    size: ${yaml}\n`);

for (const keyword of ['oneOf', 'anyOf']) {
  test(`${keyword}_isRefused`, () => refused(UNION, shelf(`${keyword}: # here\n  - {type: string}\n  - {type: integer}\n`)));
}
test('not_isRefused', () => refused(UNION, shelf('type: string\nnot: {type: integer} # here\n')));
test('discriminator_isRefused', () => refused(UNION, shelf('type: object\nproperties: {kind: {type: string}}\ndiscriminator: {propertyName: kind} # here\n')));
test('property_namedOneOf_isCarried', () => carried(schemas('Shelf:\n  type: object\n  properties:\n    oneOf: {type: string}\n    not: {type: string}\n    enum: {type: string}\n')));

for (const type of ['[string, "null"]', 'file', 'any', 'date', '"null"', 'null', 'String']) {
  test(`type_${type}_isRefused`, () => refused(TYPE, shelf(`type: ${type} # here\n`)));
}
for (const schema of ['{}', '{type: object}', '{type: object, additionalProperties: true}', '{type: object, additionalProperties: {type: integer}}', '{type: array, items: {}}',
  '{type: array, items: {type: array, items: {type: string}}}', '{type: string, format: decimal}', '{type: string, format: whatever}', '{type: number, format: double}',
  '{type: string, format: binary}', '{type: array, items: {type: string, minLength: 2}, uniqueItems: true, minItems: 1}', '{type: object, additionalProperties: false}',
  '{type: string, nullable: true}', '{type: integer, minimum: 1.5, multipleOf: 0.5}', '{type: object, minProperties: 1}']) {
  test(`schema_${schema}_isCarried`, () => carried(property(schema)));
}
test('array_withoutItems_isRefused', () => refused(TYPE, property('{type: array} # here')));
test('items_asList_isRefused', () => refused(TYPE, property('{type: array, items: [{type: string}]} # here')));
test('items_ofNoArray_isRefused', () => refused(TYPE, property('{items: {type: string}} # here')));
test('properties_ofAString_isRefused', () => refused(TYPE, property('{type: string, properties: {a: {type: string}}} # here')));
test('property_readOnlyAndWriteOnly_isRefused', () => refused(TYPE, property('{type: string, readOnly: true, writeOnly: true} # here')));

for (const keyword of ['const: a', 'examples: [a]', 'minLenght: 2', 'maxlength: 2', '$comment: a', 'patternProperties: {}', 'if: {}']) {
  test(`keyword_${keyword}_isRefused`, () => refused(KEYWORD, shelf(`type: string\n${keyword} # here\n`)));
}
test('keyword_beginningWithX_isCarried', () => carried(shelf('type: string\nx-go-name: Shelf\n')));
test('keyword_ofAnotherType_isWarnedOf', () => warned('kohortpay-keyword-without-effect', shelf('type: integer\nmaxLength: 2 # here\nminimum: 1\n')));

test('count_isAWholeNumberThatJavaCounts', () => {
  refused(BOUND, shelf('type: string\nmaxLength: 2.0 # here\n'));
  refused(BOUND, shelf('type: string\nmaxLength: 1e2 # here\n'));
  refused(BOUND, shelf('type: string\nmaxLength: -1 # here\n'));
  refused(BOUND, shelf('type: string\nmaxLength: 2147483648 # here\n'));
  carried(shelf('type: string\nmaxLength: 2147483647\n'));
});
test('bounds_withoutAValueBetween_areRefused', () => {
  refused(BOUND, shelf('type: string\nminLength: 3 # here\nmaxLength: 2\n'));
  refused(BOUND, shelf('type: number\nminimum: 0.2 # here\nmaximum: 0.10\n'));
  refused(BOUND, shelf('type: number\nminimum: 2 # here\nmaximum: 2.0\nexclusiveMaximum: true\n'));
  carried(shelf('type: number\nminimum: 2\nmaximum: 2.0\n'));
});
test('bound_exclusive_needsItsBound', () => {
  refused(BOUND, shelf('type: number\nexclusiveMinimum: true # here\n'));
  refused(BOUND, shelf('type: number\nexclusiveMinimum: 3 # here\n'));
  carried(shelf('type: number\nminimum: 3\nexclusiveMinimum: true\n'));
});
test('multipleOf_isPositive', () => {
  refused(BOUND, shelf('type: number\nmultipleOf: 0 # here\n'));
  refused(BOUND, shelf('type: number\nmultipleOf: -0.5 # here\n'));
});

test('required_ofWhatIsNotDeclared_isCarriedUnlessTheObjectIsClosed', () => {
  carried(shelf('type: object\nrequired: [depth]\nproperties: {size: {type: string}}\n'));
  carried(shelf('type: object\nrequired: [depth]\nadditionalProperties: {type: string}\n'));
  refused(REQUIRED, shelf('type: object\nrequired:\n  - size\n  - depth # here\nproperties: {size: {type: string}}\nadditionalProperties: false\n'));
});
test('required_twice_isRefused', () => refused(REQUIRED, shelf('type: object\nrequired:\n  - a\n  - a # here\nproperties: {a: {type: string}}\n')));
test('required_ofWhatAnotherMemberDeclares_isCarried', () => {
  carried(shelf("allOf:\n  - $ref: '#/components/schemas/Book'\n  - required: [title]\n"));
  carried(schemas("Titled: {required: [title]}\nShelf:\n  allOf:\n    - $ref: '#/components/schemas/Book'\n    - $ref: '#/components/schemas/Titled'\n"));
});
test('schema_thatRequiresItself_isRefused', () => {
  refused(REQUIRED, schemas("Shelf: # here\n  type: object\n  required: [below]\n  properties:\n    below: {$ref: '#/components/schemas/Shelf'}\n"));
  carried(schemas("Shelf:\n  type: object\n  properties:\n    below: {$ref: '#/components/schemas/Shelf'}\n"));
  carried(schemas("Shelf:\n  type: object\n  required: [below]\n  properties:\n    below: {type: array, items: {$ref: '#/components/schemas/Shelf'}}\n"));
});

for (const schema of ['{type: string, enum: [a, "*/", "", "a b", NO, 2021-07-22, "null"]}', '{type: integer, enum: [1, -2, 9007199254740992]}', '{type: number, enum: [0.5, 1, 1.5]}',
  '{type: boolean, enum: [true]}', '{type: string, nullable: true, enum: [a]}', '{enum: [a]}', '{type: string, format: date, enum: [2021-07-22]}', '{type: string, enum: [a, A, a_, a-]}']) {
  test(`enum_${schema}_isCarried`, () => carried(property(schema)));
}
for (const schema of ['{type: string, enum: []}', '{type: string, nullable: true, enum: [a, null]}', '{type: string, enum: [1]}', '{type: string, enum: [true]}',
  '{type: integer, enum: [1.0]}', '{type: integer, enum: [9223372036854775808]}', '{type: integer, enum: ["1"]}', '{type: string, enum: [a, b, a]}',
  '{type: number, enum: [1, 1.0]}', '{type: object, enum: [{}]}', '{enum: [{}]}', '{enum: [a, 1]}']) {
  test(`enum_${schema}_isRefused`, () => refused(ENUM, property(`${schema} # here`)));
}
test('allOf_ofObjects_isCarried', () => carried(schemas(`
  Shelf:
    description: Nested, with additional properties.
    allOf:
      - $ref: '#/components/schemas/Board'
      - type: object
        properties: {depth: {type: integer}}
        additionalProperties: {type: string}
  Board:
    allOf:
      - $ref: '#/components/schemas/Book'
      - type: object
        required: [size, title]
        properties: {size: {type: string}}
`)));
test('allOf_ofOneReference_isCarried', () => carried(property("{description: A book., allOf: [{$ref: '#/components/schemas/Book'}]}")));
test('allOf_empty_isRefused', () => refused(ALLOF, shelf('allOf: [] # here\n')));
test('allOf_ofItself_isRefused', () => refused(ALLOF, shelf("allOf: # here\n  - $ref: '#/components/schemas/Shelf'\n")));
test('allOf_ofScalars_isCarried', () => carried(shelf('allOf:\n  - {type: string}\n  - {maxLength: 3}\n')));
test('allOf_ofTwoTypes_isRefused', () => refused(ALLOF, shelf('allOf: # here\n  - {type: string}\n  - {type: integer}\n')));
test('allOf_ofMembersThatDisagree_isRefused', () => {
  refused(ALLOF, shelf("allOf: # here\n  - $ref: '#/components/schemas/Book'\n  - {type: object, properties: {title: {type: integer}}}\n"));
  refused(ALLOF, shelf("allOf: # here\n  - {type: object, properties: {at: {type: string, format: date}}}\n  - {type: object, properties: {at: {type: string, format: uuid}}}\n"));
  carried(shelf("allOf:\n  - $ref: '#/components/schemas/Book'\n  - {type: object, properties: {title: {type: string, maxLength: 5}}}\n"));
});
test('allOf_ofAClosedMember_isRefused', () => {
  refused(ALLOF, shelf("allOf:\n  - $ref: '#/components/schemas/Book'\n  - {type: object, properties: {size: {type: string}}, additionalProperties: false} # here\n"));
});
test('allOf_nullable_isCarried', () => {
  carried(property("{nullable: true, allOf: [{$ref: '#/components/schemas/Book'}]}"));
  carried(property("{allOf: [{type: object, nullable: true, properties: {a: {type: string}}}]}"));
});
test('nullable_withoutType_isRefused', () => {
  refused(TYPE, property('{nullable: true} # here'));
  refused(TYPE, property('{nullable: true, enum: [a]} # here'));
});

test('schema_ofABody_mayBeAnArrayOfModels', () => carried(body("schema: {type: array, items: {$ref: '#/components/schemas/Book'}}\n")));
