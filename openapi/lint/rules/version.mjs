// The version of OpenAPI: 3.0, which generators read without loss and Prism validates as it is meant.

const RULE = 'kohortpay-openapi-version';

/** Whether the rest can be judged. */
export function checkVersion(root, findings) {
  const node = root.get('openapi');
  if (!root.isMap || !(node.exists || root.has('swagger'))) {
    findings.error(root, RULE, 'This is not an OpenAPI description: add a first line such as "openapi: 3.0.3".');
    return false;
  }
  const version = String(node.source ?? root.get('swagger').source ?? '');
  if (!/^3\.0\.\d+$/.test(version)) {
    findings.error(node.exists ? node : root.get('swagger'), RULE,
      `OpenAPI ${version} is not carried: write the contract as OpenAPI 3.0.3 (openapi: 3.0.3, nullable: true instead of a type "null").`);
    return false;
  }
  return true;
}
