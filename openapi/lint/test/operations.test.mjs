import { test } from 'node:test';
import { DONE, body, carried, contract, operation, parameters, refused, responses, warned } from './fixture.mjs';

const PATH = 'kohortpay-path';
const METHOD = 'kohortpay-method';
const BODY = 'kohortpay-body-is-json';
const SUCCESS = 'kohortpay-one-kind-of-success';
const RESPONSE = 'kohortpay-response';

const paths = (...names) => contract({ paths: `paths:\n${names.map((name) => `  ${name}\n    get: {responses: {'204': {description: Done.}}}\n`).join('')}` });

for (const path of ['/books', '/', '/books/', "/books/it's", '/v1/books:search', '/a%20b']) {
  test(`path_${path}_isCarried`, () => carried(paths(`'${path.replace("'", "''")}':`)));
}
for (const path of ['books', '/books?all=true', '/books#top', '/a b', '/é', '/a"b', '/a\\b', '/a/../b', '/./a', '/a%2', '/a|b', '/a{', '/a/{}']) {
  test(`path_${path}_isRefused`, () => refused(PATH, paths(`'${path}': # here`)));
}
test('path_withParameters_isCarried', () => {
  carried(parameters('- {in: path, name: id, required: true, schema: {type: string}}\n', { path: '/books/{id}' }));
  carried(parameters('- {in: path, name: id, required: true, schema: {type: string}}\n', { path: '/books/{id}:lend' }));
  carried(parameters('- {in: path, name: from, required: true, schema: {type: string}}\n- {in: path, name: to, required: true, schema: {type: string}}\n', { path: '/books/{from}-{to}' }));
});
test('path_ofAParameterThatIsNotDeclared_isRefused', () => refused(PATH, operation(`operationId: getBook${DONE}`, { path: '/books/{id}' }).replace('get:', 'get: # here')));
test('path_withoutItsParameter_isRefused', () => refused(PATH, parameters('- {in: path, name: id, required: true, schema: {type: string}} # here\n')));
test('path_withParametersSideBySide_isRefused', () => refused(PATH,
  parameters('- {in: path, name: a, required: true, schema: {type: string}}\n- {in: path, name: b, required: true, schema: {type: string}}\n', { path: '/books/{a}{b}' }).replace('{b}:', '{b}: # here')));
test('path_withAParameterTwice_isRefused', () => refused(PATH,
  parameters('- {in: path, name: id, required: true, schema: {type: string}}\n', { path: '/books/{id}/{id}' }).replace('{id}:', '{id}: # here')));
test('paths_ofOneTemplate_areRefused', () => {
  const item = (name) => `  /books/{${name}}:\n    parameters: [{in: path, name: ${name}, required: true, schema: {type: string}}]\n    get: {responses: {'204': {description: Done.}}}\n`;
  refused(PATH, contract({ paths: `paths:\n${item('id')}${item('isbn').replace(':\n', ': # here\n')}` }));
});
test('contract_withoutOperation_isRefused', () => refused(PATH, contract({ paths: 'paths: {} # here\n' })));

test('trace_isRefused', () => refused(METHOD, operation(`operationId: traceBooks${DONE}`, { method: 'trace' }).replace('trace:', 'trace: # here')));
for (const method of ['get', 'head', 'options']) {
  test(`body_with_${method}_isRefused`, () => refused(METHOD, body('schema: {type: string}\n', { method }).replace('requestBody:', 'requestBody: # here')));
}
for (const method of ['post', 'put', 'patch', 'delete']) {
  test(`body_with_${method}_isCarried`, () => carried(body('schema: {type: string}\n', { method })));
}
test('bodyWithoutClass_withARule_isRefused', () => {
  refused('kohortpay-body-rule', body('schema:\n  type: array\n  items: {type: string}\n  minItems: 1 # here\n'));
  refused('kohortpay-body-rule', body('schema:\n  type: array\n  items:\n    type: string\n    pattern: a # here\n'));
  refused('kohortpay-body-rule', body('schema:\n  type: object\n  additionalProperties:\n    type: integer\n    minimum: 1 # here\n'));
  carried(body('schema:\n  type: array\n  items: {type: string}\n'));
  carried(body('schema:\n  type: object\n  minProperties: 1\n  properties:\n    id: {type: string}\n'));
});
test('body_optional_isCarried', () => carried(body('schema: {type: string}\n').replace('required: true', 'required: false')));
test('head_withABody_isRefused', () => refused(METHOD, responses("'200': # here\n  description: The books.\n  content: {application/json: {schema: {type: string}}}\n", { method: 'head' })));
const typed = (...types) => contract({ paths: `paths:\n  /books:\n    post:\n      requestBody:\n        content:\n${types.map((type) => `          ${type}\n`).join('')}      responses: {'204': {description: Done.}}\n` });

for (const type of ['application/x-www-form-urlencoded', 'multipart/form-data', 'text/plain', 'application/vnd.api+json', '"application/json; charset=utf-8"', '"*/*"', 'application/octet-stream']) {
  test(`body_as_${type}_isRefused`, () => refused(BODY, typed(`${type}: {schema: {type: object}} # here`)));
}
test('body_asJsonFirst_isCarriedAndTheOthersWarnedOf', () => warned('kohortpay-media-type-ignored', typed('application/json: {schema: {type: string}}', 'application/xml: {schema: {type: string}} # here')));
test('body_asJsonLast_isCarriedUnlessTheFirstIsJsonToo', () => {
  carried(typed('application/xml: {schema: {type: string}}', 'application/json: {schema: {type: string}}'));
  refused(BODY, typed('application/x-ndjson: {schema: {type: string}} # here', 'application/json: {schema: {type: string}}'));
});
test('body_withoutSchema_isRefused', () => refused(BODY, typed('application/json: {} # here')));
test('body_withoutContent_isRefused', () => refused(BODY, operation(`operationId: addBook\nrequestBody: {required: true} # here${DONE}`, { method: 'post' })));

const json = (code, schema, mark = '') => `'${code}': ${mark}\n  description: A response.\n  content: {application/json: {schema: ${schema}}}\n`;
const empty = (code, mark = '') => `'${code}': ${mark}\n  description: A response.\n`;

for (const [what, yaml] of Object.entries({
  '200': json(200, '{type: string}'), '201': json(201, '{type: string}'), '2XX': json('2XX', '{type: string}'), '204': empty(204), '200 without a body': empty(200),
  'several of one schema': json(200, '{type: string}') + json(202, '{type: string}'), 'several without a body': empty(202) + empty(204),
  'a list': json(200, "{type: array, items: {$ref: '#/components/schemas/Book'}}"), 'with default': json(200, '{type: string}') + json('default', '{type: object}'),
  'with failures': json(200, '{type: string}') + empty(302) + json(404, '{type: object}') + json('5XX', '{type: object}'),
})) {
  test(`success_${what}_isCarried`, () => carried(responses(yaml)));
}
test('success_missing_isRefused', () => {
  refused(SUCCESS, responses(json('default', '{type: string}')).replace('responses:', 'responses: # here'));
  refused(SUCCESS, responses(empty(302)).replace('responses:', 'responses: # here'));
});
test('success_ofTwoSchemas_isRefused', () => refused(SUCCESS, responses(json(200, '{type: string}') + json(202, '{type: integer}', '# here'))));
test('success_withAndWithoutABody_isRefused', () => refused(SUCCESS, responses(json(200, '{type: string}') + empty(204, '# here'))));
test('success_asText_isRefused', () => refused(BODY, responses("'200':\n  description: Text.\n  content:\n    text/plain: {schema: {type: string}} # here\n")));
for (const code of ['2xx', '20', '600', 'ok', '100', '4XY']) {
  test(`status_${code}_isRefused`, () => refused(RESPONSE, responses(empty(204) + empty(code, '# here'))));
}
test('status_204WithABody_isRefused', () => refused(RESPONSE, responses(json(204, '{type: string}', '# here'))));
test('failure_asProblem_isCarried', () => carried(responses(empty(204) + "'400':\n  description: A problem.\n  content: {application/problem+json: {schema: {type: object}}}\n")));
test('failure_asText_isWarnedOf', () => warned('kohortpay-error-body-unchecked', responses(empty(204) + "'400':\n  description: A problem.\n  content:\n    text/plain: {schema: {type: string}} # here\n")));
test('callbacks_areWarnedOf', () => warned('kohortpay-ignored', operation(`operationId: listBooks\ncallbacks: {} # here${DONE}`)));
