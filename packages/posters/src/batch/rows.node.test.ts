import assert from 'node:assert/strict';
import { test } from 'node:test';
import { calm } from '../../test/cli/command.js';
import { checkRows, valuesFor } from './rows.js';

const known = new Map([[calm.id, calm]]);
const options = { known, chosen: [calm], base: 'https://example.org/service/' };

function rowOf(cells: Readonly<Record<string, string>>) {
  const whole = { school: '示例中学', region: '440106', campaign: 'school-a1', ...cells };
  return checkRows([{ line: 2, cells: whole }], options);
}

test('the address of a row is that of its campaign below the service', () => {
  assert.equal(rowOf({}).good[0]?.address, 'https://example.org/service/q/school-a1');
});

test('every adcode of Guangdong, and villages inside of it', () => {
  for (const region of ['44', '4401', '440106', '440000000000', '441900003', '440106001', '440106001002']) {
    assert.equal(rowOf({ region }).faults.length, 0, region);
  }
  for (const region of ['440199', '4401061', '110101', '44010600', '440199001', '广州', '0440106']) {
    assert.equal(rowOf({ region }).faults[0]?.field, 'region', region);
  }
});

test('a cell wins over what holds for all rows, an empty one does not', () => {
  const values = (cells: Readonly<Record<string, string>>) => {
    const [row] = rowOf(cells).good;
    assert.ok(row);
    return valuesFor(calm, row, { sponsor: '示例单位', psa: 'yes' });
  };
  assert.deepEqual([values({}).sponsor, values({ sponsor: '' }).sponsor], ['示例单位', '示例单位']);
  assert.equal(values({ sponsor: '示例学会' }).sponsor, '示例学会');
  assert.deepEqual(
    Object.keys(values({ stage: 'high', target: '/find' })),
    calm.fields.map(({ name }) => name),
  );
});

test('the address of a school is not printed as that of a center', () => {
  const address = (cells: Readonly<Record<string, string>>) => {
    const [row] = rowOf({ address: '示例路 1 号', ...cells }).good;
    return row && valuesFor(calm, row, {})['address'];
  };
  assert.equal(address({}), undefined);
  assert.equal(address({ center: '示例服务点' }), '示例路 1 号');
});
