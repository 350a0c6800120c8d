import { expect } from '@open-wc/testing';
import { opened, restore, serve, type Visit } from '../../test/booking.js';
import { files, navigatorWith } from '../../test/own-booking.js';
import { drawPicture } from './picture.js';

const png = /^data:image\/png;base64,/;
const text = {
  title: '预约 Y7K3',
  rows: [
    { label: '预约号', value: 'Y7K3-M29Q', big: true },
    { label: '查询码', value: '4081 7735', big: true },
  ],
  foot: ['拨打 12355'],
};

async function load(src: string): Promise<HTMLImageElement> {
  const image = new Image();
  image.src = src;
  await image.decode();
  return image;
}

/** Texts that were written onto a canvas while `work` ran. */
async function written(work: () => Promise<void>): Promise<string[]> {
  const own = CanvasRenderingContext2D.prototype.fillText;
  const texts: string[] = [];
  CanvasRenderingContext2D.prototype.fillText = function (...args) {
    texts.push(args[0]);
    own.apply(this, args);
  };
  try {
    await work();
  } finally {
    CanvasRenderingContext2D.prototype.fillText = own;
  }
  return texts;
}

const picture = (page: Visit) => page.find<HTMLImageElement>('#picture img');

describe('booking: as a picture', () => {
  afterEach(restore);

  it('holds the number, both codes, time and place under a neutral title, and nothing else', async () => {
    serve();
    const page = await opened();
    const { ref, code } = await page.book({ topic: 'mood', alias: '阿树', note: '有点难' });
    const texts = await written(async () => {
      const found = await files(async () => {
        await page.go();
        await page.until('#picture img');
      });
      expect(found.map(({ name }) => name)).to.deep.equal(['预约 Y7K3.png']);
      expect(found[0]?.href).to.match(png).and.equal(picture(page).src);
    });
    const all = texts.join('\n');
    expect(texts[0]).to.equal('预约 Y7K3');
    for (const wanted of [ref, code, '9 月 12 日周六 10:40', '示例天河区青少年服务中心', '拨打 12355'])
      expect(all).to.contain(wanted);
    for (const hidden of ['阿树', '情绪', '有点难', '心理']) expect(all).not.to.contain(hidden);
    expect(page.text('#picture')).to.contain('图片已经存下');
    expect(page.root.activeElement?.id).to.equal('picture');
    const image = await load(picture(page).src);
    expect(image.naturalWidth).to.equal(720);
    expect(picture(page).alt).to.equal('存有预约号、查询码、时间和地点的图片');
  });

  it('WeChat saves what somebody holds, so there is no file to hand over', async () => {
    serve();
    const page = await opened();
    await page.book();
    await navigatorWith('userAgent', 'Mozilla/5.0 (Linux; Android 13) MicroMessenger/8.0', async () => {
      const found = await files(async () => {
        await page.go();
        await page.until('#picture img');
      });
      expect(found).to.deep.equal([]);
      expect(page.text('#picture')).to.contain('长按图片');
    });
  });

  it('without a canvas, and where the page shows no such picture, there is another way', async () => {
    serve();
    const page = await opened();
    await page.book();
    const own = HTMLCanvasElement.prototype.getContext;
    HTMLCanvasElement.prototype.getContext = () => null;
    await page.go();
    await page.says('可以截个图');
    HTMLCanvasElement.prototype.getContext = own;
    await files(async () => {
      await page.go();
      await page.until('#picture img');
    });
    picture(page).dispatchEvent(new Event('error'));
    await page.says('可以截个图');
    expect(page.all('#picture').length).to.equal(0);
  });

  it('is drawn light with dark letters in its own size, mark and all', async () => {
    const image = await load(drawPicture(text, 'zh-CN').src);
    const canvas = document.createElement('canvas');
    canvas.width = image.naturalWidth;
    canvas.height = image.naturalHeight;
    const pen = canvas.getContext('2d') as CanvasRenderingContext2D;
    pen.drawImage(image, 0, 0);
    const at = (x: number, y: number) => [...pen.getImageData(x, y, 1, 1).data];
    expect(at(4, 4)).to.deep.equal([0xf4, 0xf6, 0xf1, 255]);
    const { data } = pen.getImageData(0, 0, canvas.width, 160);
    let dark = 0;
    for (let pixel = 0; pixel < data.length; pixel += 4) if ((data[pixel] ?? 255) < 0x30) dark += 1;
    expect(dark, 'the number is drawn at the top').to.be.greaterThan(3000);
    expect(canvas.width).to.equal(720);
  });

  it('a canvas that gives no picture is refused', () => {
    const own = HTMLCanvasElement.prototype.toDataURL;
    HTMLCanvasElement.prototype.toDataURL = () => 'data:,';
    try {
      expect(() => drawPicture(text, 'en')).to.throw('no picture');
    } finally {
      HTMLCanvasElement.prototype.toDataURL = own;
    }
  });
});
