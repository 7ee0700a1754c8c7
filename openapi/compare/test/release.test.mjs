// A maintainer changes the library's contract, and the files of a release.
import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { after, before, test } from 'node:test';
import { compare, release } from '../release.mjs';
import { BASE, edited } from './edit.mjs';

const TARGET = join(import.meta.dirname, '../../target');
const CHANGELOG = '# Changelog\n\n## Unreleased\n\n- One thing.\n\n## 1.0.0\n\n- First.\n';
const RENAMED = { rename: { 'schemas/Book/properties/subtitle': 'under_title' } };
const MANY = { set: Object.fromEntries(['title', 'subtitle', 'printed', 'contact', 'price'].map((name) => [`schemas/Book/properties/${name}/type`, 'boolean'])) };
const ADDED = { set: { 'schemas/Book/properties/isbn': { type: 'string' }, 'schemas/BookRequest/properties/note/description': 'A note.' } };

let folder;
let count = 0;
before(async () => {
  await mkdir(TARGET, { recursive: true });
  folder = await mkdtemp(join(TARGET, 'release-'));
});
after(() => rm(folder, { recursive: true }));

async function project(edits, version = '1.4.0', changelog = CHANGELOG) {
  const root = join(folder, String(count++));
  await mkdir(root);
  const files = Object.fromEntries(['contract.yaml', 'released.yaml', 'list.txt', 'CHANGELOG.md'].map((name, i) =>
    [['contract', 'released', 'list', 'changelog'][i], join(root, name)]));
  await writeFile(files.contract, edited({ ...edits, yaml: edited({ set: { '/info/version': version } }) }));
  await writeFile(files.released, edited({}));
  await writeFile(files.changelog, changelog);
  const texts = async () => Object.fromEntries(await Promise.all(['released', 'changelog', 'contract'].map(async (name) => [name, await readFile(files[name], 'utf8')])));
  return { files, texts, root, message: async () => (await compare(files, basename)).message, release: () => release(files, basename, '2026-11-25') };
}

test('renamedResponseField_withoutAVersion_isNamedWithLineReadersAndWayOut', async () => {
  const { message, texts } = await project(RENAMED);
  const said = (await message()).replace(/\s+/g, ' ');
  const line = (await texts()).contract.split('\n').findIndex((each) => each.includes('under_title')) + 1;
  for (const part of [`contract.yaml:${line} Book.subtitle is now called under_title`, 'breaks clients that read responses (getBook, replaceBook)',
    'instead: keep subtitle, marked as deprecated, and add under_title beside it', 'set info.version to 2.0.0', 'set it to 1.5.0']) {
    assert.ok(said.includes(part), `${part}\n${said}`);
  }
});

for (const [name, edits] of Object.entries({ RENAMED, MANY, ADDED })) {
  test(`message_${name}_fitsOneScreen`, async () => {
    const lines = (await (await project(edits)).message()).split('\n');
    assert.ok(lines.length <= 11, lines.join('\n'));
    assert.deepEqual(lines.filter((line) => line.length > 80), []);
  });
}

test('manyChanges_areCounted_andListedInAFile', async () => {
  const { message, files } = await project(MANY);
  const said = await message();
  assert.match(said, /too low for 5 breaking changes since 1\.4\.0/);
  assert.match(said, /and [1-4] more: list\.txt/);
  assert.equal((await readFile(files.list, 'utf8')).match(/^breaking:$/gm).length, 5);
});

test('removedProperty_isShownWhereItWas', async () => {
  const { message } = await project({ set: { 'schemas/Book/properties/subtitle': null } });
  const line = edited({}).split('\n').findIndex((each) => each.includes('subtitle')) + 1;
  assert.match(await message(), new RegExp(`released\\.yaml:${line}  Book\\.subtitle is gone`));
});

test('versionThatFits_isReleased_andNoted', async () => {
  const { release: run, texts } = await project(ADDED, '1.5.0');
  await run();
  const { released, contract, changelog } = await texts();
  assert.equal(released, contract);
  assert.equal(changelog, `# Changelog

## Unreleased

- One thing.

### Contract 1.5.0, 2026-11-25

For clients that read responses:

- \`Book.isbn\` is new (getBook, replaceBook).

For the server:

- \`Book.isbn\` is new (getBook, replaceBook).

Words only: 1 change.

## 1.0.0

- First.
`);
});

test('breakingChange_isMarked_forWhomItBreaks', async () => {
  const { release: run, texts } = await project(RENAMED, '2.0.0', '## Unreleased\n');
  await run();
  assert.match((await texts()).changelog, /For clients that read responses:\n\n- \*\*Breaking:\*\* `Book\.subtitle` is now called under_title/);
});

test('release_twice_changesNothingMore', async () => {
  const { release: run, texts, root } = await project(ADDED, '1.5.0');
  await run();
  const once = await texts();
  assert.match(await run(), /nothing to do/);
  assert.deepEqual(await texts(), once);
  assert.deepEqual((await readdir(root)).filter((name) => name.endsWith('.new')), []);
});

test('release_thatWasCutShort_isFinishedByTheNext', async () => {
  const { release: run, texts, files } = await project(ADDED, '1.5.0');
  await run();
  const once = await texts();
  await writeFile(files.released, edited({}));
  await run();
  assert.deepEqual(await texts(), once);
});

for (const [name, edits, version, changelog] of [
  ['versionThatIsTooLow', RENAMED, '1.5.0'],
  ['versionThatIsLower', {}, '1.3.0'],
  ['versionThatIsNone', {}, 'next'],
  ['preRelease', ADDED, '1.5.0-rc.1'],
  ['changelogWithoutUnreleased', ADDED, '1.5.0', '# Changelog\n'],
]) {
  test(`${name}_isRefused_andNothingIsChanged`, async () => {
    const { release: run, texts } = await project(edits, version, changelog);
    const was = await texts();
    await assert.rejects(run, { name: 'Refused' });
    assert.deepEqual(await texts(), was);
  });
}

test('otherCommentsOnly_needNoVersion_andNoNote', async () => {
  const { release: run, texts, files } = await project({});
  await writeFile(files.contract, `# A comment.\n${BASE}`);
  await run();
  const { released, changelog } = await texts();
  assert.match(released, /^# A comment\./);
  assert.equal(changelog, CHANGELOG);
});
