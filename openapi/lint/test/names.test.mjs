import assert from 'node:assert/strict';
import { test } from 'node:test';
import { accessorName, className, getterName, methodName, variableName } from '../java-names.mjs';
import { RESERVED_CLASSES } from '../runtime.mjs';
import { DONE, carried, contract, operation, parameters, refused, schemas } from './fixture.mjs';

const CLASS = 'kohortpay-class-name';
const METHOD = 'kohortpay-operation-name';
const TAG = 'kohortpay-tag-name';
const PROPERTY = 'kohortpay-property-name';
const PARAMETER = 'kohortpay-parameter-name';

// As com.kohortpay.generator.Names has it: class, field, getter, method, accessor.
for (const [name, ...java] of [
  ['created_at', 'CreatedAt', 'createdAt', 'getCreatedAt', 'createdAt', 'createdAt'],
  ['CREATED_AT', 'CREATEDAT', 'CREATED_AT', 'getCREATED_AT', 'cREATEDAT', 'cREATEDAT'],
  ['a-b', 'AB', 'aB', 'getAB', 'aB', 'aB'],
  ['pricing.v1.messaging', 'PricingV1Messaging', 'pricingV1Messaging', 'getPricingV1Messaging', 'pricingV1Messaging', 'pricingV1Messaging'],
  ['class', 'ModelClass', 'propertyClass', 'getPropertyClass', 'classOperation', 'classApi'],
  ['equals', 'Equals', 'propertyEquals', 'getPropertyEquals', 'equalsOperation', 'equalsApi'],
  ['builder', 'ModelBuilder', 'builder', 'getBuilder', 'builder', 'builderApi'],
  ['default', 'Default', '_default', 'getDefault', 'defaultOperation', 'defaultApi'],
  ['IDs', 'IDs', 'ids', 'getIds', 'iDs', 'iDs'],
  ['3d', 'Model3d', '_3d', 'get3d', '_3d', 'tag3d'],
  ['+1', 'Model1', '_1', 'get1', '_1', 'tag1'],
  ['$ref', 'Ref', '$ref', 'get$ref', 'ref', 'ref'],
  ["it's", 'ItS', 'itS', 'getItS', 'itS', 'itS'],
  ['été', 'Été', 'été', 'getÉté', 'été', 'été'],
  ['中文', '中文', '中文', 'get中文', '中文', '中文'],
  ['input[a][b]', 'InputAB', 'inputAB', 'getInputAB', 'inputAB', 'inputAB'],
  ['*/', '', '', 'get', '', ''],
]) {
  test(`${name}_asJava_isWhatTheGeneratorMakes`, () => {
    assert.deepEqual([className(name, RESERVED_CLASSES), variableName(name), getterName(name), methodName(name), accessorName(name)], java);
  });
}

const object = (name, mark = '') => `${name}: ${mark}\n  type: object\n  properties: {size: {type: string}}\n`;

for (const name of ['Tag', 'Period', 'Field', 'Call', 'Query', 'Builder', 'Rules', 'locale', 'Locale', 'Currency', 'Map', 'List', 'Set', 'Boolean', 'long', 'Adapter', 'Date',
  'Optional', 'Response', 'shelf_1', 'OffsetDateTime', 'String', 'Object', 'Override', 'Error', 'Record', 'Model', 'Violations', 'FreeForm', 'ShelfAdapter', '3d']) {
  test(`schema_${name}_isCarried`, () => carried(schemas(object(name))));
}

for (const name of ['---', 'Freeform', 'MODEL']) {
  test(`schema_${name}_isRefused`, () => refused(CLASS, schemas(object(name, '# here'))));
}

test('schema_ofAnArray_becomesNoClass', () => carried(schemas('---:\n  type: array\n  items: {type: string}\n')));

test('schemas_ofOneClass_areRefused', () => {
  refused(CLASS, schemas(object('PointOfSale') + object('point_of_sale', '# here')));
  refused(CLASS, schemas(object('Shop.v1') + object('ShopV1', '# here')));
  refused(CLASS, schemas(object('Shelf') + 'shelf: # here\n  type: string\n  enum: [a]\n'));
});

test('schemas_ofOneClassOnceItIsRenamed_areRefused', () => refused(CLASS, schemas(object('Builder') + object('ModelBuilder', '# here'))));

test('schemas_ofOneFile_areRefused', () => refused(CLASS, schemas(object('Shelf') + object('SHELF', '# here'))));

const tagged = (tag, mark = '') => operation(`operationId: listBooks\ntags:\n  - ${tag} ${mark}${DONE}`);

for (const tag of ['***', '😀']) {
  test(`tag_${tag}_isRefused`, () => refused(TAG, tagged(`"${tag}"`, '# here')));
}

for (const tag of ['Builder', 'Retrofit', 'to string', 'Notify', 'wait', 'Close', '中文', 'Payment groups', 'default', 'Class', '3D prints', 'A & B', 'v1/books', 'He said "hi"']) {
  test(`tag_${tag}_isCarried`, () => carried(tagged(`'${tag}'`)));
}

test('operation_withoutTag_isCarried', () => carried(operation(`operationId: listBooks${DONE}`)));

const two = (first, second) => contract({ paths: `paths:
  /books:
    get:
      ${first}
      responses: {'204': {description: Done.}}
  /shelves:
    get:
      ${second}
      responses: {'204': {description: Done.}}
` });

test('tags_ofOneAccessor_areRefused', () => {
  refused(TAG, two('tags: [Pet store]', 'tags: [pet_store] # here'));
  carried(two('tags: [Pet store]', 'tags: [Pet store]'));
});

for (const id of ['***', '😀']) {
  test(`operation_${id}_isRefused`, () => refused(METHOD, operation(`operationId: '${id}' # here${DONE}`)));
}

for (const id of ['notify', 'toString', 'import', 'class', 'getClass', 'hash_code', 'null', 'listBooks', 'books.list', 'post-book', '2ndList', 'build']) {
  test(`operation_${id}_isCarried`, () => carried(operation(`operationId: '${id}'${DONE}`)));
}

test('operations_ofOneMethod_areRefused', () => {
  refused(METHOD, two('operationId: getBook', 'operationId: get-book # here'));
  refused(METHOD, two('operationId: getBook', 'operationId: getBook # here'));
  refused(METHOD, two('operationId: getBook', 'operationId: getBookAsync # here'));
  refused(METHOD, two('operationId: getBookCall', 'operationId: getBook # here'));
});

test('operations_ofOneMethodInTwoInterfaces_areRefused', () => {
  refused(METHOD, two('operationId: getBook\n      tags: [A]', 'operationId: getbook # here\n      tags: [B]'));
});

const model = (properties) => schemas(`Shelf:\n  type: object\n  properties:\n${properties.map((each) => `    ${each}\n`).join('')}`);

for (const name of ['class', 'setFields', 'additionalProperties', 'violations', 'build', 'toBuilder', 'equals', 'default', 'List', '+1', '@type', 'x"y', "it's", '*/x', '中文',
  'é', '$', '1', 'true', 'a\tb', 'a b', 'Object', 'path', '$ref', 'null']) {
  test(`property_${name}_isCarried`, () => carried(model([`${JSON.stringify(name)}: {type: string}`])));
}

for (const name of ['***', '😀', '“”', '', '_']) {
  test(`property_${JSON.stringify(name)}_isRefused`, () => refused(PROPERTY, model([`${JSON.stringify(name)}: {type: string} # here`])));
}

test('properties_ofOneField_areRefused', () => {
  refused(PROPERTY, model(['created_at: {type: string}', 'createdAt: {type: string} # here']));
  refused(PROPERTY, model(['class: {type: string}', 'Class: {type: string} # here']));
  carried(model(['id: {type: string}', 'ID: {type: string}']));
  refused(PROPERTY, model(['"+1": {type: string}', '"-1": {type: string} # here']));
});

test('properties_ofOneGetter_areRefused', () => refused(PROPERTY, model(['URL: {type: string}', 'uRL: {type: string} # here'])));

test('property_requiredOnly_isOneToo', () => refused(PROPERTY, schemas('Shelf:\n  type: object\n  properties: {created_at: {type: string}}\n  required:\n    - createdAt # here\n')));

test('properties_ofOneFieldInTwoMembers_areRefused', () => refused(PROPERTY, schemas(`
  Board: {type: object, properties: {created_at: {type: string}}}
  Shelf: # here
    allOf:
      - $ref: '#/components/schemas/Board'
      - type: object
        properties: {createdAt: {type: string}}
`)));

test('parameters_ofOneName_areRefused', () => {
  refused(PARAMETER, parameters(`
    - {in: query, name: page-size, schema: {type: integer}}
    - in: header
      name: pageSize # here
      schema: {type: integer}
`));
  refused(PARAMETER, parameters(`
    - {in: path, name: id, required: true, schema: {type: integer}}
    - in: query
      name: id # here
      schema: {type: integer}
`, { path: '/books/{id}' }));
});

for (const name of ['_id', 'Prefer', 'X-Api-Key', 'class', '1', 'a.b', 'callback', 'body']) {
  test(`parameter_${name}_isCarried`, () => carried(parameters(`- {in: query, name: '${name}', schema: {type: string}}\n`)));
}

test('parameter_withoutALetter_isRefused', () => refused(PARAMETER, parameters("- in: query\n  name: '***' # here\n  schema: {type: string}\n")));
