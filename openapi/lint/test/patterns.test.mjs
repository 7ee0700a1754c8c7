import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isHardToInvert, objection } from '../rules/patterns.mjs';
import { body, carried, parameters, refused, schemas } from './fixture.mjs';

const RULE = 'kohortpay-pattern';
const pattern = (text) => schemas(`Shelf:\n  type: string\n  pattern: '${text.replaceAll("'", "''")}' # here\n`);

for (const text of ['^[a-z]+$', '^[^[\\]]+$', '[a-z&&b]', '[[]', '^.{1,3}$', '\\d\\w\\W', '\\t\\n\\f\\r', '\\x41\\u0041', '\\cA', '(?:a|b)+?', '(?=a)', '(?!a)', '(?<=a{1,3})b', '(?<!ab)c',
  '(?<year>\\d+)-\\k<year>', '(a)\\1', '\\p{L}\\P{Lu}', '\\p{Script=Latin}', '😀', '[😀-😂]', '\\ud83d\\ude00', '^*/"$'.replace('^*', '^\\*'), "it's", '\\\\u0041', '[^\\d-]', '^$', '', '\\/', '\\s', '[\\s,]', '\\S+', '\\bword', '\\B', '\\v', '\\0', '\\u{1F600}', '\\ca', '[]', '[^]', '[\\b]', '(?<a_b>c)', '(?<a>b)|(?<a>c)', '\\p{Alphabetic}']) {
  test(`pattern_${text}_isCarried`, () => carried(pattern(text)));
}
for (const text of ['(?i:a)', '\\p{Letter}', '\\p{Lower}', '\\p{Script_Extensions=Latin}',
  '(a)|\\1', '(a)?\\1', '\\1(a)', '((a))+\\2', '(?=(a))\\1', '(?<a>b)|(?<a>c)\\k<a>', '(?<=a+)b', '(?<!a{2,})b', '(?<=(a*))b', 'a{1,9999999999}',
  '^\\d{3}\\-\\d{4}$', '[\\w-.]', '\\_', 'a{', ']', '(', 'a**', '(?<a', '\\Qa\\E', '\\A', '[b-a]']) {
  test(`pattern_${text}_isRefused`, () => refused(RULE, pattern(text)));
}

test('objection_inAClass_seesItsEnd', () => {
  assert.equal(objection('[[]a[]]'.replace('[]]', '\\]')), null);
  assert.match(objection('[[](?i:a)'), /both cases/);
  assert.equal(objection('[(?=]'), null);
});

test('hardToInvert_areLookaroundsAndReferences', () => {
  assert.deepEqual(['(?=a)', '(?!a)', '(?<=a)', '(a)\\1', '(?<a>b)\\k<a>'].filter(isHardToInvert).length, 5);
  assert.deepEqual(['^a(b|c)$', '[(?=]', '(?:a)', '(?<a>b)', '\\\\1'].filter(isHardToInvert), []);
});

for (const [what, part] of [['parameter', (schema) => parameters(`- in: query\n  name: code\n  schema:\n${schema.replace(/^/gm, '    ')}\n`)], ['body', (schema) => body(`schema:\n  type: object\n  properties:\n    code:\n${schema.replace(/^/gm, '      ')}\n`)]]) {
  test(`pattern_ofA_${what}_needsAnExampleIfItIsHard`, () => {
    refused('kohortpay-example-missing', part("type: string\npattern: '^(?!0)\\d+$' # here"));
    refused('kohortpay-example-missing', part("type: string\nformat: uuid\npattern: '^a' # here"));
    carried(part("type: string\npattern: '^(?!0)\\d+$'\nexample: '12'"));
    carried(part("type: string\npattern: '^[A-Z]{3}-\\d{4}$'"));
  });
}
