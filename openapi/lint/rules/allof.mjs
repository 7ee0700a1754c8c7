// allOf: members that are objects and can be merged into one class.
import { isDeepStrictEqual } from 'node:util';
import { said, typeOf } from '../contract.mjs';

const RULE = 'kohortpay-allof';

export function checkAllOf({ schemas }, findings) {
  for (const schema of schemas.filter((each) => each.has('allOf'))) {
    const members = schema.get('allOf').items;
    if (members.length === 0) {
      findings.error(schema.get('allOf'), RULE, 'allOf needs a member: add one, or remove it.');
    } else if (containsItself(schema)) {
      findings.error(schema.get('allOf'), RULE, 'This allOf contains itself: remove the reference that leads back here.');
    } else {
      checkNull(schema, members, findings);
      if (members.length > 1 || schema.has('properties')) checkMembers(schema, members, findings);
    }
  }
}

function containsItself(schema) {
  const visit = (node, seen) => node.resolved.get('allOf').items.some((member) =>
    seen.has(member.resolved) || visit(member, new Set([...seen, member.resolved])));
  return visit(schema, new Set([schema.resolved]));
}

/** A value satisfies every member, so that null needs the consent of all; and the generator goes by what stands beside allOf. */
function checkNull(schema, members, findings) {
  const consent = members.every((member) => member.resolved.flag('nullable'));
  if (schema.flag('nullable') && !consent) {
    findings.error(schema.get('nullable'), RULE, 'nullable beside allOf is ignored unless each member is nullable: refer to a schema that is nullable itself, as NullableMetadata is.');
  } else if (consent && !schema.flag('nullable')) {
    findings.error(schema.get('allOf'), RULE, 'Each member is nullable, and the client does not see it: add nullable: true beside allOf.');
  }
}

function checkMembers(schema, members, findings) {
  for (const member of members.filter((each) => !['object', ''].includes(typeOf(each)) || said(each, 'enum').length)) {
    findings.error(member, RULE, 'The client merges objects only: write one schema instead of an allOf of other types.');
  }
  checkConflicts(schema, findings);
  for (const part of [...members, schema]) {
    checkClosed(schema, part, findings);
  }
}

/** Where two members declare a property, the generator keeps one of the two. */
function checkConflicts(schema, findings) {
  const declared = new Map();
  for (const property of said(schema, 'properties').flatMap((properties) => properties.all)) {
    const other = declared.get(property.name);
    if (other && other !== property && !isDeepStrictEqual(rules(other), rules(property))) {
      findings.error(schema.get('allOf'), RULE,
        `Two members declare ${property.name} differently (lines ${other.position.line} and ${property.position.line}), and the client keeps one of them: declare it once.`);
    }
    declared.set(property.name, property);
  }
}

function rules(property) {
  const { description, example, title, ...rest } = property.plain;
  return rest;
}

/** A member with additionalProperties: false refuses what the others declare. */
function checkClosed(schema, part, findings) {
  const closed = part === schema ? schema.get('additionalProperties') : said(part, 'additionalProperties').find(({ value }) => value === false);
  if (closed?.value !== false) return;
  const own = new Set((part === schema ? [schema.get('properties')] : said(part, 'properties')).flatMap((properties) => properties.all.map(({ name }) => name)));
  const other = said(schema, 'properties').flatMap((properties) => properties.all).find(({ name }) => !own.has(name));
  if (other) {
    findings.error(closed, RULE, `additionalProperties: false refuses ${other.name}, which another part of the allOf declares: remove it here, or write one schema.`);
  }
}
