// References: inside the file, to a whole component of the right kind, with nothing beside them that would be ignored.

const REFERENCE = 'kohortpay-reference';

// Keywords below which the contract chooses the names, with the section of components that their values may be taken from.
const NAMES = {
  properties: 'schemas', schemas: 'schemas', responses: 'responses', parameters: 'parameters', examples: 'examples', requestBodies: 'requestBodies',
  headers: 'headers', securitySchemes: 'securitySchemes', links: 'links', callbacks: 'callbacks', paths: '', content: '', encoding: '', variables: '',
};
// Of other keywords: of a list, its items; of schemas, themselves.
const VALUES = { parameters: 'parameters', requestBody: 'requestBodies' };
const DATA = new Set(['example', 'default', 'enum', 'value']);
// Says nothing that the client, the mock or the tests go by.
const NOTES = new Set(['$ref', 'description', 'summary', 'title', 'example', 'examples', 'externalDocs', 'deprecated', 'xml']);

export function checkReferences({ root, document, components }, findings) {
  walk(root, '', false, (node, section) => {
    checkTarget(node, section, document, findings);
    checkSiblings(node, findings);
  });
  for (const section of components.entries) {
    for (const component of section.all.filter(({ name }) => !/^[\w.-]+$/.test(name))) {
      findings.error(component, REFERENCE, `References to "${component.name}" are read differently: rename it, with letters, digits, ".", "-" and "_" only.`);
    }
  }
}

/** Visits references, each with the section of components that it may lead to. */
function walk(node, section, isNames, visit) {
  if (!isNames && node.reference !== undefined) {
    visit(node, section);
  }
  for (const child of node.children.values()) {
    if (isNames || node.isList) {
      walk(child, section, false, visit);
    } else if (!DATA.has(child.name) && !child.name.startsWith('x-')) {
      const isNamesBelow = child.isMap && child.name in NAMES;
      walk(child, isNamesBelow ? NAMES[child.name] : VALUES[child.name] ?? 'schemas', isNamesBelow, visit);
    }
  }
}

function checkTarget(node, section, document, findings) {
  const at = node.get('$ref');
  const ref = node.reference;
  if (!ref.startsWith('#/')) {
    findings.error(at, REFERENCE, `${ref} is another file: move what it names into this one, which is published, mocked and generated from as one file.`);
  } else if (section === '') {
    findings.error(at, REFERENCE, `Write out what ${ref} names: the generator follows no reference here.`);
  } else if (!ref.startsWith(`#/components/${section}/`) || ref.split('/').length !== 4) {
    findings.error(at, REFERENCE, `${ref} is not a whole component of components/${section}: move what it names there, and refer to #/components/${section}/….`);
  } else if (!document.follow(ref).exists) {
    findings.error(at, REFERENCE, `There is no ${ref}: add it, or correct the reference.`);
  } else if (!node.resolved.exists) {
    findings.error(at, REFERENCE, `${ref} refers to itself: write it out.`);
  }
}

function checkSiblings(node, findings) {
  for (const sibling of node.entries.filter(({ name }) => !NOTES.has(name))) {
    const cure = sibling.name === 'nullable'
      ? 'refer to a schema that is nullable itself, as NullableMetadata is'
      : 'move it to the schema that is referred to, or to one of its own';
    findings.error(sibling, 'kohortpay-reference-sibling', `${sibling.name} beside $ref is ignored in OpenAPI 3.0: ${cure}.`);
  }
}
