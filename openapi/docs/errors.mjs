// The catalogue of errors: each documented error response once, with the operations that return it and its examples.
import { html, joined } from './html.mjs';
import { markdown } from './markdown.mjs';
import { examples, headers, idOfError, idOfOperation, isError, jsonOf, titleOf } from './operations.mjs';
import { typeLabel } from './schemas.mjs';

export function errorSection({ operations }) {
  const all = new Map();
  for (const operation of operations) {
    for (const response of operation.responses.filter(isError)) {
      const id = idOfError(response);
      all.set(id, { ...(all.get(id) ?? { id, response, operations: [] }) });
      all.get(id).operations.push(operation);
    }
  }
  return all.size > 0 && html`<section id="errors">
<h2>Errors</h2>
<p>A status from 400 to 499 means that the request was at fault, one from 500 that the server was. A body may be missing, or be another than is described here, if a proxy in between answers.</p>
${[...all.values()].sort((a, b) => order(a) - order(b)).map(catalogued)}
</section>`;
}

/** Single statuses before ranges, ranges before all others. */
function order({ response: { code } }) {
  return code === 'default' ? 1000 : Number(code.replace('XX', '99')) + (code.endsWith('XX') ? 0.5 : 0);
}

function catalogued({ id, response, operations }) {
  const type = jsonOf(response.resolved);
  return html`<section class="response" id="${id}">
<h3><b class="status">${response.code}</b> ${type && html`<span class="type">${typeLabel(type.get('schema'))}</span>`}</h3>
${markdown(response.resolved.text('description'))}
<p class="of">Returned by ${joined(operations.map((operation) => html`<a href="#${idOfOperation(operation)}">${titleOf(operation)}</a>`), ', ')}</p>
${headers(response.resolved)}
${type && examples(type)}
</section>`;
}
