// Operations: what is sent, with a call to try, and what comes back, with every example by its name.
import { isJsonLike } from '../lint/contract.mjs';
import { html, idOf } from './html.mjs';
import { jsonBlock, jsonLine } from './json.mjs';
import { inlineMarkdown, markdown } from './markdown.mjs';
import { fields, hasFields, rules, typeLabel } from './schemas.mjs';

export const idOfOperation = ({ method, path, id }) => idOf('operation', id || `${method}-${path}`);

export const titleOf = (operation) => operation.node.text('summary') || operation.id || operation.toString();

export const isError = ({ code }) => !/^[123]/.test(code);

export function operationSection(operation, page) {
  const { node } = operation;
  return html`<article class="operation" id="${idOfOperation(operation)}">
<h3>${titleOf(operation)}</h3>
<p class="call"><b class="method ${operation.method}">${operation.method.toUpperCase()}</b> <code>${operation.path}</code>${node.flag('deprecated') && html` <span class="flag">deprecated</span>`}</p>
${markdown(node.text('description'))}
${page.javadoc.operation(operation)}${seeAlso(node.get('externalDocs'))}
${parameters(operation.parameters)}
${requestBody(operation.body, page)}
<h4>Call</h4>
<pre tabindex="0"><code>${curl(operation, page)}</code></pre>
<h4>Responses</h4>
${operation.responses.filter((each) => !isError(each)).map((response) => responseSection(response, page))}
${errors(operation)}
</article>`;
}

export function seeAlso(docs) {
  return docs.exists && html`<p class="see"><a href="${docs.text('url')}">${docs.text('description') || docs.text('url')}</a></p>`;
}

function parameters(all) {
  return all.length > 0 && html`<h4>Parameters</h4>
<dl class="fields">${all.map((parameter) => html`<div>
<dt><code class="name">${parameter.text('name')}</code> <span class="type">${typeLabel(parameter.get('schema'))}</span>
<span class="flag">in the ${parameter.text('in')}</span> <span class="flag">${parameter.flag('required') ? 'required' : 'optional'}</span></dt>
<dd>${markdown(parameter.text('description'))}${rules(parameter.get('schema').resolved)}${exampleOf(parameter) !== undefined && html`<p class="example">Example: ${jsonLine(exampleOf(parameter))}</p>`}</dd>
</div>`)}</dl>`;
}

function requestBody(body, page) {
  const type = jsonOf(body);
  return type && html`<h4>Body</h4>
<p class="type">${typeLabel(type.get('schema'))}, ${body.flag('required') ? 'required' : 'optional'}</p>
${markdown(body.text('description'))}
${hasFields(type.get('schema')) && fields(type.get('schema'), page)}
${examples(type)}`;
}

function responseSection({ code, resolved }, page) {
  const type = jsonOf(resolved);
  return html`<section class="response">
<h5><b class="status">${code}</b> ${type ? html`<span class="type">${typeLabel(type.get('schema'))}</span>` : 'no body'}</h5>
${markdown(resolved.text('description'))}
${headers(resolved, page)}
${type && examples(type)}
</section>`;
}

export function headers(response) {
  const all = response.get('headers').all;
  return all.length > 0 && html`<dl class="fields">${all.map((header) => html`<div>
<dt><code class="name">${header.name}</code> <span class="type">${typeLabel(header.resolved.get('schema'))}</span> <span class="flag">header</span></dt>
<dd>${markdown(header.resolved.text('description'))}</dd></div>`)}</dl>`;
}

/** Each example under its name, by which a mock can be asked for it. */
export function examples(type) {
  const all = namedExamples(type);
  return all.length > 0 && html`<div class="examples">${all.map(({ name, summary, value }) => html`<figure><figcaption>${name && html`<code>${name}</code> `}${inlineMarkdown(summary)}</figcaption>${jsonBlock(value)}</figure>`)}</div>`;
}

/** The examples of a media type; one without a name has none. */
export function namedExamples(type) {
  const named = type.get('examples').all.map(({ name, resolved }) => ({ name, summary: resolved.text('summary'), value: resolved.get('value').plain }));
  return named.length || !type.has('example') ? named : [{ name: '', summary: 'Example', value: type.get('example').plain }];
}

export function jsonOf(holder) {
  return holder.get('content').entries.find(({ name }) => isJsonLike(name));
}

function errors({ responses }) {
  const all = responses.filter(isError);
  return all.length > 0 && html`<ul class="errors">${all.map((response) => html`<li><a href="#${idOfError(response)}"><b class="status">${response.code}</b></a> ${inlineMarkdown(response.resolved.text('description').split('\n\n')[0])}</li>`)}</ul>`;
}

export const idOfError = ({ code, resolved }) => idOf('error', code, ...(resolved.path[0] === 'components' ? [resolved.name] : resolved.path));

function curl(operation, page) {
  const type = jsonOf(operation.body);
  const body = type && namedExamples(type)[0]?.value;
  const path = operation.path.replace(/\{([^{}]+)\}/g, (whole, name) => {
    const value = exampleOf(operation.parameters.find((each) => each.text('in') === 'path' && each.text('name') === name));
    return value === undefined ? whole : encodeURIComponent(value);
  });
  const needed = operation.parameters.filter((each) => each.flag('required'));
  const query = needed.filter((each) => each.text('in') === 'query').map((each) => `${encodeURIComponent(each.text('name'))}=${encodeURIComponent(exampleOf(each) ?? '…')}`).join('&');
  const lines = [
    `curl --request ${operation.method.toUpperCase()} ${quoted(page.server + path + (query && `?${query}`))}`,
    '--header "Authorization: Bearer $API_KEY"',
    ...needed.filter((each) => each.text('in') === 'header').map((each) => `--header ${quoted(`${each.text('name')}: ${exampleOf(each) ?? '…'}`)}`),
    ...(body === undefined ? [] : ["--header 'Content-Type: application/json'", `--data ${quoted(JSON.stringify(body))}`]),
  ];
  return lines.join(' \\\n  ');
}

function quoted(text) {
  return `'${text.replaceAll("'", "'\\''")}'`;
}

function exampleOf(parameter) {
  const [named] = parameter?.get('examples').all ?? [];
  return named?.resolved.get('value').plain ?? parameter?.get('example').plain ?? parameter?.get('schema').resolved.get('example').plain;
}
