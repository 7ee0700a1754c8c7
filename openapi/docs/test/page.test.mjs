import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { readDeviations } from '../../forms/deviations.mjs';
import { SHOP, contractOf, known } from '../../forms/test/fixture.mjs';
import { contract, responses } from '../../lint/test/fixture.mjs';
import { javadocAt } from '../javadoc.mjs';
import { referencePage } from '../page.mjs';

const OWN = readFileSync(join(import.meta.dirname, '../../kohortpay.yaml'), 'utf8');

function pageOf(yaml, list = [], ...more) {
  const parsed = contractOf(yaml);
  return referencePage(parsed, readDeviations(JSON.stringify(list), parsed, assert.fail), ...more);
}

const all = (page, pattern) => [...page.matchAll(pattern)].map(([, found]) => found);

for (const [name, yaml] of Object.entries({ kohortpay: OWN, shop: SHOP, smallest: contract(), 'odd names': contract().replaceAll('listBooks', "'list ''Bücher'' & <more>'").replaceAll('Book:', 'Book.v2:').replaceAll('/Book', '/Book.v2') })) {
  test(`${name}_fetchesAndRunsNothing`, () => {
    const page = pageOf(yaml);

    assert.deepEqual(all(page, /\s(src|srcset|action|data|poster|on\w+)=/g), []);
    assert.deepEqual(all(page, /<(script|img|iframe|object|embed|details)\b/g), []);
    assert.deepEqual(all(page, /<link [^>]*href="(?!data:)([^"]*)/g), []);
    assert.doesNotMatch(page, /url\(|@import/);
    assert.match(page, /Content-Security-Policy" content="default-src 'none'/);
  });

  test(`${name}_links_leadToOnePlaceEach`, () => {
    const page = pageOf(yaml);
    const ids = all(page, / id="([^"]*)"/g);

    assert.deepEqual(ids.filter((id, i) => ids.indexOf(id) !== i), []);
    assert.deepEqual(all(page, /href="#([^"]*)"/g).filter((id) => !ids.includes(id)), []);
    assert.deepEqual(all(page, /href="(?!#)([^"]*)"/g).filter((href) => !/^(https?|data):/.test(href)), []);
  });
}

test('operation_isOpen_withEachExampleByItsName', () => {
  const page = pageOf(OWN);
  const { operations } = contractOf(OWN);
  const examples = operations.flatMap(({ responses: each }) => each.flatMap(({ content }) => content.flatMap((type) => type.get('examples').all.map(({ name }) => name))));

  assert.ok(examples.length > 0);
  assert.deepEqual(examples.filter((name) => !page.includes(`<figcaption><code>${name}</code>`)), []);
  assert.deepEqual(operations.filter(({ path }) => !page.includes(`<code>${path}</code>`)), []);
});

test('field_thatIsOptionalAndNullable_isShownWithItsThreeStates', () => {
  const page = pageOf(contract({ paths: `paths:
  /books:
    patch:
      operationId: changeBook
      requestBody:
        content:
          application/json:
            schema: {type: object, required: [title], properties: {title: {type: string, nullable: true}, soldAt: {type: string, nullable: true}, shelf: {type: string}}}
            examples: {Sell: {summary: Sells it, value: {title: a, soldAt: now}}, Return: {value: {title: a, soldAt: null}}}
      responses: {'204': {description: Done.}}
` }));

  assert.deepEqual(all(page, /<section class="states" id="([^"]*)"/g), ['null-changeBook-soldAt']);
  assert.match(page, /<dt>a value<\/dt><dd><code>{&quot;title&quot;:&quot;a&quot;,&quot;soldAt&quot;:&quot;now&quot;}<\/code> Sells it/);
  assert.match(page, /<dt>null<\/dt><dd><code>{&quot;title&quot;:&quot;a&quot;,&quot;soldAt&quot;:null}/);
  assert.match(page, /<dt>not sent<\/dt><dd>no example/);
});

test('errors_areListedOnce_withTheOperationsThatReturnThem', () => {
  const page = pageOf(OWN);
  const responsesOfErrors = all(page, /<section class="response" id="(error-[^"]*)"/g);

  assert.deepEqual(responsesOfErrors, [...new Set(responsesOfErrors)]);
  assert.ok(responsesOfErrors.length > 0);
});

test('error_isListedByItsOwnDescription_andNamesTheOperationsThatReturnIt', () => {
  const page = pageOf(responses(`'204': {description: Done.}
5XX:
  description: The server *failed*.
  content:
    application/json:
      schema: {$ref: '#/components/schemas/Book'}
      examples: {Odd: {summary: Without a title, value: {title: ''}}}
`));

  assert.match(page, /<ul class="errors"><li><a href="#error-[^"]*"><b class="status">5XX<\/b><\/a> The server <em>failed<\/em>\.<\/li><\/ul>/);
  assert.match(page, /<p class="of">Returned by <a href="#operation-/);
});

test('deviation_isMarkedAtItsField', () => {
  const page = pageOf(SHOP, [known('addItem', '$.id', { found: null })]);

  assert.equal(all(page, /<div class="deviation"><p>(Known deviation: may be <code>null<\/code>)/g).length, 2, 'of Item and of the part of BigItem');
});

test('call_isQuotedForTheShell', () => {
  const page = pageOf(SHOP.replace('paths:\n  /items:', "paths:\n  /it's/{key}:\n    parameters: [{name: key, in: path, required: true, schema: {type: string}, example: 'a/b c'}]\n    delete:\n      operationId: drop\n      responses: {'204': {description: Done.}}\n  /items:"));

  assert.ok(page.includes('curl --request DELETE &#39;https://shop.example/it&#39;\\&#39;&#39;s/a%2Fb%20c&#39;'));
});

test('description_withHtmlImagesAndScripts_isShownAsText', () => {
  const text = 'A <script>alert(1)</script> <b onclick=x>b</b> ![dot](https://example.com/dot.png) [go](javascript:alert(1)) [docs](https://example.com) `<i>` &lt; "q"';
  const page = pageOf(responses(`'204':\n  description: '${text}'\n`));

  assert.ok(page.includes('A &lt;script&gt;alert(1)&lt;/script&gt; &lt;b onclick=x&gt;b&lt;/b&gt; dot go <a href="https://example.com">docs</a> <code>&lt;i&gt;</code> &lt; '));
  assert.doesNotMatch(page, /<b onclick|<i>|javascript:|dot\.png/);
});

test('javadoc_isLinked_whereItStandsBeside', () => {
  const page = pageOf(OWN, [], javadocAt('..'));

  assert.ok(page.includes('href="../index.html"'));
  assert.ok(all(page, /href="\.\.\/com\/kohortpay\/client\/api\/(\w+Api)\.html"/g).length > 0);
});
