// Parameters: which there are, where, required or not, and in which order generated methods take them.
import { READERS, SENDERS, SERVER } from '../change.mjs';
import { compareContents } from './contents.mjs';
import { compareRest } from './rest.mjs';

const JUDGED = ['name', 'in', 'required', 'deprecated', 'schema', 'content', 'style', 'explode', 'allowReserved', 'allowEmptyValue'];
const STYLE = { path: 'simple', query: 'form', header: 'simple', cookie: 'form' };
const ADD_OPTIONAL = 'make it optional, and say in its description what the server does without it';

export function compareParameters(was, is, context) {
  const { changes, uses, subject } = context;
  const [were, are] = [keyed(was), keyed(is)];
  const added = [...are].filter(([key]) => !were.has(key)).map(([, parameter]) => parameter);
  const removed = [...were].filter(([key]) => !are.has(key)).map(([, parameter]) => parameter);
  for (const [key, parameter] of were) {
    if (are.has(key)) compareParameter(parameter, are.get(key), context);
  }
  for (const parameter of removed) {
    const other = successor(parameter, added);
    changes.breaking(other ?? parameter, [SENDERS], { subject: called(parameter), what: fate(parameter, other), uses,
      instead: other ? 'keep it where it is, and add the new one as optional' : 'keep it, marked as deprecated, and let the server ignore it' });
    if (other) added.splice(added.indexOf(other), 1);
  }
  for (const parameter of added) {
    if (parameter.flag('required')) {
      changes.breaking(parameter, [SENDERS], { subject: called(parameter), what: 'is new, and required', instead: ADD_OPTIONAL, uses });
    } else {
      changes.compatible(parameter, [SENDERS, SERVER], { subject: called(parameter), what: 'is new', uses });
    }
  }
  compareOrder(were, are, context);
}

/** Generated methods take required parameters in this order: swapped, callers' code compiles and sends each in the place of the other. */
function compareOrder(were, are, { changes, uses, subject }) {
  const order = (all, others) => [...all].filter(([key, each]) => each.flag('required') && others.get(key)?.flag('required')).map(([key]) => key);
  const [before, after] = [order(were, are), order(are, were)];
  const moved = after.find((key, i) => key !== before[i]);
  if (moved !== undefined) {
    changes.breaking(are.get(moved), [SENDERS], { subject, uses, what: `has its required parameters in another order, and so have generated methods`,
      instead: 'keep the order' });
  }
}

/** By place and name; those of the path by their position in it. */
function keyed({ path, parameters }) {
  const inPath = [...path.matchAll(/\{([^{}]*)\}/g)].map(([, name]) => name);
  return new Map(parameters.map((parameter) => {
    const [place, name] = [parameter.text('in'), parameter.text('name')];
    return [place === 'path' ? `path ${inPath.indexOf(name)}` : `${place} ${place === 'header' ? name.toLowerCase() : name}`, parameter];
  }));
}

/** What it has become: the same name elsewhere, or the same schema under another name. */
function successor(parameter, added) {
  return added.find((each) => each.text('name') === parameter.text('name'))
    ?? added.find((each) => each.text('in') === parameter.text('in') && each.text('description') === parameter.text('description')
      && each.get('schema').resolved.text('type') === parameter.get('schema').resolved.text('type'));
}

function fate(parameter, other) {
  if (!other) return 'is gone';
  return parameter.text('in') === other.text('in') ? `is now called ${other.text('name')}` : `is now in the ${other.text('in')}`;
}

function called(parameter) {
  return `The ${parameter.text('in')} parameter ${parameter.text('name')}`;
}

function compareParameter(was, is, { changes, schemas, uses }) {
  const subject = called(was);
  const breaking = (keyword, what, instead) =>
    changes.breaking(is.has(keyword) ? is.get(keyword) : is, [SENDERS], { subject, what, instead, uses });
  const compatible = (keyword, what) =>
    changes.compatible(is.has(keyword) ? is.get(keyword) : is, [SENDERS, SERVER], { subject, what, uses });
  if (was.text('name') !== is.text('name') && is.text('in') !== 'header') {
    breaking('name', `is now called ${is.text('name')}, and so are arguments of generated methods`, 'keep its name');
  }
  if (was.flag('required') !== is.flag('required')) {
    if (is.flag('required')) breaking('required', 'is now required', 'keep it optional');
    else compatible('required', 'is no longer required');
  }
  if (style(was) !== style(is)) breaking('style', `is written in another way (${style(is)})`, 'keep the style');
  if (was.flag('allowEmptyValue') !== is.flag('allowEmptyValue')) {
    if (is.flag('allowEmptyValue')) compatible('allowEmptyValue', 'may be empty');
    else breaking('allowEmptyValue', 'may no longer be empty', 'keep allowEmptyValue');
  }
  if (was.flag('deprecated') !== is.flag('deprecated')) {
    compatible('deprecated', is.flag('deprecated') ? 'is deprecated' : 'is no longer deprecated');
  }
  schemas.add(was.get('schema'), is.get('schema'), { request: true, uses, subject });
  compareContents(was, is, { changes, schemas, uses, subject, request: true });
  compareRest(was, is, JUDGED, subject, { changes, breaks: [SENDERS], uses });
}

function style(parameter) {
  const written = parameter.text('style') || STYLE[parameter.text('in')];
  const explode = parameter.has('explode') ? parameter.flag('explode') : written === 'form';
  return `style ${written}, ${explode ? 'exploded' : 'not exploded'}${parameter.flag('allowReserved') ? ', reserved characters allowed' : ''}`;
}

/** Headers are parameters of a response. */
export function compareHeaders(was, is, { changes, schemas, uses, subject }) {
  for (const header of was.all) {
    const name = header.name;
    const [before, after] = [header.resolved, headerOf(is, name)?.resolved];
    if (!after) {
      changes.breaking(header, [READERS], { subject, what: `no longer has the header ${name}`, instead: 'keep it', uses });
      continue;
    }
    if (before.flag('required') !== after.flag('required')) {
      const change = { subject, uses, what: `${after.flag('required') ? 'always has' : 'need no longer have'} the header ${name}`, instead: 'keep it required' };
      if (after.flag('required')) changes.compatible(after, [READERS, SERVER], change);
      else changes.breaking(after, [READERS], change);
    }
    schemas.add(before.get('schema'), after.get('schema'), { response: true, uses, subject: `${subject}: the header ${name}` });
    compareRest(before, after, ['required', 'schema', 'style', 'explode', 'deprecated', 'content'], `${subject}: the header ${name}`, { changes, breaks: [READERS], uses });
  }
  for (const header of is.all.filter(({ name }) => !headerOf(was, name))) {
    changes.compatible(header, [READERS, SERVER], { subject, what: `has the new header ${header.name}`, uses });
  }
}

function headerOf(headers, name) {
  return headers.all.find((each) => each.name.toLowerCase() === name.toLowerCase());
}
