// The forms of a contract that are derived from it, by the name of their file.
import { upgrade } from '@scalar/openapi-upgrader';
import { stringify } from 'yaml';
import { toJson } from '../lint/json.mjs';
import { tolerantForm } from './tolerant.mjs';

export function derive(contract, deviations) {
  const { root } = contract;
  const tolerant = tolerantForm(contract, deviations);
  return {
    'kohortpay.json': toJson(root) + '\n',
    'kohortpay-3.1.yaml': toYaml(upgrade(root.plain, '3.1')),
    'kohortpay-tolerant.yaml': toYaml(tolerant),
    'kohortpay-tolerant.json': JSON.stringify(tolerant, null, 2) + '\n',
  };
}

/** As YAML 1.1, which quotes dates: many readers still take a bare one for more than a string. */
function toYaml(form) {
  return stringify(form, { lineWidth: 120, blockQuote: 'literal', version: '1.1' });
}
