import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compareVersions, isPreRelease, lowestVersion, objectionTo } from '../versions.mjs';

const changes = (...verdicts) => verdicts.map((verdict) => ({ verdict }));

for (const [released, verdicts, lowest] of [
  ['1.4.2', [], '1.4.2'],
  ['1.4.2', ['docs'], '1.4.3'],
  ['1.4.2', ['docs', 'compatible'], '1.5.0'],
  ['1.4.2', ['compatible', 'breaking', 'docs'], '2.0.0'],
  ['9.9.9', ['breaking'], '10.0.0'],
  ['0.4.2', ['docs'], '0.4.3'],
  ['0.4.2', ['compatible'], '0.4.3'],
  ['0.4.2', ['breaking'], '0.5.0'],
  ['2.0.0-rc.1', ['breaking'], '2.0.0'],
]) {
  test(`${verdicts.join('_and_') || 'nothing'}_since_${released}_needs_${lowest}`, () =>
    assert.equal(lowestVersion(released, changes(...verdicts)), lowest));
}

for (const [version, released, verdicts, objection] of [
  ['1.4.0', '1.4.0', [], ''],
  ['1.5.0', '1.4.0', [], ''],
  ['1.4.0', '1.4.0', ['docs'], 'too low'],
  ['1.4.0', '1.4.0', ['compatible'], 'too low'],
  ['1.4.1', '1.4.0', ['compatible'], 'too low'],
  ['1.5.0', '1.4.0', ['compatible'], ''],
  ['1.5.0', '1.4.0', ['breaking'], 'too low'],
  ['2.0.0', '1.4.0', ['breaking'], ''],
  ['2.0.0', '1.4.0', ['docs'], ''],
  ['10.0.0', '9.0.0', ['breaking'], ''],
  ['1.3.9', '1.4.0', [], 'lower'],
  ['1.3.9', '1.4.0', ['breaking'], 'lower'],
  ['1.10.0', '1.9.0', ['compatible'], ''],
  // A pre-release comes before its version, and is judged as that.
  ['2.0.0-rc.1', '1.4.0', ['breaking'], ''],
  ['1.5.0-rc.1', '1.4.0', ['breaking'], 'too low'],
  ['1.5.0-rc.1', '1.4.0', ['compatible'], ''],
  ['1.4.0-rc.1', '1.4.0', ['docs'], 'lower'],
  ['2.0.0-rc.2', '2.0.0-rc.1', ['breaking'], ''],
  ['2.0.0-rc.1', '2.0.0-rc.1', ['breaking'], 'too low'],
  ['2.0.0-rc.10', '2.0.0-rc.9', ['docs'], ''],
  ['2.0.0-rc.1', '2.0.0-rc.a', [], 'lower'],
  ['0.5.0', '0.4.1', ['breaking'], ''],
  ['0.4.2', '0.4.1', ['breaking'], 'too low'],
  ['0.4.2', '0.4.1', ['compatible'], ''],
  ['1.0.0', '0.4.1', ['breaking'], ''],
  // Build metadata does not make another version.
  ['1.4.0+7', '1.4.0', ['docs'], 'too low'],
  ...['1.4', 'v1.4.0', '1.4.0.1', '01.4.0', '2026-11', '', '1.4.0-', undefined].map((version) => [version, '1.4.0', [], 'not semver']),
]) {
  test(`version_${version}_after_${released}_with_${verdicts.join('_') || 'nothing'}_${objection.replace(' ', '') || 'fits'}`, () =>
    assert.equal(objectionTo(version, released, changes(...verdicts)), objection));
}

test('preReleases_areToldApart', () => {
  assert.deepEqual(['1.0.0-a', '1.0.0', '1.0.0+a-b', 'x'].map((version) => Boolean(isPreRelease(version))), [true, false, false, false]);
});

test('versions_areSortedAsSemverDoes', () => {
  const sorted = ['1.0.0-alpha', '1.0.0-alpha.1', '1.0.0-alpha.beta', '1.0.0-beta', '1.0.0-beta.2', '1.0.0-beta.11', '1.0.0-rc.1', '1.0.0'];
  assert.deepEqual([...sorted].reverse().sort(compareVersions), sorted);
});
