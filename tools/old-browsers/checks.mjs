/* global smoke */
/**
 * What every engine has to show. Each check is a function that runs in the page, so it is written in ES2017; it
 * returns what is wrong, in words, or nothing.
 */

/** In every page before the checks. */
export function helpers() {
  window.smoke = {
    until(look, what) {
      const began = Date.now();
      return new Promise((resolve, reject) => {
        (function again() {
          let found;
          try {
            found = look();
          } catch (error) {
            return reject(error);
          }
          if (found) return resolve(found);
          if (Date.now() - began > 8000) return reject(new Error(`${what} did not come`));
          setTimeout(again, 20);
        })();
      });
    },
    isSeen(node) {
      const { width, height } = node.getBoundingClientRect();
      return width > 0 && height > 0 && getComputedStyle(node).visibility === 'visible';
    },
    /** Nodes that hold the number as text and are seen. */
    numbers(root) {
      return Array.from(root.querySelectorAll('*')).filter(
        (node) =>
          Array.from(node.childNodes).some((child) => child.nodeType === 3 && /12355/.test(child.data)) &&
          smoke.isSeen(node),
      );
    },
    elements() {
      return Array.from(document.querySelectorAll('*')).filter((node) => /^y12355-/.test(node.localName));
    },
    name(element) {
      return element.localName + (element.getAttribute('variant') || '');
    },
  };
}

/** On the page that lets every engine draw. */
export const checks = {
  async 'every element is registered and drawn'() {
    await smoke.until(
      () => smoke.elements().every((one) => one.shadowRoot && one.shadowRoot.querySelector('.root')),
      'the elements',
    );
    const failed = smoke.elements().filter((one) => one.failed);
    return failed.map((one) => `${smoke.name(one)} shows its fallback`).join();
  },

  async 'the centers come from the service'() {
    const { shadowRoot } = document.querySelector('y12355-center-locator');
    await smoke.until(() => shadowRoot.querySelector('li'), 'a center');
  },

  async 'a material is fetched, checked and handed over'() {
    const { shadowRoot } = document.querySelector('y12355-material-downloader');
    const button = await smoke.until(() => shadowRoot.querySelector('.take button'), 'a material');
    let name = '';
    const own = HTMLAnchorElement.prototype.click;
    HTMLAnchorElement.prototype.click = function () {
      name = this.download;
    };
    button.click();
    await smoke.until(() => shadowRoot.querySelector('.good'), 'the check');
    HTMLAnchorElement.prototype.click = own;
    return /\.pdf$/.test(name) ? '' : `saved as "${name}"`;
  },

  async 'a quiz is fetched, checked, and its first question answered'() {
    const { shadowRoot } = document.querySelector('y12355-quiz');
    const answer = await smoke.until(() => shadowRoot.querySelectorAll('.row input')[1], 'a question');
    answer.click();
    await smoke.until(() => shadowRoot.querySelector('.why'), 'its explanation');
    return answer.checked ? '' : 'the answer is not chosen';
  },

  'the number is seen in every element but the button'() {
    return smoke
      .elements()
      .filter((one) => one.localName !== 'y12355-booking-button')
      .filter((one) => smoke.numbers(one.shadowRoot).length === 0)
      .map((one) => `${smoke.name(one)} shows no number`)
      .join();
  },

  'and is a link that dials, at least 16 px'() {
    return smoke
      .elements()
      .filter((one) => one.localName !== 'y12355-booking-button')
      .filter((one) => {
        const links = Array.from(one.shadowRoot.querySelectorAll('a[href="tel:12355"]'));
        return !links.some((link) => smoke.isSeen(link) && parseFloat(getComputedStyle(link).fontSize) >= 16);
      })
      .map((one) => `${smoke.name(one)} has no link`)
      .join();
  },

  async 'the floating banner opens and closes'() {
    const { shadowRoot } = document.querySelector('[variant=floating]');
    shadowRoot.querySelector('.toggle').click();
    const pop = await smoke.until(() => shadowRoot.querySelector('.pop'), 'the opened corner');
    if (smoke.numbers(pop).length === 0) return 'no number in the opened corner';
    pop.querySelector('.close').click();
    await smoke.until(() => shadowRoot.querySelector('.pill'), 'the closed corner');
  },

  async 'the danger panel opens with 110 and 120'() {
    const { shadowRoot } = document.querySelector('[variant=card]');
    const opener = Array.from(shadowRoot.querySelectorAll('button, a')).find((node) =>
      /危险/.test(node.textContent),
    );
    opener.click();
    const panel = await smoke.until(() => {
      const host = shadowRoot.querySelector('y12355-banner-window');
      const dialog = host && host.shadowRoot && host.shadowRoot.querySelector('dialog');
      return dialog && smoke.isSeen(dialog) && dialog.querySelector('a[href="tel:120"]') && dialog;
    }, 'the panel');
    if (!panel.querySelector('a[href="tel:110"]')) return 'no 110';
    panel.querySelector('.close').click();
    await smoke.until(() => !shadowRoot.querySelector('y12355-banner-window'), 'the end of the panel');
  },

  async 'the booking dialog opens with times to choose and the number'() {
    const { shadowRoot } = document.querySelector('y12355-booking-button');
    shadowRoot.querySelector('button.action').click();
    const root = await smoke.until(() => {
      const host = shadowRoot.querySelector('y12355-booking-dialog');
      return host && host.shadowRoot && host.shadowRoot.querySelector('button.slot') && host.shadowRoot;
    }, 'a time');
    const link = root.querySelector('a[href="tel:12355"]');
    if (!link || !smoke.isSeen(link)) return 'no number in the dialog';
    root.querySelector('button.slot').click();
    await smoke.until(() => root.querySelector('.foot .action'), 'the next step');
    root.querySelector('.foot .action').click();
    await smoke.until(() => root.querySelector('#f-alias'), 'the form');
    root.querySelector('.close').click();
  },

  'without the number a check fails'() {
    const { shadowRoot } = document.querySelector('[variant=inline]');
    for (const node of smoke.numbers(shadowRoot)) node.remove();
    return smoke.numbers(shadowRoot).length === 0 ? '' : 'a number is still found';
  },
};

/** On the page that refuses style tags. Each check returns a fault or nothing here too. */
export const strictChecks = {
  async 'strict styles: drawn, or the content inside the tag stands'() {
    await smoke.until(
      () => smoke.elements().every((one) => one.shadowRoot && one.shadowRoot.firstElementChild),
      'the elements',
    );
    const draws = 'adoptedStyleSheets' in document;
    return smoke
      .elements()
      .filter((one) => one.failed === draws)
      .map((one) => `${smoke.name(one)} is ${draws ? 'not ' : ''}drawn`)
      .join();
  },

  'strict styles: the number is seen and dials'() {
    return smoke
      .elements()
      .filter((one) => {
        const link = (one.failed ? one : one.shadowRoot).querySelector('a[href="tel:12355"]');
        return one.failed || one.localName !== 'y12355-booking-button' ? !link || !smoke.isSeen(link) : false;
      })
      .map((one) => `${smoke.name(one)} shows no number`)
      .join();
  },
};
