import { test } from 'node:test';
import { carried, parameters, refused, warned } from './fixture.mjs';

const RULE = 'kohortpay-parameter';
const inPath = { path: '/books/{id}' };
const query = (yaml) => parameters(`- in: query\n  name: filter\n${yaml.replace(/^/gm, '  ')}\n`);

for (const schema of ['{type: string}', '{type: boolean}', '{type: integer, format: int32}', '{type: array, items: {type: string, enum: [a, b]}}', '{type: string, enum: [a]}',
  "{allOf: [{type: string, enum: [a]}]}", '{type: string, nullable: true}', '{type: string, format: date-time}', '{type: array, items: {type: integer}, uniqueItems: true}']) {
  test(`query_${schema}_isCarried`, () => carried(query(`schema: ${schema}`)));
}
test('query_withDefaultStyle_isCarried', () => carried(query('style: form\nexplode: true\nschema: {type: array, items: {type: string}}')));
test('query_explodeOfAScalar_isCarried', () => carried(query('explode: false\nschema: {type: string}')));

for (const yaml of ['style: deepObject # here\nschema: {type: string}', 'style: pipeDelimited # here\nschema: {type: array, items: {type: string}}',
  'explode: false # here\nschema: {type: array, items: {type: string}}', 'allowReserved: true # here\nschema: {type: string}',
  'schema: {type: object, properties: {a: {type: string}}} # here', 'schema: {} # here', 'content: {application/json: {schema: {type: string}}} # here',
  'schema: {type: array, items: {type: object}} # here', 'schema: {type: array, items: {type: array, items: {type: string}}} # here', 'schema: {type: array, items: {}} # here',
  'schema: {type: array, items: {type: string, nullable: true}} # here', 'allowEmptyValue: true # here\nschema: {type: boolean}']) {
  test(`query_${yaml.split('\n')[0]}_isRefused`, () => refused(RULE, query(yaml)));
}
test('parameter_withoutName_isRefused', () => refused(RULE, parameters('- in: query\n  name: "" # here\n  schema: {type: string}\n')));
test('parameter_withoutSchema_isRefused', () => refused(RULE, parameters('- in: query # here\n  name: filter\n')));
test('cookie_isRefused', () => refused(RULE, parameters('- name: session\n  in: cookie # here\n  schema: {type: string}\n')));

for (const name of ['Prefer', 'X-Request-Id', 'If-Match', 'x_y']) {
  test(`header_${name}_isCarried`, () => carried(parameters(`- {in: header, name: ${name}, schema: {type: string}}\n`)));
}
for (const name of ['User-Agent', 'Host', 'a b', 'é']) {
  test(`header_${name}_isRefused`, () => refused(RULE, parameters(`- in: header\n  name: ${name} # here\n  schema: {type: string}\n`)));
}
for (const name of ['a.b', 'a:b', 'x@y', "it's", 'a?b', 'A_b-c']) {
  test(`query_named_${name}_isCarried`, () => carried(parameters(`- {in: query, name: "${name}", schema: {type: string}}\n`)));
}
for (const name of ['ids[]', 'filter[a]', 'a b', 'é', 'a%b', 'a|b']) {
  test(`query_named_${name}_isRefused`, () => refused(RULE, parameters(`- in: query\n  name: '${name}' # here\n  schema: {type: string}\n`)));
}
for (const name of ['_id', 'id-2', '1st']) {
  test(`path_named_${name}_isCarried`, () => carried(parameters(`- {in: path, name: ${name}, required: true, schema: {type: string}}\n`, { path: `/books/{${name}}` })));
}
for (const name of ['a.b', 'a b', 'é', 'a:b', '$id']) {
  test(`path_named_${name}_isRefused`, () => refused(RULE, parameters(`- in: path\n  name: '${name}' # here\n  required: true\n  schema: {type: string}\n`, { path: `/books/{${name}}` })));
}
test('header_thatOpenApiIgnores_isWarnedOf', () => warned('kohortpay-header-ignored', parameters('- in: header\n  name: authorization # here\n  schema: {type: string}\n')));
test('list_inAHeader_isRefused', () => refused(RULE, parameters('- in: header\n  name: Ids\n  schema: {type: array, items: {type: string}} # here\n')));
test('list_inThePath_isRefused', () => refused(RULE, parameters('- in: path\n  name: id\n  required: true\n  schema: {type: array, items: {type: string}} # here\n', inPath)));
test('path_notRequired_isRefused', () => refused(RULE, parameters('- in: path\n  name: id\n  required: false # here\n  schema: {type: string}\n', inPath)));
test('parameter_twice_isRefused', () => refused(RULE, parameters('- {in: query, name: a, schema: {type: string}}\n- {in: query, name: a, schema: {type: string}} # here\n')));
