// Bounds and patterns: fewer values or more.
import { compareNumbers } from '../../lint/numbers.mjs';

const COUNTS = [['minLength', 'characters'], ['minItems', 'items'], ['minProperties', 'properties']];
const LOOSEN = 'keep the old bound';

export function compareBounds(pair) {
  for (const [minimum, of] of COUNTS) {
    const maximum = minimum.replace('min', 'max');
    compareBound(pair, minimum, 1, (value) => (value ? `at least ${count(value, of)}` : `any number of ${of}`));
    compareBound(pair, maximum, -1, (value) => (value ? `at most ${count(value, of)}` : `any number of ${of}`));
  }
  compareBound(pair, 'minimum', 1, (value, exclusive) => (value ? `${exclusive ? 'more than' : 'at least'} ${value}` : 'no lower bound'));
  compareBound(pair, 'maximum', -1, (value, exclusive) => (value ? `${exclusive ? 'less than' : 'at most'} ${value}` : 'no upper bound'));
  compareSteps(pair);
  compareUnique(pair);
  comparePatterns(pair);
}

function count(value, of) {
  return value === '1' ? `1 ${of.replace(/ies$/, 'y').replace(/s$/, '')}` : `${value} ${of}`;
}

/** A minimum of 0 characters is none. */
function compareBound(pair, keyword, direction, say) {
  const [was, is] = [pair.was, pair.is].map((view) => boundOf(view, keyword));
  const order = direction * compare(was, is, direction);
  if (order === 0) return;
  const what = `allows ${say(is.value, is.exclusive)}, no longer ${say(was.value, was.exclusive)}`;
  pair[order < 0 ? 'narrowed' : 'widened'](is.node, { what, instead: LOOSEN });
}

function boundOf(view, keyword) {
  const node = view.get(keyword);
  const isCount = /^min(Length|Items|Properties)$/.test(keyword);
  const value = node.exists && !(isCount && node.value === 0) ? node.source : undefined;
  const exclusive = value !== undefined && !isCount && view.flag(keyword.replace(/^m(in|ax)imum$/, (name) => `exclusiveM${name.slice(1)}`));
  return { value, exclusive, node: node.exists ? node : view.node };
}

/** As numbers; where there is none, beyond all of them. */
function compare(a, b, direction) {
  if (a.value === undefined || b.value === undefined) {
    return a.value === b.value ? 0 : a.value === undefined ? -direction : direction;
  }
  return compareNumbers(a.value, b.value) || direction * (a.exclusive - b.exclusive);
}

function compareSteps(pair) {
  const [was, is] = [pair.was.get('multipleOf'), pair.is.get('multipleOf')];
  const node = is.exists ? is : pair.is.node;
  if (!was.exists && is.exists) {
    pair.narrowed(node, { what: `must be a multiple of ${is.source}`, instead: LOOSEN });
  } else if (was.exists && !is.exists) {
    pair.widened(node, { what: `need no longer be a multiple of ${was.source}`, instead: LOOSEN });
  } else if (was.exists && compareNumbers(was.source, is.source) !== 0) {
    const what = `must be a multiple of ${is.source}, no longer of ${was.source}`;
    const kind = isMultiple(was.value, is.value) ? 'widened' : isMultiple(is.value, was.value) ? 'narrowed' : 'replaced';
    pair[kind](node, { what, instead: LOOSEN });
  }
}

/** As doubles, which are not exact: 0.05 is five times 0.01. */
function isMultiple(a, b) {
  return Math.abs(a / b - Math.round(a / b)) < 1e-9;
}

function compareUnique(pair) {
  const [was, is] = [pair.was.flag('uniqueItems'), pair.is.flag('uniqueItems')];
  const node = pair.is.has('uniqueItems') ? pair.is.get('uniqueItems') : pair.is.node;
  if (!was && is) pair.narrowed(node, { what: 'must no longer have an item twice', instead: LOOSEN });
  if (was && !is) pair.widened(node, { what: 'may have an item twice', instead: LOOSEN });
}

/** Whether one pattern matches all that another does, nobody can tell. */
function comparePatterns(pair) {
  const [was, is] = [pair.was.get('pattern'), pair.is.get('pattern')];
  if (was.string === is.string) return;
  const node = is.exists ? is : pair.is.node;
  if (!was.exists) pair.narrowed(node, { what: `must match ${is.string}`, instead: 'leave the pattern out' });
  else if (!is.exists) pair.widened(node, { what: `need no longer match ${was.string}`, instead: 'keep the pattern' });
  else pair.replaced(node, { what: `must match ${is.string}, no longer ${was.string}`, instead: 'keep the pattern' });
}
