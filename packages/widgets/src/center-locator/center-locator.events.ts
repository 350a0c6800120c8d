/** A visitor chose a center. Says neither which one nor who: a host page may know its pupil. */
export class CenterSelectEvent extends Event {
  static readonly type = 'y12355-center-select';

  constructor() {
    super(CenterSelectEvent.type, { bubbles: true, composed: true });
  }
}
