// What to say of changes without the version that they need: on one screen of 80 columns and 24 lines, with what Maven says below it.
import { BREAKING, COMPATIBLE, DOCS, READERS, SENDERS, SERVER } from './change.mjs';
import { lowestVersion } from './versions.mjs';

const COLUMNS = 80;
const LINES = 11;
const USES_SHOWN = 3;
const INDENT = '    ';

export const WHO = { [READERS]: 'clients that read responses', [SENDERS]: 'clients that send requests', [SERVER]: 'the server' };
export const ROLES = Object.keys(WHO);

/**
 * Returns the message for a version that does not fit.
 *
 * @param problem what `objectionTo` says
 * @param line of info.version
 * @param nameOf what a change's file is called
 * @param file where all changes are listed
 */
export function refusal({ problem, changes, version, released, contract, line, nameOf, file }) {
  const lowest = lowestVersion(released, changes);
  if (problem === 'not semver') {
    return wrap(`${contract}:${line}  info.version ${version} is not a version such as 1.2.3 or 2.0.0-rc.1 (https://semver.org): `
      + `change it; for what has changed since version ${released}, ${lowest} is the lowest.`).join('\n');
  }
  const [breaking, others] = [changes.filter(({ verdict }) => verdict === BREAKING), changes.filter(({ verdict }) => verdict !== BREAKING)];
  const shown = breaking.length ? breaking : others;
  const head = wrap(`${contract}:${line}  version ${version} is ` + (problem === 'lower' ? `lower than the released version ${released}.`
    : `too low for ${tally(changes)} since ${released}:`));
  const foot = wrap(cure(breaking, others, released, lowest));
  const entries = shown.map((change) => entry(change, nameOf));
  return [...head, ...fitting(entries, LINES - head.length - foot.length, file), ...foot].join('\n');
}

/** All changes, for the file. */
export function listing(changes, nameOf) {
  return changes.flatMap((change) => [`${change.verdict}:`, ...entry(change, nameOf, Infinity)]).join('\n') + '\n';
}

function cure(breaking, others, released, lowest) {
  if (!breaking.length) return `Set info.version to ${lowest} or a later version.`;
  const compatible = lowestVersion(released, [...others, { verdict: COMPATIBLE }]);
  return `If clients are to change their code, set info.version to ${lowest}. Otherwise undo this, or do what stands under "instead" and set it to ${compatible}.`;
}

function tally(changes) {
  const words = { [BREAKING]: 'breaking', [COMPATIBLE]: 'compatible', [DOCS]: 'documentation' };
  const counts = Object.keys(words).map((verdict) => [changes.filter((change) => change.verdict === verdict).length, words[verdict]])
    .filter(([count]) => count).map(([count, word]) => `${count} ${word}`);
  return `${counts.join(' and ')} change${changes.length === 1 ? '' : 's'}`;
}

function entry({ node, subject, what, breaks, concerns, uses, instead, verdict }, nameOf, columns = COLUMNS) {
  const roles = whom(verdict === BREAKING ? breaks : concerns);
  return [
    ...wrap(`  ${nameOf(node)}  ${subject} ${what}`, INDENT, columns),
    ...(roles ? wrap(`${INDENT}${verdict === BREAKING ? 'breaks' : 'is for'} ${roles}${used([...uses])}`, `${INDENT}  `, columns) : []),
    ...(verdict === BREAKING ? wrap(`${INDENT}instead: ${instead}`, `${INDENT}  `, columns) : []),
  ];
}

function whom(roles) {
  const isAll = roles.has(READERS) && roles.has(SENDERS);
  const others = ROLES.filter((role) => roles.has(role) && !(isAll && role !== SERVER)).map((role) => WHO[role]);
  return [...(isAll ? ['all clients'] : []), ...others].join(' and ');
}

function used(uses) {
  if (!uses.length) return '';
  return ` (${uses.slice(0, USES_SHOWN).join(', ')}${uses.length > USES_SHOWN ? ` and ${uses.length - USES_SHOWN} more` : ''})`;
}

/** As many entries as there is room for, and where the others are. */
function fitting(entries, room, file) {
  const lines = [];
  for (const [i, each] of entries.entries()) {
    const isLast = i === entries.length - 1;
    if (lines.length + each.length > room - (isLast ? 0 : 1)) {
      return [...lines, ...wrap(`  … and ${entries.length - i} more: ${file}`)];
    }
    lines.push(...each);
  }
  return lines;
}

function wrap(text, indent = '', columns = COLUMNS) {
  const [margin] = /^ */.exec(text);
  const lines = [];
  let line = '';
  for (const word of text.trimStart().split(' ')) {
    const longer = line ? `${line} ${word}` : (lines.length ? indent : margin) + word;
    if (line && longer.length > columns) {
      lines.push(line);
      line = indent + word;
    } else {
      line = longer;
    }
  }
  return [...lines, line];
}
