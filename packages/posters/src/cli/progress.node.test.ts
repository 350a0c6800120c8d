import assert from 'node:assert/strict';
import { test } from 'node:test';
import { batch, command } from '../../test/cli/command.js';
import { Progress } from './progress.js';

function watched(total: number, status?: boolean) {
  let time = 0;
  const lines: string[] = [];
  const error = (line: string) => void lines.push(line);
  const progress = new Progress(total, { now: () => time, error, ...(status && { status: error }) });
  return { progress, lines, wait: (ms: number) => (time += ms) };
}

test('a line every five seconds where nobody watches, with the rate and the time that is left', () => {
  const { progress, lines, wait } = watched(1000);
  for (let sheet = 0; sheet < 300; sheet += 1) {
    wait(40);
    progress.step('made');
  }
  assert.deepEqual(lines, ['125 of 1000 sheets · 25/s · 0:35 left', '250 of 1000 sheets · 25/s · 0:30 left']);
});

test('one line is rewritten five times a second at most, and taken away at the end', () => {
  const { progress, lines, wait } = watched(100, true);
  for (let sheet = 0; sheet < 100; sheet += 1) {
    wait(10);
    progress.step('made');
  }
  progress.end();
  assert.equal(lines.length, 6);
  assert.equal(lines.at(-2), '100 of 100 sheets · 100/s · 0:00 left');
  assert.equal(lines.at(-1), '');
});

test('what was there already says nothing about how long the rest takes; what failed is told', () => {
  const { progress, lines, wait } = watched(1000);
  for (let sheet = 0; sheet < 900; sheet += 1) progress.step('kept');
  wait(5000);
  progress.step('failed');
  assert.deepEqual(lines, ['901 of 1000 sheets · 0.2/s · 8:15 left · 1 failed']);
});

test('--quiet: nothing but what went wrong', async (t) => {
  let time = 0;
  const lines = async (...more: string[]) => {
    const rows = ['示例一中,440106,school-a', '示例二中,440106,school-b', ',440106,school-c'];
    const { args } = batch(t, rows, '--format', 'svg', ...more);
    const { out, error } = await command(['render', ...args], { now: () => (time += 3000) });
    return [out.split('\n').length - 1, error.trim().split('\n').length];
  };
  const [out, error] = await lines();
  assert.ok((out as number) >= 2 && (error as number) >= 2, String([out, error]));
  assert.deepEqual(await lines('--quiet'), [0, 1]);
});
