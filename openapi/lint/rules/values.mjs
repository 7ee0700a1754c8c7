// Values that every reader of the contract takes for the same: Prism, the linters, the generator and the tests.
import { isScalar, visit } from 'yaml';
import { isExact, isJsonNumber } from '../numbers.mjs';

const RULE = 'kohortpay-value';

export function checkValues(document, findings) {
  const { yaml, at } = document;
  const error = (node, message) =>
    findings.add({ ...at((node?.range ?? yaml.contents?.range ?? [0])[0]), message, rule: RULE, error: true });

  if (yaml.directives.yaml.explicit && yaml.directives.yaml.version !== '1.2') {
    findings.add({ line: 1, col: 1, message: 'Remove %YAML: the contract is read as YAML 1.2.', rule: RULE, error: true });
  }
  visit(yaml, {
    Pair: (_, pair) => checkName(pair, error),
    Alias: (_, alias, path) => checkAlias(alias, path, yaml, error),
    Value: (place, value) => {
      checkTag(value, error);
      if (isScalar(value)) checkScalar(value, place === 'key', error);
    },
  });
}

function checkName({ key }, error) {
  if (!isScalar(key)) {
    error(key, 'A name must be a string: write it out, without ?, [ or {.');
  } else if (key.value === '<<') {
    error(key, 'Not every tool merges what << names: write the properties out, or move them to components and refer to them by $ref.');
  } else if (typeof key.value !== 'string' && (key.source || 'null') !== String(key.value)) {
    error(key, `Tools read this name differently: quote it, as in '${key.source || ''}':.`);
  }
}

function checkTag(node, error) {
  if (node.tag) {
    error(node, `Not every tool follows the tag ${node.tag.replace('tag:yaml.org,2002:', '!!')}: remove it, and quote a value that must be a string.`);
  }
}

function checkAlias(alias, path, yaml, error) {
  const target = alias.resolve(yaml);
  if (!target) {
    error(alias, `There is no anchor &${alias.source}: write the value out.`);
  } else if (path.includes(target)) {
    error(alias, `*${alias.source} contains itself: write a reference to a schema in components, by $ref.`);
  }
}

function checkScalar({ value, source, range }, isName, error) {
  const node = { range };
  if (typeof value === 'number' && !isName) {
    checkNumber(value, source, (message) => error(node, message));
  }
  if (typeof value === 'string' && !value.isWellFormed()) {
    error(node, 'An unpaired surrogate is not a character and cannot be sent: remove it, or write both halves.');
  }
}

function checkNumber(value, source, error) {
  if (!Number.isFinite(value) && !isJsonNumber(source)) {
    error(`${source} is not a number in JSON: quote it if it is a string, else write a number.`);
  } else if (!isJsonNumber(source)) {
    error(`Tools read ${source} differently: write ${value}, or quote it if it is a string.`);
  } else if (!isExact(source)) {
    error(`Prism and other tools that keep numbers as doubles read ${source} as ${value}: write a number of at most 15 digits, `
      + 'make it a string, or leave out a bound that the format int64 implies.');
  }
}
