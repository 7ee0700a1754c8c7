// What a release of the contract is, for those who read the changelog.
import { DOCS } from './change.mjs';
import { ROLES, WHO } from './message.mjs';

const UNRELEASED = '## Unreleased';

/** Returns the changelog with a section on this version at the end of what is unreleased; unchanged if it is there. */
export function stamped(changelog, { changes, version, date }, file) {
  const heading = `### Contract ${version}`;
  if (!changes.length || changelog.split('\n').some((line) => line === heading || line.startsWith(`${heading},`))) return changelog;
  const start = changelog.indexOf(`${UNRELEASED}\n`);
  if (start < 0) {
    const error = new Error(`${file} has no line "${UNRELEASED}": add it below the title, for what the next release has.`);
    error.name = 'Refused';
    throw error;
  }
  const next = changelog.slice(start + 1).search(/^## /m);
  const end = next < 0 ? changelog.length : start + 1 + next;
  const rest = changelog.slice(end);
  return `${changelog.slice(0, end).trimEnd()}\n\n${heading}, ${date}\n\n${section(changes)}${rest && '\n'}${rest}`;
}

function section(changes) {
  const parts = ROLES.map((role) => [role, changes.filter(({ breaks, concerns }) => breaks.has(role) || concerns.has(role))])
    .filter(([, concerning]) => concerning.length)
    .map(([role, concerning]) => `For ${WHO[role]}:\n\n${concerning.map((change) => item(change, role)).join('')}`);
  const words = changes.filter(({ verdict }) => verdict === DOCS).length;
  return [...parts, ...(words ? [`Words only: ${words} ${words === 1 ? 'change' : 'changes'}.\n`] : [])].join('\n');
}

function item({ subject, what, breaks, uses }, role) {
  const name = /^[\w.[\]{}-]+$/.test(subject) ? `\`${subject}\`` : subject;
  return `- ${breaks.has(role) ? '**Breaking:** ' : ''}${name} ${what}${uses.size ? ` (${[...uses].join(', ')})` : ''}.\n`;
}
