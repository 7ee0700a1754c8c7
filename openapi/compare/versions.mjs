// Versions: which one a contract needs for what has changed since the last release (https://semver.org).
import { BREAKING, COMPATIBLE } from './change.mjs';

const SEMVER = /^(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)(?:-([0-9A-Za-z-]+(?:\.[0-9A-Za-z-]+)*))?(?:\+[0-9A-Za-z.-]+)?$/;

/** Returns its numbers and the parts of its pre-release; null if it is none. */
export function parseVersion(text) {
  const match = SEMVER.exec(text ?? '');
  if (!match) return null;
  const [, major, minor, patch, pre] = match;
  return { core: [major, minor, patch].map(Number), pre: pre === undefined ? [] : pre.split('.') };
}

export function isPreRelease(text) {
  return parseVersion(text)?.pre.length > 0;
}

/** Negative if a comes before b. Neither a pre-release's sorting nor a build's number is looked at further than semver does. */
export function compareVersions(a, b) {
  const [x, y] = [parseVersion(a), parseVersion(b)];
  const core = comparePairs(x.core, y.core);
  if (core || !x.pre.length || !y.pre.length) return core || y.pre.length - x.pre.length;
  for (let i = 0; i < Math.max(x.pre.length, y.pre.length); i++) {
    const order = comparePart(x.pre[i], y.pre[i]);
    if (order) return order;
  }
  return 0;
}

function comparePairs(a, b) {
  return a.map((each, i) => each - b[i]).find(Boolean) ?? 0;
}

/** Numbers come before words, and what has fewer parts before what has more. */
function comparePart(a, b) {
  if (a === undefined || b === undefined) return a === b ? 0 : a === undefined ? -1 : 1;
  const [x, y] = [a, b].map((part) => (/^\d+$/.test(part) ? Number(part) : undefined));
  if (x !== undefined && y !== undefined) return x - y;
  return x !== undefined ? -1 : y !== undefined ? 1 : a < b ? -1 : a > b ? 1 : 0;
}

/**
 * Returns the lowest version for these changes. Before 1.0.0 a new minor version may break, and any other change is a patch.
 *
 * @param released the version that consumers hold, valid
 */
export function lowestVersion(released, changes) {
  const { core: [major, minor, patch], pre } = parseVersion(released);
  const verdicts = new Set(changes.map(({ verdict }) => verdict));
  if (!changes.length || pre.length) return [major, minor, patch].join('.');
  if (verdicts.has(BREAKING)) return major ? `${major + 1}.0.0` : `0.${minor + 1}.0`;
  return verdicts.has(COMPATIBLE) && major ? `${major}.${minor + 1}.0` : `${major}.${minor}.${patch + 1}`;
}

/** Returns what is wrong with a version: `not semver`, `lower` than the released one, or `too low` for the changes; empty if it fits. */
export function objectionTo(version, released, changes) {
  if (!parseVersion(version)) return 'not semver';
  const order = compareVersions(version, released);
  if (order < 0) return 'lower';
  const isLater = order > 0 && comparePairs(parseVersion(version).core, parseVersion(lowestVersion(released, changes)).core) >= 0;
  return changes.length && !isLater ? 'too low' : '';
}
