interface BookingElement extends HTMLElement {
  lookUp?(): void;
}

/**
 * The page `/book` shows centers first and, once the address names one, times of that center. `#look` asks for
 * reference and code instead; neither is ever part of an address. Without the element the list stays.
 *
 * @param relink called when the step changes, for links that take it along
 */
export function bookingPage(relink: () => void): void {
  const button = document.querySelector<BookingElement>('#chosen y12355-booking-button');
  if (typeof button?.lookUp !== 'function') return;
  const part = (id: string) => document.getElementById(id) as HTMLElement;
  const known = part('known') as HTMLAnchorElement;
  const show = () => {
    const looking = location.hash === '#look';
    const chosen = looking || button.hasAttribute('center');
    document.querySelector('main')?.classList.toggle('column', chosen);
    part('choose').hidden = chosen;
    part('chosen').hidden = !chosen;
    part('lead').hidden = looking;
    relink();
    if (looking) button.lookUp?.();
  };
  known.search = location.search;
  known.hidden = false;
  window.addEventListener('hashchange', show);
  show();
}
