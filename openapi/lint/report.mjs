// Says what was found, in lines such as "openapi/kohortpay.yaml:12:3  message (rule)".
import { relative } from 'node:path';

// So many lines that the first of them are still on the screen.
const ERRORS_SHOWN = 50;
const WARNINGS_SHOWN = 5;

/** As seen from the folder in which the build was started. */
export function nameOf(file) {
  const path = relative('', file);
  return path.startsWith('..') ? file : path;
}

export function line({ file, line, col, message, rule }) {
  return `  ${nameOf(file)}:${line}:${col}  ${message} (${rule})`;
}

/** Of our own contract: every finding fails. */
export function strict({ file, errors, styles }) {
  const all = [...errors, ...styles];
  return [`${nameOf(file)}: ${count(all.length, 'finding')}`, ...shown(all, ERRORS_SHOWN)].join('\n');
}

/** Of any other: errors come first, and warnings do not bury them. */
export function tolerant({ file, errors, styles }, warningsFile) {
  const lines = [`${nameOf(file)}: ${count(errors.length, 'error')}, ${count(styles.length, 'warning')}`, ...shown(errors, ERRORS_SHOWN)];
  if (styles.length) {
    lines.push(...(errors.length ? [] : shown(styles, WARNINGS_SHOWN)), `  Warnings by rule: ${tally(styles)}`, `  All of them: ${nameOf(warningsFile)}`);
  }
  return lines.join('\n');
}

function shown(findings, limit) {
  const more = findings.length - limit;
  return [...findings.slice(0, limit).map(line), ...(more > 0 ? [`  … and ${more} more`] : [])];
}

function tally(findings) {
  const counts = Map.groupBy(findings, ({ rule }) => rule);
  return [...counts].sort(([, a], [, b]) => b.length - a.length).map(([rule, { length }]) => `${length} ${rule}`).join(', ');
}

function count(number, what) {
  return `${number || 'no'} ${what}${number === 1 ? '' : 's'}`;
}
