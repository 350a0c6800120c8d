/**
 * Stands in the player's page before its script: from the first moment on the player's clock and waits are driven,
 * the page's own network and pictures are not. State goes through a reload in the tab's name.
 */
(() => {
  const state = Object.assign(
    {
      base: 0,
      elapsed: 0,
      ahead: 0,
      changes: 0,
      loads: 0,
      longest: 0,
      faults: [],
      scenes: {},
      without: 0,
      bare: '',
      patience: 3000,
    },
    window.driveFrom,
    /^\{/.test(window.name) ? JSON.parse(window.name) : undefined,
  );
  state.loads += 1;
  const { setTimeout: later, clearTimeout: never, fetch: ask } = window;
  const clock = Date.now;
  const waits = new Map();
  let last = 1e9;
  let pending = 0;
  let shown = '';
  let changed = state.elapsed;
  let told = false;
  let stall = false;

  const moment = () => state.base + state.elapsed + state.ahead;
  const keep = () => (window.name = JSON.stringify(state));
  const fault = (text) => {
    if (state.faults.length < 40)
      state.faults.push(`${(state.elapsed / 60_000).toFixed(1)} min, scene ${shown}: ${text}`);
  };
  const timers = {
    set(call, ms) {
      last += 1;
      // A scene's own wait is the only one of these lengths; without it the loop stands still.
      const lost = stall && (ms === 14_000 || ms === 24_000);
      if (lost) stall = false;
      else if (ms !== state.without) waits.set(last, { at: state.elapsed + ms, call });
      return last;
    },
    clear: (id) => void waits.delete(id),
  };

  // Until the bundle has said how its clock is set, the page's own is driven.
  window.setTimeout = timers.set;
  window.clearTimeout = (id) => void (waits.delete(id) || never.call(window, id));
  Date.now = moment;
  window.fetch = (...given) => {
    pending += 1;
    const answer = ask.apply(window, given);
    const end = () => void (pending -= 1);
    answer.then(end, end);
    return answer;
  };
  document.addEventListener('DOMContentLoaded', () => {
    window.y12355.setNow(moment);
    window.y12355.setTimers(timers);
    window.setTimeout = later;
    Date.now = clock;
    look();
  });
  window.addEventListener('pagehide', keep);

  // What is drawn for the first time is made once from its template and kept: that is no leak, and has to be told from one.
  const drawings = [];
  const create = document.createElement;
  document.createElement = function (...given) {
    const element = create.apply(document, given);
    if (given[0] === 'template') drawings.push({ at: state.elapsed, element });
    return element;
  };

  const real = (ms) => new Promise((resolve) => later.call(window, resolve, ms));
  const task = () =>
    new Promise((resolve) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        port1.close();
        resolve();
      };
      port2.postMessage(0);
    });
  const painted = () =>
    Promise.race([new Promise((resolve) => requestAnimationFrame(() => resolve())), real(60)]);

  /** Lets the real world answer; what hangs is left behind after a while, so that its limit can pass. */
  async function settle() {
    await task();
    const began = performance.now();
    const waiting = () => {
      const picture = document.querySelector('img.media');
      return pending > 0 || (picture && !picture.complete);
    };
    while (waiting() && performance.now() - began < state.patience) await real(4);
  }

  const seen = (element) => {
    const { left, top, right, bottom, width, height } = element.getBoundingClientRect();
    const inside = left >= -0.5 && top >= -0.5 && right <= innerWidth + 0.5 && bottom <= innerHeight + 0.5;
    return width > 40 && height > 40 && inside && getComputedStyle(element).visibility === 'visible';
  };
  const uncovered = (element, holder) => {
    const { left, top, width, height } = element.getBoundingClientRect();
    const hit = document.elementFromPoint(left + width / 2, top + height / 2);
    return Boolean(hit && hit.closest(holder));
  };

  /** What every frame has to hold. */
  function sample() {
    const frame = document.querySelector('#kiosk > .frame');
    if (!frame) return fault('no frame');
    if (state.bare === shown) document.querySelector('.number').hidden = true;
    const marks = [...frame.querySelectorAll('.number .mark')].filter(seen);
    const codes = [...frame.querySelectorAll('[data-code]')];
    if (marks.length !== 1) fault(`${marks.length} numbers`);
    else if (!uncovered(marks[0], '.number')) fault('something covers the number');
    if (codes.length !== 1 || !codes.every(seen))
      fault(`${codes.filter(seen).length} of ${codes.length} codes seen`);
    else if (!uncovered(codes[0], '.code')) fault('something covers the code');
    const { code = '' } = codes[0] ? codes[0].dataset : {};
    if (code !== 'tel:12355' && code.indexOf(location.origin) !== 0) fault(`the code says ${code}`);
    const sentence = frame.querySelector('.sentence');
    if (!sentence || sentence.textContent.trim().length < 4) fault('no sentence');
  }

  function look() {
    const frame = document.querySelector('#kiosk > .frame');
    const now = frame ? `${frame.dataset.scene}${frame.querySelector('.answer') ? ' answered' : ''}` : '';
    if (now !== shown) {
      const scene = now.split(' ')[0];
      if (scene !== shown.split(' ')[0]) {
        state.changes += 1;
        state.scenes[scene] = (state.scenes[scene] || 0) + 1;
      }
      state.longest = Math.max(state.longest, state.elapsed - changed);
      [shown, changed, told] = [now, state.elapsed, false];
      sample();
      return true;
    }
    if (!told && state.elapsed - changed > 140_000) {
      told = true;
      fault(`stood still for ${((state.elapsed - changed) / 1000).toFixed(0)} s`);
    }
    return false;
  }

  /** Lives `ms` of the player, or until `scene` has just come. */
  async function run(ms, scene) {
    const end = state.elapsed + ms;
    for (;;) {
      let next;
      for (const one of waits) if (!next || one[1].at < next[1].at) next = one;
      if (!next || next[1].at > end) break;
      waits.delete(next[0]);
      state.elapsed = Math.max(state.elapsed, next[1].at);
      try {
        next[1].call();
      } catch (error) {
        later.call(window, () => {
          throw error;
        });
      }
      await settle();
      if (look()) {
        await painted();
        if (scene !== undefined && shown === scene) return report();
      }
    }
    state.elapsed = end;
    return report();
  }

  function report() {
    keep();
    return { ...state, shown, waits: waits.size };
  }

  window.drive = {
    run,
    report,
    sample,
    drawnFirst: (since) =>
      drawings
        .filter(({ at }) => at >= since)
        .map(({ element }) =>
          new XMLSerializer().serializeToString(element.content).replace(/\s+/g, ' ').slice(0, 200),
        ),
    set: (changes) => void Object.assign(state, changes),
    /** The next wait of a scene is lost. */
    stall: () => void (stall = true),
    throwOne: () =>
      later.call(window, () => {
        throw new Error('planted');
      }),
  };
})();
