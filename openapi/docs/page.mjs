// The reference as one HTML page: everything open, nothing fetched, no scripts.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { errorSection } from './errors.mjs';
import { html, idOf, raw } from './html.mjs';
import { NO_JAVADOC } from './javadoc.mjs';
import { article, markdown } from './markdown.mjs';
import { idOfOperation, operationSection, seeAlso, titleOf } from './operations.mjs';
import { schemaSection } from './schemas.mjs';
import { statesSection } from './states.mjs';

const CSS = readFileSync(join(import.meta.dirname, 'page.css'), 'utf8');
const LOGO = readFileSync(join(import.meta.dirname, 'logo.svg'), 'utf8').trim();
const VERSIONS = readFileSync(join(import.meta.dirname, 'versions.md'), 'utf8');

/** The page of a contract; with Javadoc beside it, with links into that. */
export function referencePage(contract, deviations, javadoc = NO_JAVADOC) {
  const page = { server: serverOf(contract), javadoc, notesOf: notesOf(deviations) };
  const { root } = contract;
  const info = root.get('info');
  const groups = groupsOf(contract);
  const errors = errorSection(contract);
  const states = statesSection(contract);
  const sections = [['', 'authentication', 'Authentication'], ...groups.map(({ id, name, operations }) => [operations, id, name]), states && ['', 'null', 'Null is not absent'],
    errors && ['', 'errors', 'Errors'], ['', 'versions', 'Versions and changes'], contract.namedSchemas.length && [contract.namedSchemas, 'schemas', 'Schemas']].filter(Boolean);
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">
<title>${info.text('title')} ${info.text('version')}</title>
<link rel="icon" href="data:image/svg+xml,${encodeURIComponent(LOGO)}">
<style>
${raw(CSS)}</style>
</head>
<body>
<a class="skip" href="#content">Skip to the content</a>
<header>${raw(LOGO)}<p><a href="#content">${info.text('title')}</a> <span class="version">${info.text('version')}</span></p>${javadoc.home()}</header>
<nav aria-label="Contents"><ul>${sections.map(([inner, id, name]) => html`<li><a href="#${id}">${name}</a>${inner && html`<ul>${inner.map(entry)}</ul>`}</li>`)}</ul></nav>
<main id="content" tabindex="-1">
<h1>${info.text('title')}</h1>
<p class="server"><code>${page.server}</code> ${root.get('servers').items[0]?.text('description')}</p>
${markdown(info.text('description'))}
${seeAlso(root.get('externalDocs'))}
${authentication(contract)}
${groups.map(({ id, name, description, operations }) => html`<section id="${id}"><h2>${name}</h2>${markdown(description)}${operations.map((operation) => operationSection(operation, page))}</section>`)}
${states}
${errors}
<section id="versions"><h2>Versions and changes</h2><p>This page describes version ${info.text('version')}.</p>${article(VERSIONS)}</section>
${contract.namedSchemas.length > 0 && html`<section id="schemas"><h2>Schemas</h2>${contract.namedSchemas.map((schema) => schemaSection(schema, page))}</section>`}
</main>
</body>
</html>
`.toString();
}

function entry(part) {
  return part.method ? html`<li><a href="#${idOfOperation(part)}">${titleOf(part)}</a></li>` : html`<li><a href="#${idOf('schema', part.name)}">${part.name}</a></li>`;
}

function serverOf({ root }) {
  return root.get('servers').items[0]?.text('url').replace(/\/$/, '') ?? '';
}

/** Operations by their first tag, in the order in which tags are listed; those without one come last. */
function groupsOf({ root, operations }) {
  const tagOf = ({ node }) => node.get('tags').items[0]?.string ?? '';
  const described = root.get('tags').items.map((tag) => tag.text('name'));
  const names = [...new Set([...described, ...operations.map(tagOf).filter(Boolean), ''])];
  return names.map((name) => ({
    id: idOf('tag', name || 'operations'), name: name || 'Operations', operations: operations.filter((operation) => tagOf(operation) === name),
    description: root.get('tags').items.find((tag) => tag.text('name') === name)?.text('description'),
  })).filter((group) => group.operations.length);
}

/** The client has one key, and so has the contract. */
function authentication({ components }) {
  const schemes = components.get('securitySchemes').all.map(({ resolved }) => resolved);
  return html`<section id="authentication"><h2>Authentication</h2>
${schemes.map((scheme) => html`${markdown(scheme.text('description'))}`)}
<pre tabindex="0"><code>Authorization: Bearer $API_KEY</code></pre>
</section>`;
}

function notesOf(deviations) {
  return (property) => [...new Set(deviations.filter(({ declarations }) => declarations.includes(property)).map(({ note }) => note))];
}
