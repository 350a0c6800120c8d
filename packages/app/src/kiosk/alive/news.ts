import type { CenterNews } from '../scenes/center.model.js';
import type { Service } from './service.js';
import type { Store } from './store.js';

/** The list of centers of a screen's region: the last that was heard, however long ago, with its day. */
export class News {
  last: CenterNews | undefined;

  constructor(
    private readonly service: Service | undefined,
    private readonly store: Store,
    private readonly fault: (code: string, detail: string) => void,
    given?: CenterNews,
  ) {
    this.last = given ?? store.read<CenterNews>('centers');
  }

  /** @param day today in China */
  async read(region: string | undefined, day: () => string): Promise<void> {
    if (!this.service || region === undefined) return;
    try {
      this.last = { list: await this.service.centers(region), day: day() };
      this.store.write('centers', this.last);
    } catch (error) {
      this.fault('centers', String(error));
    }
  }
}
