// HTML from template strings: whatever is put in is escaped, unless it is HTML already.

class Html {
  constructor(text) {
    this.text = text;
  }

  toString() {
    return this.text;
  }
}

/** HTML of a template string. Lists are joined; null, undefined and false are left out. */
export function html(strings, ...values) {
  return new Html(strings.map((string, i) => string + (i < values.length ? textOf(values[i]) : '')).join(''));
}

/** Text that is HTML. */
export const raw = (text) => new Html(text);

function textOf(value) {
  if (value === null || value === undefined || value === false) return '';
  if (Array.isArray(value)) return value.map(textOf).join('');
  return value instanceof Html ? value.text : escaped(String(value));
}

const ENTITIES = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

export function escaped(text) {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character]);
}

/** Put between values. */
export function joined(values, separator) {
  return values.map((value, i) => (i ? html`${separator}${value}` : html`${value}`));
}

/** An id of these names, and what refers to it: letters, digits and hyphens of them are kept. */
export function idOf(...names) {
  return names.map((name) => String(name).replace(/[^\w-]/gu, (character) => `.${character.codePointAt(0).toString(16)}.`)).join('-');
}
