import assert from 'node:assert/strict';
import { test } from 'node:test';
import { accessorName, apiName, className, getterName, isIdentifier, methodName, variableName } from '../java-names.mjs';
import { DONE, body, carried, contract, operation, parameters, refused, responses, schemas } from './fixture.mjs';

const CLASS = 'kohortpay-class-name';
const METHOD = 'kohortpay-operation-name';
const TAG = 'kohortpay-tag-name';
const PROPERTY = 'kohortpay-property-name';
const PARAMETER = 'kohortpay-parameter-name';

// What openapi-generator 7.25 made of each: class, field, getter, method, interface of a tag.
for (const [name, ...java] of [
  ['created_at', 'CreatedAt', 'createdAt', 'getCreatedAt', 'createdAt', 'CreatedAt'],
  ['CREATED_AT', 'CREATEDAT', 'CREATED_AT', 'getCREATEDAT', 'cREATEDAT', 'CreatedAt'],
  ['a-b', 'AB', 'aB', 'getaB', 'aB', 'AB'],
  ['pricing.v1.messaging', 'PricingV1Messaging', 'pricingV1Messaging', 'getPricingV1Messaging', 'pricingV1Messaging', 'PricingV1Messaging'],
  ['class', 'ModelClass', 'propertyClass', 'getPropertyClass', 'callClass', 'Class'],
  ['list', 'ModelList', '_list', 'getList', 'callList', 'List'],
  ['URL', 'URL', 'URL', 'getURL', 'uRL', 'Url'],
  ['eMail', 'EMail', 'eMail', 'geteMail', 'eMail', 'EMail'],
  ['XMLHttp', 'XMLHttp', 'xmLHttp', 'getXmLHttp', 'xMLHttp', 'XmlHttp'],
  ['3d', 'Model3d', '_3d', 'get3d', 'call3d', 'Class3d'],
  ['+1', 'Model1', 'plus1', 'getPlus1', 'call1', 'Class1'],
  ['-1', 'Model1', '_1', 'get1', 'call1', 'Class1'],
  ['$ref', 'Ref', '$ref', 'get$Ref', 'ref', 'Ref'],
  ['@type', 'Type', 'atType', 'getAtType', 'type', 'Type'],
  ["a'b", 'Ab', 'aQuoteB', 'getaQuoteB', 'ab', 'Ab'],
  ['été', 'T', 'été', 'getÉTé', 't', 'T'],
  ['input[a][b]', 'InputAB', 'inputAB', 'getInputAB', 'inputAB', 'InputAB'],
  ['PaymentGroups_create', 'PaymentGroupsCreate', 'paymentGroupsCreate', 'getPaymentGroupsCreate', 'paymentGroupsCreate', 'PaymentGroupsCreate'],
]) {
  test(`${name}_asJava_isWhatTheGeneratorMakes`, () => {
    assert.deepEqual([className(name), variableName(name), getterName(name), methodName(name), apiName(name)], java);
  });
}

test('accessor_isTheTagInCamelCase', () => {
  assert.deepEqual(['Payment groups', 'Pet store', 'GROUPS', 'default', 'webhooks-lookup'].map((tag) => accessorName(apiName(tag))),
    ['paymentGroups', 'petStore', 'groups', '_default', 'webhooksLookup']);
});

test('identifier_isNoKeywordAndHasNoOtherCharacter', () => {
  assert.deepEqual(['a', '_1', '$', 'été', '中文'].filter(isIdentifier), ['a', '_1', '$', 'été', '中文']);
  assert.deepEqual(['', '1a', '_', 'true', 'int', 'a b', 'a"', '😀'].filter(isIdentifier), []);
});

const object = (name, mark = '') => `${name}: ${mark}\n  type: object\n  properties: {size: {type: string}}\n`;

for (const name of ['Tag', 'Period', 'Field', 'Call', 'Query', 'Builder', 'Rules', 'locale', 'Locale', 'Currency', 'List', 'Set', 'Boolean', 'Date', 'Optional', 'Response',
  'shelf_1', 'OffsetDateTime']) {
  test(`schema_${name}_isCarried`, () => carried(schemas(object(name))));
}

for (const name of ['String', 'string', 'Override', 'Error', 'Record', 'Integer', 'Process', 'character', 'Model', 'Violations', 'Presence', 'FreeForm', 'OpenEnum',
  'Map', 'BigDecimal', 'Generated_adapters', '---']) {
  test(`schema_${name}_isRefused`, () => refused(CLASS, schemas(object(name, '# here'))));
}

test('schema_ofAnArray_becomesNoClass', () => carried(schemas('String:\n  type: array\n  items: {type: string}\n')));

test('schemas_ofOneClass_areRefused', () => {
  refused(CLASS, schemas(object('PointOfSale') + object('point_of_sale', '# here')));
  refused(CLASS, schemas(object('Shop.v1') + object('ShopV1', '# here')));
});

test('schemas_ofOneFile_areRefused', () => refused(CLASS, schemas(object('Shelf') + object('SHELF', '# here'))));

test('schema_ofTheAdapterOfAnother_isRefused', () => {
  refused(CLASS, schemas(object('Shelf') + object('ShelfAdapter', '# here')));
  carried(schemas(object('PowerAdapter')));
});

test('schema_inPlaceOfAClassThatIsThere_isRefused', () => {
  refused(CLASS, body('schema: # here\n  type: object\n  properties: {size: {type: string}}\n', { schemas: object('AddBookRequest') }));
  refused(CLASS, schemas(`${object('ShelfBoard')}Shelf:\n  type: object\n  properties:\n    board: # here\n      type: object\n      properties: {size: {type: string}}\n`));
  refused(CLASS, responses(`
'200':
  description: A book.
  content:
    application/json:
      schema: # here
        title: string
        type: object
        properties: {size: {type: string}}
`));
});

test('schema_inPlaceOfItsOwn_isCarried', () => carried(body('schema:\n  type: object\n  properties: {size: {type: string, enum: [s, m]}}\n')));

test('schemas_ofOneTitleAndRules_areRefused', () => {
  const titled = (name, mark = '') => `${name}: ${mark}\n  title: Thing\n  type: object\n  properties: {size: {type: string}}\n`;
  refused(CLASS, schemas(titled('Shelf') + titled('Board', '# here')));
});

const tagged = (tag, mark = '') => operation(`operationId: listBooks\ntags:\n  - ${tag} ${mark}${DONE}`);

for (const tag of ['Builder', 'Retrofit', 'builder', 'to string', 'hashCode', 'equals', 'get class', 'Notify', 'wait', 'Close', '***', '中文']) {
  test(`tag_${tag}_isRefused`, () => refused(TAG, tagged(`"${tag}"`, '# here')));
}

for (const tag of ['Books', 'Payment groups', 'default', 'Class', '3D prints', 'A & B', 'Building', 'v1/books', 'He said "hi"']) {
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

for (const id of ['notify', 'toString', 'import', 'class', 'getClass', 'hash_code', 'wait', 'Default', 'null', '***', 'Import']) {
  test(`operation_${id}_isRefused`, () => refused(METHOD, operation(`operationId: '${id}' # here${DONE}`)));
}

for (const id of ['listBooks', 'list', 'object', 'books.list', 'post-book', 'Books_list', '2ndList', 'build', 'size']) {
  test(`operation_${id}_isCarried`, () => carried(operation(`operationId: '${id}'${DONE}`)));
}

test('operations_ofOneMethod_areRefused', () => {
  refused(METHOD, two('operationId: getBook', 'operationId: get-book # here'));
  refused(METHOD, two('operationId: getBook', 'operationId: getBook # here'));
  refused(METHOD, two('operationId: getBook', 'operationId: getBookAsync # here'));
  refused(METHOD, two('operationId: getBookCall', 'operationId: getBook # here'));
});

test('operations_ofOneMethodInTwoInterfaces_areCarried', () => {
  carried(two('{operationId: getBook, tags: [A]}'.slice(1, -1).replace(', ', '\n      '), 'operationId: get-book\n      tags: [B]'));
});

const model = (properties) => schemas(`Shelf:\n  type: object\n  properties:\n${properties.map((each) => `    ${each}\n`).join('')}`);

for (const name of ['class', 'setFields', 'additionalProperties', 'violations', 'build', 'toBuilder', 'equals', 'default', 'List', '+1', '@type', 'x"y', "it's", '*/', '中文',
  'é', '$', '_', '1', 'a b', 'Object', 'path', '$ref', 'null']) {
  test(`property_${name}_isCarried`, () => carried(model([`${JSON.stringify(name)}: {type: string}`])));
}

for (const name of ['true', 'false', '😀', 'a\tb', '“”', '']) {
  test(`property_${JSON.stringify(name)}_isRefused`, () => refused(PROPERTY, model([`${JSON.stringify(name)}: {type: string} # here`])));
}

test('properties_ofOneField_areRefused', () => {
  refused(PROPERTY, model(['created_at: {type: string}', 'createdAt: {type: string} # here']));
  refused(PROPERTY, model(['class: {type: string}', 'Class: {type: string} # here']));
  carried(model(['id: {type: string}', 'ID: {type: string}']));
});

test('properties_ofOneGetter_areRefused', () => refused(PROPERTY, model(['A_B: {type: string}', 'AB: {type: string} # here'])));

test('properties_ofOneFieldInTwoMembers_areRefused', () => refused(PROPERTY, schemas(`
  Board: {type: object, properties: {created_at: {type: string}}}
  Shelf: # here
    allOf:
      - $ref: '#/components/schemas/Board'
      - type: object
        properties: {createdAt: {type: string}}
`)));

test('property_equalsOfAnyType_isRefused', () => refused(PROPERTY, model(['equals: {} # here'])));

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

for (const name of ['_id', 'id[]', 'Prefer', 'X-Api-Key', 'class', '1', 'a.b', 'callback', 'body']) {
  test(`parameter_${name}_isCarried`, () => carried(parameters(`- {in: query, name: '${name}', schema: {type: string}}\n`)));
}
