import { expect, fixture, html } from '@open-wc/testing';
import { ActionEvent, onAction, tellAction, type Action } from './events.js';

const outward: Action[] = ['call', 'text', 'mini-program', 'center'];
const inward: Action[] = ['book', 'emergency', 'exit'];

describe('y12355-action', () => {
  let host: HTMLElement;
  let seen: Event[];
  const note = (event: Event) => seen.push(event);

  beforeEach(async () => {
    seen = [];
    host = await fixture<HTMLElement>(html`<div></div>`);
    host.attachShadow({ mode: 'open' });
    for (const target of [window, document, host]) target.addEventListener(ActionEvent.type, note, true);
    for (const target of [window, document, host]) target.addEventListener(ActionEvent.type, note);
  });
  afterEach(() => {
    for (const target of [window, document]) {
      target.removeEventListener(ActionEvent.type, note, true);
      target.removeEventListener(ActionEvent.type, note);
    }
  });

  for (const action of outward) {
    it(`${action} reaches the page, also out of a shadow root, and can be canceled`, () => {
      const outer = document.createElement('div');
      outer.attachShadow({ mode: 'open' }).append(host);
      document.body.append(outer);
      document.addEventListener(ActionEvent.type, (event) => event.preventDefault(), { once: true });
      expect(tellAction(host, action)).to.equal(false);
      outer.remove();
      const event = seen[0] as ActionEvent;
      expect(event).to.include({ action, bubbles: true, composed: true, cancelable: true });
      expect(tellAction(host, action)).to.equal(true);
    });
  }

  for (const action of inward) {
    it(`${action} stays inside: no listener of the page hears it, capturing ones neither`, () => {
      let inside: ActionEvent | undefined;
      host.shadowRoot?.addEventListener(ActionEvent.type, (event) => {
        inside = event as ActionEvent;
        event.preventDefault();
      });
      expect(tellAction(host, action)).to.equal(false);
      expect(inside).to.include({ action, bubbles: false, composed: false, cancelable: true });
      expect(seen).to.deep.equal([]);
    });
  }

  it('ends a press only where a listener asked not to go on', () => {
    const press = () => {
      const event = new Event('click', { cancelable: true });
      onAction(host, 'call')(event);
      return event.defaultPrevented;
    };
    expect(press()).to.equal(false);
    document.addEventListener(ActionEvent.type, (event) => event.preventDefault(), { once: true });
    expect(press()).to.equal(true);
    expect(seen.map((event) => (event as ActionEvent).action)).to.include('call');
  });

  it('carries the kind of action and nothing else', () => {
    expect(Object.keys(new ActionEvent('call')).filter((key) => key !== 'isTrusted')).to.deep.equal([
      'action',
    ]);
  });
});
