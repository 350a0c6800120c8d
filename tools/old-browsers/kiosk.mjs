/* global smoke, y12355 */
/** What a screen's player has to show in every engine; see `checks.mjs`. */
export const kioskChecks = {
  async 'screen: the player draws a frame with the number and one code'() {
    await smoke.until(() => document.querySelector('#kiosk > .frame'), 'the first frame');
    const marks = Array.from(document.querySelectorAll('.number .mark')).filter(smoke.isSeen);
    const codes = Array.from(document.querySelectorAll('[data-code]')).filter(smoke.isSeen);
    if (document.querySelector('.printed')) return 'what stood there before the script is still there';
    return marks.length === 1 && codes.length === 1 ? '' : `${marks.length} numbers, ${codes.length} codes`;
  },

  async 'screen: the scene changes by itself'() {
    const scene = () => document.querySelector('.frame').dataset.scene;
    const first = scene();
    const began = Date.now();
    // A scene stays 14 s, a question 24.
    while (scene() === first && Date.now() - began < 30000) {
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
    return scene() === first ? `${first} still stands after 30 s` : '';
  },

  'screen: fifty scenes, each with number, code and sentence inside of the window'() {
    const faults = [];
    const seen = {};
    for (let times = 0; times < 50; times += 1) {
      y12355.player.next();
      const scene = document.querySelector('.frame').dataset.scene;
      seen[scene] = true;
      for (const part of ['.number .mark', '.code svg', '.sentence span']) {
        const all = document.querySelectorAll(part);
        const { left, top, right, bottom } = all[0] ? all[0].getBoundingClientRect() : {};
        const inside = left >= -1 && top >= -1 && right <= innerWidth + 1 && bottom <= innerHeight + 1;
        if (all.length !== 1 || !smoke.isSeen(all[0]) || !inside)
          faults.push(`${scene}: ${all.length} ${part} at ${left} ${top} ${right} ${bottom}`);
      }
    }
    if (Object.keys(seen).length < 12) faults.push(`only ${Object.keys(seen)}`);
    return faults.slice(0, 3).join('; ');
  },

  'screen: without the number a check fails'() {
    document.querySelector('.number').hidden = true;
    return Array.from(document.querySelectorAll('.number .mark')).some(smoke.isSeen) ? 'still seen' : '';
  },
};
