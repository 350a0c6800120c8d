/** Answers with a planted fault: each has to be reported, or the checks check nothing. */
import { jsonOf } from './send.mjs';

const plants = {
  'an extra property': (answer) => changed(answer, (body) => (body.contact = '13800000000')),
  'an extra property deep inside': (answer) => changed(answer, (body) => (body.centers[0].contact = 'x')),
  'a missing property': (answer) => changed(answer, (body) => delete body.help),
  'another type': (answer) => changed(answer, (body) => (body.centers[0].phones = 'x')),
  'a status that is not in the document': (answer) => ({ ...answer, status: 202 }),
  'a failure of the server': (answer) => ({ ...answer, status: 500 }),
  'another Content-Type': (answer) => ({ ...answer, headers: { 'content-type': 'text/html' } }),
  'a refusal that is no problem': (answer) => ({ ...answer, status: 422 }),
};

function changed(answer, change) {
  const body = jsonOf(answer);
  change(body);
  return { ...answer, text: JSON.stringify(body) };
}

/** @returns the planted faults that were not reported, of how many */
export function unreported(contract, answer) {
  const operation = contract.operationOf('GET', '/v1/centers');
  const before = contract.faults(operation, 'GET', answer);
  if (before.length > 0) return { missed: ['the answer as it is has faults'], planted: 1 };
  const missed = Object.entries(plants)
    .filter(([, plant]) => contract.faults(operation, 'GET', plant(answer)).length === 0)
    .map(([name]) => name);
  return { missed, planted: Object.keys(plants).length };
}
