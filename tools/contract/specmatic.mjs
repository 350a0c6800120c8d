/** Specmatic makes requests from the document, right ones and wrong ones, and looks at each answer. */
import { spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Filler } from './lib/fill.mjs';
import { openRelay } from './lib/relay.mjs';
import { closeConnections } from './lib/send.mjs';
import { addAccount, openService } from './lib/service.mjs';
import { World } from './lib/world.mjs';

const jar = fileURLToPath(new URL('node_modules/specmatic/specmatic.jar', import.meta.url));
/** Requests of one kind for one operation: all combinations of optional fields would be tens of thousands. */
const COMBINATIONS = process.env.COMBINATIONS ?? '2';
/** A stream of events has no end, and Specmatic waits for one. */
const FILTER = "PATH!='/v1/staff/events'";

/** The document as Specmatic reads it: it knows no cookie as a key, so the session is added on the way. */
function readable(document) {
  const copy = structuredClone(document);
  delete copy.components.securitySchemes.session;
  for (const methods of Object.values(copy.paths)) {
    for (const operation of Object.values(methods)) {
      if (operation.security?.some((one) => 'session' in one)) delete operation.security;
    }
  }
  return copy;
}

function run(dir, base, filter = FILTER) {
  const args = ['-Xmx4g', '-jar', jar, 'test', `--testBaseURL=${base}`, `--filter=${filter}`, '--timeout=60'];
  const child = spawn('java', [...args, 'openapi.json'], {
    cwd: dir,
    env: {
      ...process.env,
      SPECMATIC_GENERATIVE_TESTS: 'true',
      MAX_TEST_REQUEST_COMBINATIONS: COMBINATIONS,
    },
  });
  let said = '';
  child.stdout.on('data', (chunk) => (said += chunk));
  child.stderr.on('data', (chunk) => (said += chunk));
  return new Promise((resolve, reject) => {
    child.once('error', (error) => reject(new Error(`java cannot be run: ${error.message}`)));
    child.once('exit', () => resolve(said));
  });
}

const totals = /Tests run: (\d+), Successes: (\d+), Failures: (\d+).*Errors: (\d+)/;

/** Whether an added property makes its tests fail. */
async function bites(dir, service) {
  const relay = await openRelay(service.base, {
    answer: (answer) => ({ ...answer, text: answer.text.replace(/^\{/, '{"contact":"13800000000",') }),
  });
  try {
    const total = totals.exec(await run(dir, relay.base, "PATH='/v1/operator'"));
    const reported = total !== null && Number(total[3]) > 0;
    console.log(`planted violation reported: ${reported ? 'yes' : 'no'} (${total?.[0]})`);
    return reported;
  } finally {
    await relay.close();
  }
}

async function openWorld(service) {
  const world = await new World(service.base, service.password).open();
  const account = { name: 'specmatic', password: addAccount(service, 'specmatic', 'province', '') };
  world.account = () => ({ ...account });
  return world;
}

/** @returns {Promise<boolean>} whether all of its tests passed */
export async function specmatic() {
  const service = await openService();
  const { contract, dataDir } = service;
  const dir = join(dataDir, 'specmatic');
  mkdirSync(dir);
  writeFileSync(join(dir, 'openapi.json'), JSON.stringify(readable(contract.document)));
  const filler = new Filler(contract, await openWorld(service));
  const asked = new Set();
  const relay = await openRelay(service.base, {
    request: (call) => {
      const status = Number(call.headers['specmatic-response-code']);
      const found = contract.operationOf(call.method, call.path);
      if (found) asked.add(found.name);
      return filler.fill(call, status >= 200 && status < 300 ? status : undefined);
    },
  });
  try {
    const said = await run(dir, relay.base);
    if (process.env.LOG) writeFileSync(process.env.LOG, said);
    const total = totals.exec(said);
    if (!total) {
      console.log(`FAIL Specmatic printed no total:\n${said.slice(-3000)}`);
      return false;
    }
    const failed = [...said.matchAll(/^([+-]ve .*) has FAILED\n([\s\S]*?)\n\n\n/gm)];
    for (const [, name, why] of failed.slice(0, 20)) console.log(`FAIL ${name}\n${why}`);
    console.log(`specmatic: ${total[0]}; ${asked.size} of ${contract.operations.length} operations`);
    const passed = Number(total[1]) > 0 && total[3] === '0' && total[4] === '0';
    return (await bites(dir, service)) && passed;
  } finally {
    await relay.close();
    closeConnections();
    await service.stop();
  }
}
