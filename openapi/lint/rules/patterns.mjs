// Patterns: regular expressions that mean in java.util.regex what they mean in ECMA 262 with the flag u, by which Prism reads them.
//
// Carried, as the client's generator translates them: $ . \s \S \b \B \v \0 \cX \u{…}, [ and && in a class, [] and [^], names of groups.
// The same in both: \d and \w, lookaheads, \p{L} and other general categories in short form, \p{Script=Latin}, characters beyond U+FFFF.
// Refused, as no simple translation says the same:
//   (?<=a+)   Java looks behind over what has a limit
//   \1        to a group that may not have matched: the empty string for ECMA, a failure for Java
//   (?i:…)    Java ignores the case of ASCII letters only
//   \p{…}     other properties, and long names: Java has not all of them, and means something else by some

const RULE = 'kohortpay-pattern';
const OPENING = ['group', 'bracket', 'look', 'modifier'];
const CARRIED_PROPERTY = /^(L[ultmo]?|M[nce]?|N[dlo]?|P[cdseifo]?|S[mcko]?|Z[slp]?|C[cfson]?|Script=\w+|Alphabetic|Uppercase|Lowercase|White_Space|Ideographic)$/;

export function checkPatterns({ schemas }, findings) {
  for (const schema of schemas.filter((each) => each.get('pattern').string !== undefined)) {
    const node = schema.get('pattern');
    const cure = objection(node.string);
    if (cure) {
      findings.error(node, RULE, cure);
    }
  }
}

/** Lookarounds and references to groups. */
export function isHardToInvert(pattern) {
  return tokens(pattern).some(({ kind }) => ['look', 'reference'].includes(kind));
}

/** What keeps a pattern from being carried, and the cure; null if nothing does. */
export function objection(pattern) {
  try {
    new RegExp(pattern, 'u');
  } catch (error) {
    return `Prism cannot read this pattern (${reason(error)}) and stops validating the whole body: write it for ECMA 262 with the flag u.`;
  }
  return tokens(pattern).map(objectionTo).find(Boolean) ?? looseReference(pattern) ?? longLookbehind(pattern);
}

function reason({ message }) {
  const text = message.slice(message.lastIndexOf(': ') + 2);
  return /escape/i.test(text) ? 'a backslash before a character that needs none' : text.toLowerCase();
}

function objectionTo({ kind, text, name }) {
  if (kind === 'property' && !CARRIED_PROPERTY.test(name)) {
    return `Java has no ${text}, or means something else by it: write a general category in short form such as \\p{L}, or a script such as \\p{Script=Latin}.`;
  }
  if (kind === 'modifier') {
    return `${text} ignores the case of other letters in Java: write both cases, such as [Aa].`;
  }
  if (kind === 'quantifier' && /\d{10}/.test(text)) {
    return `${text} is more than Java can count: write a smaller number.`;
  }
  return null;
}

/** The parts of a pattern that is valid for ECMA 262 with the flag u. */
function tokens(pattern) {
  const found = [];
  for (let at = 0, inClass = false; at < pattern.length; ) {
    const token = inClass ? IN_CLASS : TOKEN;
    token.lastIndex = at;
    const [text] = token.exec(pattern);
    const part = { text, ...classify(text, inClass) };
    inClass = inClass ? text !== ']' : part.kind === 'class';
    at += text.length;
    found.push(part);
  }
  return found;
}

const IN_CLASS = /\\u\{[^}]*\}|\\[pP]\{[^}]*\}|\\c[A-Za-z]|\\[^]|[^]/uy;
const TOKEN = /\\u\{[^}]*\}|\\[pP]\{[^}]*\}|\\k<[^>]*>|\\c[A-Za-z]|\\[1-9]\d*|\\[^]|\[\^?\]|\[\^?|\(\?<?[=!]|\(\?<[^>]*>|\(\?[a-z-]*:|\{\d[^}]*\}|[^]/uy;

function classify(text, inClass) {
  if (/^\\[pP]\{/.test(text)) return { kind: 'property', name: text.slice(3, -1) };
  if (inClass || /^\\[^1-9k]/.test(text)) return { kind: 'character' };
  if (/^\\/.test(text)) return { kind: 'reference', name: text.replace(/^\\k<|>$|^\\/g, '') };
  if (/^\[\^?\]$/.test(text)) return { kind: 'empty-class' };
  if (/^\[/.test(text)) return { kind: 'class' };
  if (/^\(\?<?[=!]$/.test(text)) return { kind: 'look', behind: text[2] === '<' };
  if (/^\(\?</.test(text)) return { kind: 'group', name: text.slice(3, -1) };
  if (text === '(?:') return { kind: 'bracket' };
  if (/^\(\?/.test(text)) return { kind: 'modifier' };
  if (text === '(') return { kind: 'group' };
  if (text === ')') return { kind: 'close' };
  if (text === '|') return { kind: 'or' };
  return { kind: /^\{/.test(text) || '*+?'.includes(text) ? 'quantifier' : 'character' };
}

/** A reference is sure only of a group that stands before it, outside of every alternative, repetition and lookaround. */
function looseReference(pattern) {
  const all = tokens(pattern);
  const sure = new Set();
  const open = [{ names: sure }];
  const hasAlternatives = all.some(({ kind }) => kind === 'or');
  let number = 0;
  for (const [i, { kind, name, text }] of all.entries()) {
    if (OPENING.includes(kind)) {
      open.push({ names: new Set(kind === 'group' ? [String(++number), name] : []), look: kind === 'look' });
    } else if (kind === 'close') {
      const closed = open.pop();
      const mayFail = closed.look || all[i + 1]?.kind === 'quantifier';
      if (!mayFail) closed.names.forEach((each) => open.at(-1).names.add(each));
    } else if (kind === 'reference' && (hasAlternatives || !sure.has(name))) {
      return `For ECMA 262 ${text} is empty where its group has not matched, for Java it fails: write the alternatives out.`;
    }
  }
  return null;
}

/** Java looks behind only as far as it can tell beforehand. */
function longLookbehind(pattern) {
  const open = [];
  for (const { kind, behind, text } of tokens(pattern)) {
    if (OPENING.includes(kind)) open.push(behind);
    else if (kind === 'close') open.pop();
    else if (open.some(Boolean) && (kind === 'reference' || (kind === 'quantifier' && /^[*+]|,\}$/.test(text)))) {
      return `Java does not look behind over ${text}, which has no limit: write a limit such as {0,20}, or do without the lookbehind.`;
    }
  }
  return null;
}
