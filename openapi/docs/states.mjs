// Fields of requests that are optional and may be null: null is not absent there.
import { valuesOf } from '../lint/contract.mjs';
import { html, idOf } from './html.mjs';
import { jsonLine } from './json.mjs';
import { markdown } from './markdown.mjs';
import { idOfOperation, jsonOf, namedExamples, titleOf } from './operations.mjs';

export function statesSection({ operations }) {
  const all = operations.flatMap((operation) => threeStates(operation));
  return all.length > 0 && html`<section id="null">
<h2>Null is not absent</h2>
<p>A field of a request that is optional and may be null has three states: it is set, it is null, or it is not sent. A client that turns null into an absent field, or the other way round, does something else without an error.</p>
${all}
</section>`;
}

function threeStates(operation) {
  const type = jsonOf(operation.body);
  if (!type) return [];
  const schema = type.get('schema');
  const required = new Set(valuesOf(schema, 'required').flatMap(({ items }) => items.map(({ string }) => string)));
  return valuesOf(schema, 'properties').flatMap((properties) => properties.all)
    .filter((property) => !required.has(property.name) && valuesOf(property, 'nullable').some(({ value }) => value === true))
    .map((property) => section(operation, property, namedExamples(type)));
}

function section(operation, property, examples) {
  return html`<section class="states" id="${idOf('null', operation.id, property.name)}">
<h3><code>${property.name}</code> of <a href="#${idOfOperation(operation)}">${titleOf(operation)}</a></h3>
${markdown(property.resolved.text('description'))}
<dl>${Object.entries(STATES).map(([state, isIn]) => {
    const example = examples.find(({ value }) => isIn(value, property.name));
    return html`<div><dt>${state}</dt><dd>${example ? html`${jsonLine(example.value)} ${example.summary}` : 'no example'}</dd></div>`;
  })}</dl>
</section>`;
}

const STATES = {
  'a value': (body, name) => Object.hasOwn(body, name) && body[name] !== null,
  null: (body, name) => Object.hasOwn(body, name) && body[name] === null,
  'not sent': (body, name) => !Object.hasOwn(body, name),
};
