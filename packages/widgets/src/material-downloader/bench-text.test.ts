import { expect, waitUntil } from '@open-wc/testing';
import { downloader, item, type Page, restore, serve } from '../../test/downloader.js';
import { fakeEngine } from '../../test/fake-engine.js';
import { MaterialDownloader } from './material-downloader.js';

const parts = [
  { id: 'notice', title: '放在报道末尾的一段话', text: '可以拨打 12355。\n也可以拨打 12356。' },
  { id: 'notes', title: '怎么写', text: '写怎么找到帮助。' },
];

async function open(newsroom: () => Promise<typeof parts>): Promise<Page> {
  const fake = fakeEngine();
  MaterialDownloader.loadEngine = async () => ({ engine: { ...fake.engine, newsroom } });
  serve([item()]);
  const page = await downloader({ attributes: { src: 'list.json' }, width: 1000 });
  await waitUntil(() => page.all('.newsroom').length === 1, 'the block');
  return page;
}

describe('material downloader: words for newsrooms', () => {
  const own = navigator.clipboard.writeText;
  afterEach(() => {
    navigator.clipboard.writeText = own;
    restore();
  });

  it('come when somebody opens them, are shown in full and copied as they are', async () => {
    let asked = 0;
    const page = await open(async () => {
      asked += 1;
      return parts;
    });
    expect([page.text('.newsroom summary'), asked]).to.deep.equal(['写给编辑部的文字', 0]);
    page.find('.newsroom summary').click();
    await waitUntil(() => page.all('.newsroom .text').length === 2, 'the parts');
    expect(page.find('.newsroom .text').textContent).to.equal(parts[0]?.text);
    let copied = '';
    navigator.clipboard.writeText = async (text) => void (copied = text);
    page.find('.newsroom .action').click();
    await waitUntil(() => page.find('.newsroom [role="status"]').textContent === '已复制');
    expect(copied).to.equal(parts[0]?.text);
    expect(asked).to.equal(1);
    await expect(page.element).to.be.accessible();
  });
});
