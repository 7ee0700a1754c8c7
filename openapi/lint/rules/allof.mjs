// allOf: members that can be merged into one schema, and leave a value that satisfies all of them.
import { valuesOf, typeOf } from '../contract.mjs';

const RULE = 'kohortpay-allof';

export function checkAllOf({ schemas }, findings) {
  for (const schema of schemas.filter((each) => each.has('allOf'))) {
    const members = schema.get('allOf').items;
    if (members.length === 0) {
      findings.error(schema.get('allOf'), RULE, 'allOf needs a member: add one, or remove it.');
    } else if (containsItself(schema)) {
      findings.error(schema.get('allOf'), RULE, 'This allOf contains itself: remove the reference that leads back here.');
    } else {
      checkTypes(schema, findings);
      checkProperties(schema, findings);
      [...members, schema].forEach((part) => checkClosed(schema, part, findings));
    }
  }
}

function containsItself(schema) {
  const visit = (node, seen) => node.resolved.get('allOf').items.some((member) =>
    seen.has(member.resolved) || visit(member, new Set([...seen, member.resolved])));
  return visit(schema, new Set([schema.resolved]));
}

function checkTypes(schema, findings) {
  const types = valuesOf(schema, 'type').map(({ string }) => string);
  const other = types.find((type) => type !== types[0]);
  if (other) {
    findings.error(schema.get('allOf'), RULE, `No value is of type ${types[0]} and ${other}: change a member, or remove it.`);
  }
}

/** What several members declare must be one thing; of the same type, the rules of all hold. */
function checkProperties(schema, findings) {
  const declared = new Map();
  for (const property of valuesOf(schema, 'properties').flatMap((properties) => properties.all)) {
    const other = declared.get(property.name) ?? property;
    const differ = ['type', 'format'].find((keyword) => !agree(first(other, keyword), first(property, keyword)));
    if (differ) {
      findings.error(schema.get('allOf'), RULE, `Lines ${other.position.line} and ${property.position.line} declare ${property.name} with another ${differ} each: `
        + 'change one of them, or remove it.');
    }
    declared.set(property.name, property);
  }
}

function first(schema, keyword) {
  return keyword === 'type' ? typeOf(schema) : valuesOf(schema, keyword)[0]?.string ?? '';
}

function agree(a, b) {
  return a === b || a === '' || b === '';
}

/** A member with additionalProperties: false refuses what the others declare. */
function checkClosed(schema, part, findings) {
  const closed = part === schema ? schema.get('additionalProperties') : valuesOf(part, 'additionalProperties').find(({ value }) => value === false);
  if (closed?.value !== false) return;
  const own = new Set((part === schema ? [schema.get('properties')] : valuesOf(part, 'properties')).flatMap((properties) => properties.all.map(({ name }) => name)));
  const other = valuesOf(schema, 'properties').flatMap((properties) => properties.all).find(({ name }) => !own.has(name));
  if (other) {
    findings.error(closed, RULE, `additionalProperties: false refuses ${other.name}, which another part of the allOf declares: remove it here, or write one schema.`);
  }
}
