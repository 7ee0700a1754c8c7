import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readDocument } from '../document.mjs';
import { toJson } from '../json.mjs';
import { carried, contract, findingsOf, refused, schemas } from './fixture.mjs';

const json = (yaml) => toJson(readDocument(yaml, assert.fail).root).replace(/\s+/g, '');

test('json_numbers_keepTheirDigits', () => {
  assert.equal(json('a: 1.10\nb: -0\nc: 1e3\nd: 12345678901234567890\ne: 1E400'), '{"a":1.10,"b":-0,"c":1e3,"d":12345678901234567890,"e":1E400}');
});

test('json_wordsOfYaml11_areStrings', () => {
  assert.equal(json('a: NO\nb: on\nc: 2021-07-22\nd: 12:30:45\ne: 1_000\nf: y'),
    '{"a":"NO","b":"on","c":"2021-07-22","d":"12:30:45","e":"1_000","f":"y"}');
});

test('json_namesThatAreNoStrings_areAsWritten', () => {
  assert.equal(json('200: a\nnull: b\ntrue: c\n1: d'), '{"200":"a","null":"b","true":"c","1":"d"}');
});

test('json_strings_keepEveryCharacter', () => {
  assert.equal(json(String.raw`a: "*/\"\\ \u0041 \ud83d\ude00 \0"`), String.raw`{"a":"*/\"\\A😀\u0000"}`);
});

test('json_aliases_areWrittenOut', () => {
  assert.equal(json('a: &x {k: [1]}\nb: *x'), '{"a":{"k":[1]},"b":{"k":[1]}}');
});

test('json_nothing_isNull', () => {
  assert.equal(json('a:\nb: ~\nc: []\nd: {}'), '{"a":null,"b":null,"c":[],"d":{}}');
});

test('json_ofJson_isTheSame', () => {
  const text = '{"a":1.0,"b":"\\u00e9\\/","c":[true,null,{"d":-1e-2}]}';
  assert.equal(json(text), text.replace('\\u00e9\\/', 'é/'));
});

for (const number of ['012', '0x1F', '0o17', '+12', '.5', '5.', '.inf', '-.INF', '.nan', '1e400', '9007199254740993', '12345678901234567.89', '1e-400']) {
  test(`number_${number}_isRefused`, () => refused('kohortpay-value', contract({ components: `x-number: ${number} # here` })));
}

for (const number of ['0', '-1', '-0', '1.10', '0.1', '1e3', '1E+5', '9007199254740992', '-9223372036854775808', '1e21']) {
  test(`number_${number}_isCarried`, () => carried(contract({ components: `x-number: ${number}` })));
}

for (const name of ['1.0', '0x10', 'True', '~', '? [a]\n', '<<']) {
  test(`name_${name.trim()}_isRefused`, () => refused('kohortpay-value', contract({ components: `x-names:\n  ${name.trim()}: {}  # here` })));
}

for (const name of ['200', 'null', 'true', 'on', '"1.0"']) {
  test(`name_${name}_isCarried`, () => carried(contract({ components: `x-names:\n  ${name}: a` })));
}

test('tag_isRefused', () => refused('kohortpay-value', contract({ components: 'x-tag: !!str 1 # here' })));

test('surrogate_unpaired_isRefused', () => refused('kohortpay-value', contract({ components: 'x-text: "\\ud800" # here' })));

test('alias_ofItself_isRefused', () => refused('kohortpay-value', contract({ components: 'x-list: &a [*a] # here' })));

test('alias_ofNothing_isRefused', () => refused('kohortpay-value', contract({ components: 'x-list: *nothing # here' })));

test('name_twice_isRefused', () => refused('kohortpay-yaml', schemas(`
  Shelf:
    type: string
    type: integer # here
`)));

test('yaml_broken_isRefused', () => refused('kohortpay-yaml', schemas(`
  Shelf:
    type: [ # here
`).replace('# here', '').trimEnd() + ' # here'));

test('version_ofYaml_isRefused', () => refused('kohortpay-value', contract({ head: '%YAML 1.1 # here\n---\nopenapi: 3.0.3\n' })));

test('position_inJson_isThatOfTheLine', () => {
  const { errors } = findingsOf('{\n  "openapi": "3.0.3",\n  "paths": {},\n\t"x-number": 01\n}');
  assert.deepEqual(errors.filter(({ rule }) => rule === 'kohortpay-value').map(({ line, col }) => [line, col]), [[4, 14]]);
});

test('documents_several_areRefused', () => refused('kohortpay-yaml', `${contract()}--- # here\na: 1\n`));

test('mark_ofTheByteOrder_isNoPartOfAName', () => carried(`\ufeff${contract()}`));
