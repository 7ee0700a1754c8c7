// Each change of the table, on its own: its verdict, and for whom.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { parse } from 'yaml';
import { changesBetween } from '../changes.mjs';
import { documentOf, edited } from './edit.mjs';

const BEFORE = documentOf(edited({}));
const TABLE = parse(readFileSync(join(import.meta.dirname, 'changes.yaml'), 'utf8'));

for (const { change, breaking, compatible, docs, none, ...edits } of TABLE) {
  test(`${change.replaceAll(' ', '_')}_${breaking ? 'breaks' : compatible ? 'isCompatible' : docs ? 'isForReadersOnly' : 'isNoChange'}`, () => {
    const found = changesBetween(BEFORE, documentOf(edited(edits)));
    const said = JSON.stringify(found.map(({ subject, what, verdict, breaks, concerns }) => ({ verdict, subject, what, breaks: [...breaks], concerns: [...concerns] })), null, 1);
    assert.deepEqual(found[0]?.verdict, breaking ? 'breaking' : compatible ? 'compatible' : docs ? 'docs' : undefined, said);
    assert.deepEqual(of(found, breaking ? 'breaks' : 'concerns'), [...(breaking ?? compatible ?? [])].sort(), said);
    for (const each of found) {
      assert.ok(each.node.position.line > 1 || each.verdict === 'docs', `no line: ${said}`);
      if (each.verdict === 'breaking') assert.ok(each.instead, `nothing to do instead: ${said}`);
    }
  });
}

test('table_hasBothKinds', () => {
  assert.ok(TABLE.filter(({ breaking }) => breaking).length >= 20 && TABLE.filter(({ breaking }) => !breaking).length >= 20);
});

function of(changes, whom) {
  return [...new Set(changes.flatMap((each) => [...each[whom]]))].sort();
}
