import { expect } from '@open-wc/testing';
import { snippet } from '@y12355/embed';
import { buildNodes } from './build-nodes.js';

const config = {
  base: 'https://12355.example',
  elements: [{ name: 'hotline-banner', attributes: { variant: 'bar' } }],
  page: { region: '440100', theme: 'dark' },
} as const;

const built = (markup: string) => {
  const { nodes, settings } = buildNodes(markup);
  const place = document.createElement('div');
  place.append(nodes);
  return { place, settings };
};

describe('nodes of a snippet', () => {
  it('are what a parser makes of it, without its scripts and sheets', () => {
    for (const rung of ['script', 'html', 'iframe'] as const) {
      const { text } = snippet(config, rung);
      const parsed = new DOMParser().parseFromString(text, 'text/html');
      for (const node of parsed.querySelectorAll('script, link')) node.remove();
      const wanted = [...parsed.head.childNodes, ...parsed.body.childNodes].map((node) =>
        node.cloneNode(true),
      );
      const other = document.createElement('div');
      other.append(...wanted);
      const plain = (element: Element) => new XMLSerializer().serializeToString(element).replace(/\s+/g, ' ');
      expect(plain(built(text).place).replace(/> </g, '><'), rung).to.equal(
        plain(other).replace(/> </g, '><'),
      );
    }
  });

  it('tell the settings of the page', () => {
    expect(built(snippet(config, 'script').text).settings).to.deep.equal({
      api: 'https://12355.example',
      region: '440100',
      theme: 'dark',
    });
  });

  it('can do no harm', () => {
    const { place } = built(
      '<a href="javascript:alert(1)" onclick="x()" style="color:red">a</a><img src="x" onerror="y()">' +
        '<script>z()</script><style>p{}</style><iframe srcdoc="<b>" src="data:,x"></iframe><object data="x"></object>',
    );
    expect([...place.querySelectorAll('*')].map(({ localName }) => localName)).to.deep.equal(['a', 'iframe']);
    expect(place.querySelector('a')?.attributes.length).to.equal(0);
    expect(place.querySelector('iframe')?.attributes.length).to.equal(0);
    expect(place.textContent).to.equal('a');
  });
});
