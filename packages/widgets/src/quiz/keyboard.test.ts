import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { everyText, type Page, quiz, restore, serve } from '../../test/quiz/page.js';

async function keys(page: Page, ...names: string[]): Promise<void> {
  for (const press of names) {
    await sendKeys({ press });
    await page.drawn();
  }
}

const chosen = (page: Page) => page.inputs.flatMap(({ checked }, at) => (checked ? [at] : []));

describe('quiz: by keyboard alone', () => {
  afterEach(restore);

  it('from the first key to the last, the panel and the result', async () => {
    await serve({ text: everyText });
    const page = await quiz();
    page.element.ownerDocument.body.tabIndex = -1;
    page.element.ownerDocument.body.focus();
    await keys(page, 'Tab');
    expect(page.root.activeElement === page.inputs[0], 'the answers are the first stop').to.equal(true);
    await keys(page, 'ArrowDown');
    expect(chosen(page)).to.deep.equal([1]);
    await keys(page, 'Enter');
    expect([page.question, page.focused]).to.deep.equal(['Question many', 'q1']);
    await keys(page, '1', '4');
    expect(chosen(page)).to.deep.equal([0, 3]);
    await keys(page, '4', 'Enter');
    expect(page.question).to.equal('Question yes');
    await keys(page, '2', 'Enter');
    await keys(page, 'Tab', 'Space', 'ArrowRight', 'Enter');
    expect(page.question).to.equal('Question hundred');
    await keys(page, 'Tab', 'ArrowLeft', 'Enter');
    await keys(page, '3');
    expect(page.focused).to.equal('help');
    await keys(page, 'Tab', 'Tab', 'Tab', 'Tab', 'Enter');
    expect([page.question, chosen(page)]).to.deep.equal(['Question last', [2]]);
    await keys(page, 'Enter');
    await page.result();
    expect(page.focused).to.equal('result');
  });

  it('radio semantics: one stop, arrows choose, the group has its question as name', async () => {
    await serve({ text: everyText });
    const page = await quiz();
    const group = page.find('[role=radiogroup]');
    const named = page.root.getElementById(group.getAttribute('aria-labelledby') ?? '');
    expect(named?.textContent).to.contain('Question one');
    const hint = page.root.getElementById(group.getAttribute('aria-describedby') ?? '');
    expect(hint?.textContent).to.contain('Words hello');
    page.inputs[0]?.focus();
    await keys(page, 'Space', 'ArrowUp');
    expect(chosen(page)).to.deep.equal([2]);
    await keys(page, 'Tab');
    expect((page.root.activeElement as HTMLElement).textContent).to.contain('跳过');
  });

  it('digits are the quiz’s only while the focus is in it, and beyond the answers they are nothing', async () => {
    await serve({ text: everyText });
    const page = await quiz();
    const field = document.createElement('input');
    page.element.before(field);
    field.focus();
    await keys(page, '2');
    expect([chosen(page), field.value]).to.deep.equal([[], '2']);
    page.inputs[0]?.focus();
    await keys(page, '9', '0');
    expect(chosen(page)).to.deep.equal([]);
    await keys(page, '3');
    expect([chosen(page), page.root.activeElement === page.inputs[2]]).to.deep.equal([[2], true]);
  });

  it('on a page of all questions digits belong to the question with the focus', async () => {
    await serve({ text: everyText });
    const page = await quiz({ attributes: { layout: 'page' } });
    const own = (at: number) => page.all<HTMLInputElement>(`[data-at="${at}"] input`);
    own(1)[0]?.focus();
    await keys(page, '2');
    expect([own(0).some(({ checked }) => checked), own(1)[1]?.checked]).to.deep.equal([false, true]);
  });

  it('reads in order: quiz, place and question, hint, answers, what they bring, ways on, the number', async () => {
    await serve({ text: everyText });
    const page = await quiz();
    await page.choose(0);
    const walker = document.createTreeWalker(page.find('.root'), NodeFilter.SHOW_ELEMENT, (node) =>
      (node as Element).closest('[aria-hidden=true]') ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
    );
    const heard: string[] = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const one = node as HTMLElement;
      const name = one.matches('h2, h3, [role=radiogroup], input, [role=status], button, a, .hint')
        ? (one.getAttribute('role') ?? (one.className.split(' ')[0] || one.localName))
        : '';
      if (name) heard.push(name);
    }
    expect(heard).to.deep.equal([
      'h2',
      'h3',
      'hint',
      'radiogroup',
      'input',
      'input',
      'input',
      'status',
      'link',
      'action',
      'dial',
    ]);
  });
});
