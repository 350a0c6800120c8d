import { html, type CSSResultGroup, type TemplateResult } from 'lit';
import {
  ClockController,
  controlStyles,
  door,
  icon,
  mark,
  tellAction,
  themeStyles,
  twoChairs,
  Y12355Element,
} from '../src/index.js';

/** Shows every control and state of the kit once. For tests only. */
export class SampleElement extends Y12355Element {
  static override styles: CSSResultGroup = [themeStyles, controlStyles];

  readonly clock = new ClockController(this);
  /** What the next render throws. */
  fault: unknown;
  renders = 0;

  override renderContent(): TemplateResult {
    this.renders += 1;
    if (this.fault) throw this.fault;
    return html`<section class="ground">
      <h2>12355</h2>
      ${mark(46)} ${mark(46, true)}
      <p>可以拨打 <a class="number" href="tel:12355">12355</a></p>
      <p class="soft small">有些事，两个人想会轻一点。</p>
      <button class="action" type="button" @click=${() => tellAction(this, 'call')}>
        ${icon('phone')}拨打 12355
      </button>
      <button class="action wide" type="button" @click=${() => tellAction(this, 'book')}>预约</button>
      <button class="action busy" type="button" aria-busy="true"><span class="dots"></span>正在送出</button>
      <button class="action outlined" type="button">导航</button>
      <button class="action off" type="button" aria-disabled="true">有网络时可约</button>
      <button class="link" type="button">再试一次</button>
      <p>${door(true)} 现在开门 ${door(false)} 现在关门 <span class="tag">示例</span></p>
      <label>称呼 <input class="field" placeholder="可以不写真名" /></label>
      <label>电话 <input class="field wrong" aria-invalid="true" aria-describedby="why" value="000" /></label>
      <p class="mistake" id="why">${icon('warn')}少一位数字。也可以选「不留电话」。</p>
      <details>
        <summary>身边有危险</summary>
        可以打这些电话
      </details>
      <span class="sr">只给读屏听</span>
      ${twoChairs()}
    </section>`;
  }
}
