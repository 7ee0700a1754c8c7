// Schemas that take each other's place, each pair once, with all its uses: a change of a shared schema is one change.
import { compareBounds } from './rules/bounds.mjs';
import { compareDefaults } from './rules/defaults.mjs';
import { compareEnums } from './rules/enums.mjs';
import { compareNulls } from './rules/nulls.mjs';
import { compareProperties } from './rules/properties.mjs';
import { compareRest } from './rules/rest.mjs';
import { compareTypes, NOTHING_ELSE } from './rules/types.mjs';
import { BREAKING, COMPATIBLE, READERS, SENDERS, SERVER } from './change.mjs';
import { SchemaView } from './schema-view.mjs';

const RULES = [compareTypes, compareNulls, compareEnums, compareBounds, compareDefaults, compareProperties];
const JUDGED = ['type', 'format', 'nullable', 'enum', 'minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum', 'multipleOf', 'minLength', 'maxLength',
  'minItems', 'maxItems', 'minProperties', 'maxProperties', 'uniqueItems', 'pattern', 'default', 'properties', 'required', 'additionalProperties', 'items',
  'allOf', 'readOnly', 'writeOnly', 'deprecated'];

export class SchemaPairs {
  #pairs = new Map();

  /** @param use `request`, `response`: where values go; `uses`: in which operations; `subject`: what it is called, unless it has a name */
  add(before, after, use) {
    if (!before.exists && !after.exists) return;
    const [was, is] = [new SchemaView(before), new SchemaView(after)];
    const key = `${was.node.pointer} ${is.node.pointer}`;
    const pair = this.#pairs.get(key) ?? new SchemaPair(was, is, subjectOf(is.node.exists ? is.node : was.node, use.subject));
    const grown = pair.use(use);
    this.#pairs.set(key, pair);
    if (grown) [...children(pair, use)].forEach(([from, to, part]) => this.add(from, to, { ...use, ...part }));
  }

  /** What no operation uses may be used by generated clients still. */
  addUnused({ before, after }) {
    const used = new Set(this.all.flatMap(({ was }) => was.members));
    for (const schema of before.namedSchemas.filter((each) => !used.has(each))) {
      this.add(schema, after.components.in('schemas', schema.name), { request: true, response: true, uses: [] });
    }
  }

  get all() {
    return [...this.#pairs.values()];
  }
}

export class SchemaPair {
  request = false;
  response = false;
  uses = new Set();

  constructor(was, is, subject) {
    Object.assign(this, { was, is, subject });
  }

  /** Returns whether this is a use it did not have. */
  use({ request = false, response = false, uses }) {
    const news = (request && !this.request) || (response && !this.response) || uses.some((each) => !this.uses.has(each));
    this.request ||= request;
    this.response ||= response;
    uses.forEach((each) => this.uses.add(each));
    return news;
  }

  get clients() {
    return [...(this.response ? [READERS] : []), ...(this.request ? [SENDERS] : [])];
  }

  /** Fewer values than before are valid. */
  narrowed(node, change) {
    this.#report(node, { ...change, breaks: this.request ? [SENDERS] : [], concerns: this.response ? [READERS, SERVER] : [] });
  }

  /** More values than before are valid. */
  widened(node, change) {
    this.#report(node, { ...change, breaks: this.response ? [READERS] : [], concerns: this.request ? [SENDERS, SERVER] : [] });
  }

  /** Other values are valid, or they are other types in generated code. */
  replaced(node, change) {
    this.#report(node, { ...change, breaks: this.clients, concerns: [SERVER] });
  }

  compatible(node, change) {
    this.#report(node, { ...change, breaks: [], concerns: [...this.clients, SERVER] });
  }

  #report(node, { breaks, ...change }) {
    this.changes.add(node, { subject: this.subject, ...change, breaks, verdict: breaks.length ? BREAKING : COMPATIBLE, uses: [...this.uses] });
  }
}

export function compareSchemas(schemas, changes) {
  for (const pair of schemas.all) {
    pair.changes = changes;
    if (pair.was.node.exists && pair.is.node.exists) {
      if (RULES.every((compare) => compare(pair) !== NOTHING_ELSE)) compareDeprecation(pair);
      compareMembers(pair, changes);
    } else if (pair.uses.size) {
      pair.replaced(pair.is.node.exists ? pair.is.node : pair.was.node,
        { what: pair.is.node.exists ? 'now has a schema' : 'no longer has a schema', instead: 'leave it as it was' });
    }
  }
}

/** Each schema with a name is a class of generated clients, whether operations use it or not. */
export function compareClasses({ before, after }, schemas, changes) {
  const renamed = new Set(schemas.all.filter(({ was, is }) => is.className && was.className !== is.className).map(({ was }) => was.node));
  for (const schema of before.namedSchemas.filter((each) => !renamed.has(each) && !after.components.in('schemas', each.name).exists)) {
    if (new SchemaView(schema).className) {
      changes.breaking(schema, [READERS, SENDERS], { subject: schema.name, what: 'is gone: generated clients lose its class', instead: 'keep it' });
    }
  }
}

/** What no rule judges, of each schema that is merged. */
function compareMembers({ was, is, subject, clients, uses }, changes) {
  for (let i = 0; i < Math.max(was.members.length, is.members.length); i++) {
    const [before, after] = [was, is].map(({ members, node }) => members[i] ?? node.get('nothing'));
    compareRest(before, after, JUDGED, subject, { changes, breaks: clients, uses: [...uses] });
  }
}

function compareDeprecation(pair) {
  const node = pair.is.node.get('deprecated');
  if (pair.was.node.flag('deprecated') !== pair.is.node.flag('deprecated')) {
    pair.compatible(node, { what: node.value === true ? 'is deprecated' : 'is no longer deprecated' });
  }
}

/** Pairs within a pair: properties where both schemas have them, items, values of maps. */
function* children({ was, is, subject }, { request, response }) {
  for (const [name, property] of was.properties) {
    const [old, now] = [property, is.properties.get(name)].map((schema) => schema && new SchemaView(schema));
    if (now) {
      const sides = {
        request: request && !old.flag('readOnly') && !now.flag('readOnly'),
        response: response && !old.flag('writeOnly') && !now.flag('writeOnly'),
      };
      if (sides.request || sides.response) yield [property, is.properties.get(name), { ...sides, subject: `${subject}.${name}` }];
    }
  }
  if (was.has('items') && is.has('items')) yield [was.get('items'), is.get('items'), { subject: `${subject}[]` }];
  const [values, others] = [was, is].map((view) => view.get('additionalProperties'));
  if (values.isMap && others.isMap) yield [values, others, { subject: `${subject}{}` }];
}

/** A schema with a name is called by it, what stands within by its way from there. */
function subjectOf({ path }, given = '') {
  if (path[0] !== 'components' || path[1] !== 'schemas') return given;
  const steps = path.slice(2).filter((step, i, all) => !['properties', 'allOf'].includes(step) && !(all[i - 1] === 'allOf' && typeof step === 'number'));
  return steps.map((step) => (step === 'items' ? '[]' : step === 'additionalProperties' ? '{}' : `.${step}`)).join('').slice(1);
}
