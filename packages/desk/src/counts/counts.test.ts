import { expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { sampleQuarter } from '../../test/fake-reports.js';
import type { FakeStaff } from '../../test/fake-staff.js';
import { closeDesk, openDesk, type OpenDesk } from '../../test/open-desk.js';
import { phone, wide } from '../../test/queue.js';

const counts = async (changes: Partial<FakeStaff> = {}): Promise<OpenDesk> => {
  const open = await openDesk(changes);
  await open.show('counts');
  return open;
};
const row = (open: OpenDesk, index: number) => open.all('tr')[index]?.innerText.replace(/\s+/g, ' ').trim();

describe('desk: counts', function () {
  this.timeout(30_000);
  beforeEach(() => setViewport(wide));
  afterEach(closeDesk);

  it('shows the quarter as a table, and what is hidden as hidden', async () => {
    const open = await counts();
    expect(open.text('h1')).to.equal('统计 2026 年第 3 季度');
    expect(row(open, 0)).to.equal('中心 待回复 已接受 来过 没有来 已婉拒 已过期 已取消 合计');
    expect(row(open, 1)).to.equal('示例青少年服务中心 6 12 31 少于 5 0 0 7 不写出');
    expect(row(open, 3)).to.equal('全部 不写出 12 40 不写出 0 0 7 不写出');
    expect(open.text('.beside')).to.contain('学习 20').and.contain('说不清 少于 5').and.contain('93 %');
    await expect(open.desk).to.be.accessible();
  });

  it('asks for another quarter', async () => {
    const open = await counts();
    open.fake.quarter = { ...sampleQuarter, quarter: '2026-Q2', inTime: null };
    await open.choose('.tools select', '2026-Q2');
    await open.until(
      () => open.text('h1').includes('第 2 季度') && open.find('table') !== undefined,
      'the quarter',
    );
    expect(open.fake.calls.at(-1)?.query).to.equal('?quarter=2026-Q2');
    expect(open.text('.big')).to.equal('不写出');
  });

  it('hands the table over as a file', async () => {
    const open = await counts();
    const links: HTMLAnchorElement[] = [];
    const real = HTMLAnchorElement.prototype.click;
    HTMLAnchorElement.prototype.click = function () {
      links.push(this);
    };
    await open.click('.csv');
    HTMLAnchorElement.prototype.click = real;
    expect(links.map(({ download }) => download)).to.deep.equal(['12355-2026-Q3.csv']);
    const text = await (await fetchBlob(links[0]?.href ?? '')).text();
    expect(text).to.contain('"示例青少年服务中心","6","12"');
  });

  it('is a card for each center on a phone', async () => {
    await setViewport(phone);
    const open = await counts();
    expect(document.documentElement.scrollWidth).to.be.at.most(360);
    expect(getComputedStyle(open.get('td'), '::before').content).to.contain('待回复');
    for (const control of open.all('.tools .field, .tools button')) {
      expect(control.offsetHeight).to.be.at.least(44);
    }
    await expect(open.desk).to.be.accessible();
  });
});

/** The fake stands in the place of `fetch`, so a blob is read by the old way. */
function fetchBlob(href: string): Promise<Blob> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.responseType = 'blob';
    request.onload = () => resolve(request.response as Blob);
    request.onerror = reject;
    request.open('GET', href);
    request.send();
  });
}
