// Responses: which codes there are, and what comes with each.
import { READERS, SERVER } from '../change.mjs';
import { compareContents } from './contents.mjs';
import { compareHeaders } from './parameters.mjs';
import { compareRest, same } from './rest.mjs';

const KEEP = 'keep the code; where it must go, add a new operation and deprecate this one';

export function compareResponses(was, is, context) {
  const gone = was.responses.filter(({ code }) => !has(is, code));
  const added = is.responses.filter(({ code }) => !has(was, code));
  for (const response of was.responses) {
    const now = is.responses.find(({ code }) => code === response.code) ?? covering(is, response.code);
    if (now) compareResponse(response, now, context);
  }
  for (const response of added) {
    const covered = covering(was, response.code);
    if (covered) compareResponse(covered, response, context, { rest: false });
  }
  compareCodes(was, is, gone, added, context);
}

/** Successes are what clients are written for. Any error may come at any time, documented or not. */
function compareCodes(was, is, gone, added, { changes, uses, subject }) {
  const [lost, won] = [gone, added].map((all) => all.filter(isSuccess));
  for (const response of lost) {
    const other = won.length === 1 && lost.length === 1 ? won[0] : undefined;
    changes.breaking(other?.node ?? response.node, [READERS], { subject, uses, instead: KEEP,
      what: other ? `succeeds with ${other.code}, no longer with ${response.code}` : `no longer succeeds with ${response.code}` });
  }
  for (const response of lost.length === 1 && won.length === 1 ? [] : won) {
    const change = { subject, uses, what: `may also succeed with ${response.code}`, instead: 'answer with the body of the other successes' };
    const known = was.successes.every((each) => same(each.resolved.get('content'), response.resolved.get('content')));
    if (known) changes.compatible(response.node, [READERS, SERVER], change);
    else changes.breaking(response.node, [READERS], { ...change, what: `${change.what}, with another body` });
  }
  for (const { node, code } of gone.filter((each) => !isSuccess(each))) {
    changes.compatible(node, [READERS, SERVER], { subject, what: `no longer documents ${code}`, uses });
  }
  for (const { node, code } of added.filter((each) => !isSuccess(each))) {
    changes.compatible(node, [READERS, SERVER], { subject, what: `documents ${code}`, uses });
  }
}

/** @param rest whether what is said for readers is compared too: not of two responses of which one is only near to the other */
function compareResponse(was, is, { changes, schemas, uses, subject }, { rest = was.code === is.code } = {}) {
  const { path } = is.resolved;
  const name = path[0] === 'components' ? `The response ${path[2]}` : `${subject}: the response ${is.code}`;
  if (was.hasBody !== is.hasBody) {
    const change = { subject: name, what: is.hasBody ? 'has a body' : 'no longer has a body', uses, instead: KEEP };
    if (is.hasBody && !isSuccess(is)) changes.compatible(is.node, [READERS, SERVER], change);
    else changes.breaking(is.node, [READERS], change);
  }
  compareContents(was.resolved, is.resolved, { changes, schemas, uses, subject: name, rest });
  compareHeaders(was.resolved.get('headers'), is.resolved.get('headers'), { changes, schemas, uses, subject: name });
  if (rest) compareRest(was.resolved, is.resolved, ['content', 'headers'], name, { changes, breaks: [READERS], uses });
}

function isSuccess({ code }) {
  return /^2/.test(code);
}

function has({ responses }, wanted) {
  return responses.some(({ code }) => code === wanted);
}

/** What an operation says of a code that it does not list. */
function covering({ responses }, code) {
  return responses.find((each) => each.code === `${code[0]}XX`) ?? responses.find((each) => each.code === 'default');
}
