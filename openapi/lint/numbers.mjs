// Numbers as they are written, compared without rounding.

const JSON_NUMBER = /^(-?)(0|[1-9]\d*)(?:\.(\d+))?(?:[eE]([+-]?\d+))?$/;

export function isJsonNumber(text) {
  return JSON_NUMBER.test(text);
}

/** Whether readers that keep numbers as doubles, as Prism does, see the number that is written. */
export function isExact(text) {
  const double = Number(text);
  return Number.isFinite(double) && key(text) === key(String(writtenOut(double)));
}

/** A double of 2^53 or more is written out: its shortest form stands for a range of whole numbers. */
function writtenOut(double) {
  return Number.isInteger(double) && Math.abs(double) >= 2 ** 53 && Math.abs(double) < 1e21 ? BigInt(double) : double;
}

export function isWhole(text) {
  return /^-?(0|[1-9]\d*)$/.test(text);
}

export function compareNumbers(a, b) {
  const [x, y] = [parse(a), parse(b)];
  const exponent = Math.min(x.exponent, y.exponent);
  const [left, right] = [x, y].map((n) => n.digits * 10n ** BigInt(n.exponent - exponent));
  return left < right ? -1 : left > right ? 1 : 0;
}

/** The same for numbers that are equal: 1.10 and 11e-1. */
export function key(text) {
  let { digits, exponent } = parse(text);
  while (digits !== 0n && digits % 10n === 0n) {
    digits /= 10n;
    exponent++;
  }
  return digits === 0n ? '0' : `${digits}e${exponent}`;
}

function parse(text) {
  const [, sign, whole, fraction = '', exponent = '0'] = JSON_NUMBER.exec(text);
  return { digits: BigInt(sign + whole + fraction), exponent: Number(exponent) - fraction.length };
}
