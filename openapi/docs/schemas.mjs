// Schemas: each of components with its fields, and what a field may hold.
import { becomesClass, typeOf, valuesOf } from '../lint/contract.mjs';
import { html, idOf, joined } from './html.mjs';
import { jsonBlock, jsonLine } from './json.mjs';
import { markdown } from './markdown.mjs';

/** A section for each schema of components. */
export function schemaSection(schema, page) {
  const name = schema.name;
  return html`<section class="schema" id="${idOf('schema', name)}">
<h3>${name}</h3>
<p class="type">${typeLabel(schema, true)}${schema.flag('nullable') && html`, <span class="null">or null</span>`}${page.javadoc.model(schema)}</p>
${markdown(schema.text('description'))}
${values(schema)}
${fields(schema, page)}
${!hasFields(schema) && schema.has('example') && html`<p>Example</p>${jsonBlock(schema.get('example').plain)}`}
</section>`;
}

/** The properties of an object, with those of the members of its allOf. */
export function fields(schema, page) {
  const required = new Set(valuesOf(schema, 'required').flatMap(({ items }) => items.map(({ string }) => string)));
  const properties = new Map(valuesOf(schema, 'properties').flatMap((each) => each.all).map((property) => [property.name, property]));
  if (properties.size === 0) return html``;
  return html`<dl class="fields">${[...properties.values()].map((property) => field(property, required.has(property.name), page))}</dl>`;
}

export function hasFields(schema) {
  return valuesOf(schema, 'properties').some((properties) => properties.all.length > 0);
}

function field(property, isRequired, page) {
  const { resolved } = property;
  const isNullable = valuesOf(property, 'nullable').some(({ value }) => value === true);
  return html`<div>
<dt><code class="name">${property.name}</code> <span class="type">${typeLabel(property)}</span>
${isRequired ? html`<span class="flag">required</span>` : html`<span class="flag">optional</span>`}
${isNullable && html`<span class="flag null">or null</span>`}
${property.flag('readOnly') && html`<span class="flag">in responses only</span>`}${property.flag('writeOnly') && html`<span class="flag">in requests only</span>`}
${resolved.flag('deprecated') && html`<span class="flag">deprecated</span>`}</dt>
<dd>${markdown(resolved.text('description'))}
${rules(resolved)}${values(resolved)}
${page.notesOf(property).map((note) => html`<div class="deviation">${markdown(note)}</div>`)}
${property.reference === undefined && hasFields(property) && fields(property, page)}
${resolved.has('example') && !hasFields(resolved) && html`<p class="example">Example: ${jsonLine(resolved.get('example').plain)}</p>`}</dd>
</div>`;
}

/** What a value is, in words; a schema of components by its name, unless it is what is described. */
export function typeLabel(schema, isDescribed = false) {
  const { resolved } = schema;
  if (!isDescribed && isNamed(resolved)) return html`<a href="#${idOf('schema', resolved.name)}">${resolved.name}</a>`;
  const [items] = valuesOf(resolved, 'items');
  const [more] = valuesOf(resolved, 'additionalProperties').filter(({ isMap }) => isMap);
  const type = typeOf(resolved);
  const [format] = valuesOf(resolved, 'format');
  if (type === 'array') return html`list of ${items ? typeLabel(items) : 'any value'}`;
  if (type === 'object' && !hasFields(resolved)) return more ? html`map of ${typeLabel(more)}` : html`object with any properties`;
  return html`${type || 'any value'}${format && html` (${format.string})`}`;
}

function isNamed({ path }) {
  return path.length === 3 && path[0] === 'components' && path[1] === 'schemas';
}

const RULES = {
  minLength: (n) => (n === 1 ? 'not empty' : `at least ${n} characters`), maxLength: (n) => `at most ${n} characters`, pattern: (pattern) => html`matches <code>${pattern}</code>`,
  multipleOf: (n) => `a multiple of ${n}`, minItems: (n) => (n === 1 ? 'not empty' : `at least ${n} items`), maxItems: (n) => `at most ${n} items`,
  uniqueItems: (unique) => unique && 'no item twice', minProperties: (n) => `at least ${n} properties`, maxProperties: (n) => `at most ${n} properties`,
};

/** Rules on a value beside its type. */
export function rules(schema) {
  const [isAbove, isBelow] = ['exclusiveMinimum', 'exclusiveMaximum'].map((keyword) => valuesOf(schema, keyword).some(({ value }) => value === true));
  const all = [
    ...valuesOf(schema, 'minimum').map(({ source }) => `${isAbove ? 'more than' : 'at least'} ${source}`),
    ...valuesOf(schema, 'maximum').map(({ source }) => `${isBelow ? 'less than' : 'at most'} ${source}`),
    ...Object.entries(RULES).flatMap(([keyword, say]) => valuesOf(schema, keyword).map(({ value }) => say(value))),
    ...valuesOf(schema, 'additionalProperties').filter(({ value }) => value === false).map(() => 'no other properties'),
    ...valuesOf(schema, 'default').map(({ plain }) => html`${jsonLine(plain)} unless given`),
  ].filter(Boolean);
  return all.length > 0 && html`<p class="rules">${joined(all, ', ')}</p>`;
}

function values(schema) {
  const all = valuesOf(schema, 'enum').flatMap(({ items }) => items.map(({ plain }) => plain));
  return all.length > 0 && html`<p class="values">${joined(all.map(jsonLine), ' ')}</p>`;
}

/** Whether a schema has a class of its own in the Java client. */
export const hasClass = (schema) => isNamed(schema) && becomesClass(schema);
