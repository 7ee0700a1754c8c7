// The shop's contract and its tolerant form, and values that the two are compared by.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { Contract, isJsonLike } from '../../lint/contract.mjs';
import { readDocument } from '../../lint/document.mjs';
import { Judge } from '../../lint/judge.mjs';
import { convert, definitions } from '../../lint/json-schema.mjs';
import { readDeviations } from '../deviations.mjs';
import { derive } from '../index.mjs';

const require = createRequire(createRequire(import.meta.url).resolve('@stoplight/prism-http'));
const faker = require('json-schema-faker');

export const SHOP = readFileSync(join(import.meta.dirname, 'shop.yaml'), 'utf8');

export const contractOf = (yaml) => new Contract(readDocument(yaml, fail));

function fail({ line, message }) {
  throw new Error(`${line}  ${message}`);
}

/** An entry of a list of known deviations. */
export const known = (operation, path, what, when) => ({ operation, path, ...what, ...(when && { when }), reason: 'It is so.', date: '2026-11-23' });

/** A contract and its tolerant form, side by side. */
export class Twins {
  constructor(yaml, list = []) {
    this.contract = contractOf(yaml);
    this.yaml = derive(this.contract, readDeviations(JSON.stringify(list), this.contract, fail))['kohortpay-tolerant.yaml'];
    this.tolerant = contractOf(this.yaml);
    this.judges = new Map([this.contract, this.tolerant].map((each) => [each, new Judge(each)]));
  }

  /** A part of the tolerant form, by its names. */
  part(...names) {
    return this.tolerant.root.in(...names).plain;
  }

  schema(name) {
    return this.part('components', 'schemas', name);
  }

  /** The JSON bodies of responses: their schema in the contract. */
  get bodies() {
    return this.contract.operations.flatMap(({ id, responses }) => responses.flatMap(({ code, content }) =>
      content.filter(({ name }) => isJsonLike(name)).map((type) => ({ id, code, type, schema: type.get('schema') }))));
  }

  /** What the contract objects to in the body of a response, and what its tolerant form does. */
  faults(schema, value) {
    const twin = this.tolerant.root.in(...schema.path);
    return { contract: this.judges.get(this.contract).faultsOf(value, schema, 'response'), tolerant: this.judges.get(this.tolerant).faultsOf(value, twin, 'response') };
  }

  /** The body of the success of an operation. */
  success(id) {
    return this.bodies.find((body) => body.id === id && body.code.startsWith('2'));
  }

  /** Bodies made of a schema, the same in each run. */
  *made(schema, count) {
    const root = { ...convert(schema, 'response'), definitions: definitions(this.contract, 'response') };
    for (let seed = 1; seed <= count; seed++) {
      faker.option({ random: randomOf(seed), optionalsProbability: 0.5, alwaysFakeOptionals: false, maxItems: 2, failOnInvalidTypes: false, useExamplesValue: false });
      yield faker.generate(root);
    }
  }
}

/** Mulberry32. */
function randomOf(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** The examples of a media type. */
export function examplesOf(type) {
  return [type.get('example'), ...type.get('examples').all.map((example) => example.resolved.get('value'))].filter(({ exists }) => exists).map(({ plain }) => plain);
}

/** Copies of a value, each with another type at one place. */
export function* retyped(value, others = [null, true, 7, 'text', [], {}]) {
  for (const other of others) {
    if (typeof other !== typeof value || Array.isArray(other) !== Array.isArray(value) || other === null) yield other;
  }
  if (value !== null && typeof value === 'object') {
    for (const [name, inner] of Object.entries(value)) {
      for (const changed of retyped(inner, others)) {
        yield Array.isArray(value) ? value.with(Number(name), changed) : { ...value, [name]: changed };
      }
    }
  }
}
