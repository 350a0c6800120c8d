/**
 * Random and spoiled requests against every operation of the document: no answer may be one that the document
 * does not have. `SEED` repeats a run, `RUNS` is the number of requests for each operation.
 */
import fc from 'fast-check';
import { aimAt } from './lib/aims.mjs';
import { Caller } from './lib/caller.mjs';
import { fromSchema } from './lib/from-schema.mjs';
import { mutation, spoil } from './lib/mutations.mjs';
import { unreported } from './lib/planted.mjs';
import { closeConnections, jsonOf, send } from './lib/send.mjs';
import { addAccount, openService } from './lib/service.mjs';
import { stray, strayFaults } from './lib/strays.mjs';
import { Tally } from './lib/tally.mjs';
import { World } from './lib/world.mjs';

const seed = Number(process.env.SEED ?? Date.now() % 1_000_000);
const runs = Number(process.env.RUNS ?? 120);
const LEAST = 5000;

/** What is done to each request of an operation: nothing, one or two faults, or a body made from the schema. */
function plans(operation, document, offset) {
  const schema = operation.document.requestBody?.content['application/json'].schema;
  const spoiled = fc.record({ faults: fc.array(mutation, { minLength: 1, maxLength: 2 }) });
  const kinds = [
    { weight: 3, arbitrary: fc.constant({ faults: [] }) },
    { weight: 8, arbitrary: spoiled },
  ];
  if (schema) kinds.push({ weight: 2, arbitrary: fc.record({ made: fromSchema(schema, document) }) });
  return fc.sample(fc.oneof(...kinds), { seed: seed + offset, numRuns: runs });
}

async function build(operation, plan, world, turn) {
  world.spoiling = plan.faults?.length !== 0;
  const aim = await aimAt(operation, world, turn);
  const known = (operation.document.parameters ?? []).filter((one) => one.in === 'query');
  const call = {
    ...structuredClone(aim),
    method: operation.method,
    template: operation.path,
    known: known.map(({ name }) => name),
  };
  // A slot of its own makes a body from the schema go further than to "unknown slot".
  if (plan.made)
    call.body = { ...plan.made, ...('slot' in plan.made && turn % 2 && { slot: aim.body.slot }) };
  for (const fault of plan.faults ?? []) spoil(call, fault, world);
  const body = call.raw ?? (call.body === undefined ? undefined : JSON.stringify(call.body));
  const query = Object.entries(call.query)
    .map(
      ([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value.toWellFormed?.() ?? value)}`,
    )
    .join('&');
  const type = call.type ?? (body === undefined ? undefined : 'application/json');
  return {
    method: call.method,
    path: call.path + (query && `?${query}`),
    headers: { ...call.headers, ...(type !== undefined && { 'Content-Type': type }) },
    body,
  };
}

/** A call in one line, with long runs of one sign shortened. */
const told = (call) =>
  JSON.stringify(call)
    .replace(/(.)\1{40,}/gsu, (run, sign) => `${sign}{${run.length}}`)
    .slice(0, 1200);

async function fuzzOperations({ base, contract }, world, tally) {
  const all = contract.operations.flatMap((operation, index) =>
    plans(operation, contract.document, index * 1000).map((plan, turn) => ({ operation, plan, turn })),
  );
  const [order] = fc.sample(fc.shuffledSubarray(all, { minLength: all.length }), { seed, numRuns: 1 });
  for (const { operation, plan, turn } of order) {
    const call = await build(operation, plan, world, turn);
    const answer = await send(base, call);
    const found = contract.operationOf(call.method, call.path);
    const faults = found ? contract.faults(found, call.method, answer) : strayFaults(contract, call, answer);
    tally.add(found?.name ?? 'no operation', answer.status, faults, () => told(call));
    const plain = plan.faults?.length === 0;
    if (plain && answer.status >= 300)
      tally.refusedPlain.push(`${operation.name} ${answer.status} ${jsonOf(answer)?.code}`);
  }
}

async function fuzzStrays({ base, contract }, tally) {
  for (const call of fc.sample(stray, { seed, numRuns: runs * 4 })) {
    const answer = await send(base, call);
    const found = contract.operationOf(call.method, call.path);
    const faults = found ? contract.faults(found, call.method, answer) : strayFaults(contract, call, answer);
    tally.add(found?.name ?? 'no operation', answer.status, faults, () => told(call));
  }
}

async function openWorld(service) {
  const world = await new World(service.base, service.password).open();
  const accounts = ['fuzz-1', 'fuzz-2', 'fuzz-3', 'fuzz-4', 'fuzz-5', 'fuzz-6'].map((name) => ({
    name,
    password: addAccount(service, name, 'province', ''),
  }));
  let turn = 0;
  // Wrong passwords close an account for a while: each gets its share of them.
  world.account = () => ({ ...accounts[turn++ % accounts.length] });
  const center = world.centers[1].id;
  const other = new Caller(service.base);
  await other.signIn('one-center', addAccount(service, 'one-center', 'center', center));
  world.other = other.staff;
  return world;
}

/** @returns {Promise<boolean>} whether all held */
export async function fuzz() {
  const service = await openService();
  const { contract } = service;
  const tally = new Tally(contract.operations);
  tally.refusedPlain = [];
  try {
    console.log(`fuzz: SEED=${seed} RUNS=${runs}`);
    const centers = await send(service.base, { method: 'GET', path: '/v1/centers' });
    const { missed, planted } = unreported(contract, centers);
    console.log(`planted faults reported: ${planted - missed.length} of ${planted}`);
    const loose = contract.looseObjects();
    const world = await openWorld(service);
    await fuzzOperations(service, world, tally);
    await fuzzStrays(service, tally);
    const { called, through } = tally.print(contract.operations);
    const total = contract.operations.length;
    const unlisted = tally.unlisted(contract.operations);
    for (const line of unlisted) console.log(`general refusal, not listed for the operation: ${line}`);
    // Visits that have begun run out: then one that has not is closed, and that is refused.
    const refused = tally.refusedPlain.filter((line) => !/(complete|no-show) 409 wrong-status$/.test(line));
    for (const line of refused) console.log(`FAIL refused though right: ${line}`);
    for (const where of loose) console.log(`FAIL an answer's object takes any property: ${where}`);
    for (const name of missed) console.log(`FAIL planted and not reported: ${name}`);
    for (const fault of tally.faults.slice(0, 40)) console.log(`FAIL ${fault}`);
    console.log(`${refused.length} right requests refused; ${tally.faults.length} faults`);
    const enough = tally.asked >= LEAST || Boolean(process.env.RUNS);
    if (!enough) console.log(`FAIL only ${tally.asked} requests, at least ${LEAST} are wanted`);
    const clean = [missed, loose, refused, tally.faults].every((list) => list.length === 0);
    return clean && enough && called === total && through === total;
  } finally {
    closeConnections();
    await service.stop();
  }
}
