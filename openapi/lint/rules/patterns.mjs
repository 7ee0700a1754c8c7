// Patterns: regular expressions that mean in java.util.regex what they mean in ECMA 262 with the flag u, by which Prism reads them.
//
// Carried, as the client translates them: $ (Java's matches before a last line feed), the dot (Java's excludes U+0085), and in a class
// [ and && (Java nests and intersects classes). The same in both: \d, \w (ASCII), \t \n \f \r \xhh \uhhhh \cX, lookaheads, lookbehinds of
// limited length, (?<name>…) and \k<name>, \p{L} and other general categories in short form, \p{Script=Latin}, characters beyond U+FFFF.
// Refused, as no simple translation says the same:
//   \s \S     ECMA counts no-break and other spaces of Unicode, Java those of ASCII
//   \b \B     before Java 19 they go by letters of Unicode
//   \v        in Java every line end
//   \0 \u{…}  Java writes them otherwise
//   \cx       Java takes small letters for other characters
//   [] [^]    Java takes the bracket for a character
//   (?i:…)    Java ignores the case of ASCII letters only
//   \1        to a group that may not have matched: empty for ECMA, a failure for Java

const RULE = 'kohortpay-pattern';
const OPENING = ['group', 'bracket', 'look', 'modifier'];
const CATEGORIES = /^(L[ultmo]?|M[nce]?|N[dlo]?|P[cdseifo]?|S[mcko]?|Z[slp]?|C[cfson]?)$/;

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
  return tokens(pattern).map(objectionTo).find(Boolean) ?? repeatedName(pattern) ?? looseReference(pattern) ?? longLookbehind(pattern);
}

function reason({ message }) {
  const text = message.slice(message.lastIndexOf(': ') + 2);
  return /escape/i.test(text) ? 'a backslash before a character that needs none' : text.toLowerCase();
}

const INSTEAD = {
  '\\s': 'list the spaces that are meant, such as [ \\t\\r\\n]',
  '\\S': 'list the spaces that are not meant, such as [^ \\t\\r\\n]',
  '\\b': 'write what may stand before and after',
  '\\B': 'write what may stand before and after',
  '\\v': 'write \\x0b',
  '\\0': 'write \\x00',
};

function objectionTo({ kind, text, name, inClass }) {
  if (inClass && text === '\\b') {
    return 'Java has no \\b in a class: write \\x08.';
  }
  if (text in INSTEAD) {
    return `${text} means something else in Java: ${INSTEAD[text]}.`;
  }
  if (text.startsWith('\\u{')) {
    return `Java has no ${text}: write the character itself, or \\uhhhh.`;
  }
  if (/^\\c[a-z]$/.test(text)) {
    return `${text} means something else in Java: write ${text.slice(0, 2)}${text[2].toUpperCase()}.`;
  }
  if (kind === 'property' && !CATEGORIES.test(name) && !/^(Script|sc)=\w+$/.test(name)) {
    return `Java has no ${text}, or means something else by it: write a general category in short form such as \\p{L}, or a script such as \\p{Script=Latin}.`;
  }
  if (kind === 'empty-class') {
    return `Java does not read ${text}: write ${text === '[]' ? 'a character that cannot occur' : '[\\d\\D]'}.`;
  }
  if (kind === 'modifier') {
    return `${text} ignores the case of other letters in Java: write both cases, such as [Aa].`;
  }
  if (kind === 'group' && name && !/^[A-Za-z][A-Za-z0-9]*$/.test(name)) {
    return `Java does not take ${name} for the name of a group: rename it, with ASCII letters and digits.`;
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
    const part = { text, inClass, ...classify(text, inClass) };
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

/** Names that are given twice, in alternatives. */
function repeatedName(pattern) {
  const names = tokens(pattern).filter(({ kind, name }) => kind === 'group' && name).map(({ name }) => name);
  const twice = names.find((name, i) => names.indexOf(name) < i);
  return twice ? `Java takes the name ${twice} of a group once only: rename one of the groups.` : null;
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
