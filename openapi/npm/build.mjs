// Makes the npm package of the contract in target/npm/package: every form of it, and TypeScript types of two.
import { copyFile, mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import openapiTS, { astToString } from 'openapi-typescript';

const OPENAPI = join(import.meta.dirname, '..');
const CONTRACT = join(OPENAPI, 'target', 'contract');
const PACKAGE = join(OPENAPI, 'target', 'npm', 'package');

// The types of the tolerant form are what a consumer gets unless it asks for the others.
const TYPES = { 'index.d.ts': 'kohortpay-tolerant.json', 'strict.d.ts': 'kohortpay.json' };

const contract = JSON.parse(await readFile(join(CONTRACT, 'kohortpay.json'), 'utf8'));
const forms = (await readdir(CONTRACT)).filter((file) => /\.(yaml|json)$/.test(file));

await rm(PACKAGE, { recursive: true, force: true });
await mkdir(PACKAGE, { recursive: true });
await Promise.all([
  ...forms.map((form) => copyFile(join(CONTRACT, form), join(PACKAGE, form))),
  ...Object.entries(TYPES).map(async ([file, form]) => writeFile(join(PACKAGE, file), await types(form))),
  copyFile(join(import.meta.dirname, 'README.md'), join(PACKAGE, 'README.md')),
  copyFile(join(OPENAPI, '..', 'LICENSE'), join(PACKAGE, 'LICENSE')),
  writeFile(join(PACKAGE, 'package.json'), JSON.stringify(manifest(), null, 2) + '\n'),
]);

function manifest() {
  return {
    name: 'kohortpay-openapi',
    version: contract.info.version,
    description: `${contract.info.title}: OpenAPI description and TypeScript types`,
    license: 'Apache-2.0',
    keywords: ['kohortpay', 'openapi', 'typescript', 'types'],
    type: 'module',
    sideEffects: false,
    exports: {
      '.': { types: './index.d.ts' },
      './strict': { types: './strict.d.ts' },
      ...Object.fromEntries(forms.map((form) => [`./${form}`, `./${form}`])),
      './package.json': './package.json',
    },
    files: [...forms, ...Object.keys(TYPES)],
  };
}

/** Each schema has a name of its own beside the types of paths. */
async function types(form) {
  const document = JSON.parse(await readFile(join(CONTRACT, form), 'utf8'));
  const declarations = await openapiTS(document, { rootTypes: true, rootTypesNoSchemaPrefix: true });
  return `// Generated from ${form}, version ${document.info.version}.\n${astToString(declarations)}`;
}
