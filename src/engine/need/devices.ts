import type { Memory } from '../../domain/memory.ts';
import { groupsOf } from './matches.ts';

/**
 * What has how much memory, in gigabytes. Sources, all seen 2026-11-29:
 * cards, chips of Apple, Jetson: Hugging Face, packages/tasks/src/hardware.ts, hardware-nvidia.ts and hardware-amd.ts,
 *   https://github.com/huggingface/huggingface.js/tree/main/packages/tasks/src
 * Raspberry Pi 4 and 5: https://github.com/raspberrypi/documentation, computers/raspberry-pi/introduction.adoc
 * a phone, 8 GB: Arm, https://learn.arm.com/learning-paths/mobile-graphics-and-gaming/android-ai-chat-lib/add-model-run-5/
 * a computer, 16 GB: Steam survey of January 2026, the most common, https://prefersystems.com/?p=59538
 * a browser, 4 GB: V8, https://chromium.googlesource.com/v8/v8.git/+/refs/tags/12.6.72/src/wasm/wasm-limits.h
 */
export interface Device {
  /** The sizes it is sold with, or the usual one; the first is taken where none is named. */
  sizes: readonly number[];
  /** Whether the system shares it. */
  shared: boolean;
  /**
   * `model`: its name alone tells that it is meant. `short`: a name of other things too, A10 or M4. `kind`: a laptop, a
   * phone. `card`: a graphics card of nobody knows what size. `machine`: a server of nobody knows what size.
   */
  as: 'model' | 'short' | 'kind' | 'card' | 'machine';
}

const listed = (text: string): ReadonlyMap<string, readonly number[]> =>
  new Map(
    text
      .trim()
      .split(/\s+/)
      .map((entry) => {
        const [name = '', sizes = ''] = entry.split(':');
        return [name, sizes.split(',').map(Number)] as const;
      }),
  );

/** The smallest first: what runs there runs in all of that name. */
const CARDS = listed(`
  b300:288 b200:192 h200:141 h20:96 h800:80 h100:80 gh200:96 l40s:48 l40:48 l20:48 l4:24 gb10:128 a800:40,80 a100:40,80
  a40:48 a30:24 a10:24 a10g:24 a2:16 t4:16 t10:16 v100:16,32 p40:24 p100:16 a6000:48 a5000:24 a4000:16 a2000:6,12
  rtxa6000:48 rtxa5000:24 rtxa4000:16 rtxa2000:6,12 rtx6000ada:48 rtx5880ada:48 rtx5000ada:32 rtx4500ada:24 rtx4000ada:20
  rtx2000ada:16 rtxpro6000:96 rtxpro5000:48,72 rtxpro4500:32 rtxpro4000:24 rtxpro2000:16 rtxtitan:24 titanrtx:24
  5090:32 5090d:32 5090laptop:24 5080:16 5080laptop:16 5070ti:16 5070tilaptop:12 5070:12 5070laptop:8 5060ti:8,16 5060:8
  5060laptop:8 5050:8 5050laptop:8 4090:24 4090d:24,48 4090laptop:16 4080super:16 4080:16 4080laptop:12 4070tisuper:16
  4070ti:12 4070super:12 4070:12 4070laptop:8 4060ti:8,16 4060:8 4060laptop:8 4050laptop:6 3090ti:24 3090:24 3080ti:12
  3080:10,12 3080laptop:8,16 3070ti:8 3070:8 3070tilaptop:8 3060ti:8 3060:8,12 3060laptop:6 3050laptop:4,6 2080ti:11
  2080:8 2070super:8 2070:8 2060:6,12 2060laptop:6 2050laptop:4 1080ti:11 1080:8 1070ti:8 1070:8 1060:3,6 1050ti:4 1660:6
  mi300:192 mi300x:192 mi250:128 mi250x:128 mi210:64 mi100:32 mi60:32 mi50:16,32 r9700:32 rx9070xt:16 rx9070:16
  rx9060xt:8,16 rx7900xtx:24 rx7900xt:20 rx7900gre:16 rx7800xt:16 rx7700xt:12 rx7600xt:8,16 rx6950xt:16 rx6900xt:16
  rx6800xt:16 rx6800:16 rx6750xt:12 rx6700xt:12 rx6700:10 rx6650xt:8 rx6600xt:8 rx6600:8 rx5700xt:8 rx5700:8 w7900:48
  w7800:32,48 arca750:8 arca770:8,16 arcb570:10 arcb580:12 arcb50:16 arcb60:24,48
`);
/** Memory that the system shares. */
const CHIPS = listed(`
  m1:8,16 m1pro:16,24,32 m1max:16,24,32,64 m1ultra:16,24,32,64,96,128 m2:8,16,24 m2pro:16,24,32 m2max:32,64,96 m2ultra:64,96,128,192
  m3:8,16,24 m3pro:18,36 m3max:36,48,64,96,128 m3ultra:96,256,512 m4:16,24,32 m4pro:24,48,64 m4max:36,48,64,128
  m5:16,24,32 m5pro:24,36,48,64 m5max:36,48,64,128 aimax395:64,96,128 strixhalo:64,96,128 dgxspark:128
  jetsonagxorin:32,64 agxorin:32,64 jetsonorinnx:8,16 orinnx:8,16 jetsonorinnano:4,8 orinnano:4,8 jetsonorin:4,8,16,32,64
  jetsonagxxavier:32,64 jetsonxaviernx:8,16 jetsontx2:4,8 jetsonnano:4 jetson:4,8,16,32,64
  raspberrypi5:4,8 raspberrypi4:1,2,4,8 raspberrypi:4,8
`);

const KINDS: { words: string; sizes: readonly number[]; shared: boolean; as: Device['as'] }[] = [
  { words: "cpu[- ]?only|only (?:a |the )?cpus?|just (?:a |the )?cpus?|no (?:dedicated )?gpus?|without (?:a |any )?(?:gpus?|graphics cards?)|don'?t have a gpu|gpu[- ]?less|(?:gpu|지피유|그래픽 ?카드|글카)(?:가|는|도)? ?(?:없이|없는|없어도|없음|없)|cpu(?:로만|만으로|만|에서만|뿐)", sizes: [16], shared: true, as: 'model' }, // biome-ignore format: a row
  { words: 'on[- ]device(?!s)|온 ?디바이스', sizes: [8], shared: true, as: 'model' },
  { words: 'mac ?studio|맥 ?스튜디오', sizes: [36], shared: true, as: 'kind' },
  { words: 'mac ?book(?: ?(?:pros?|airs?))?s?|mac ?mini|imac|macs?|맥북(?: ?(?:프로|에어))?|맥 ?미니|아이맥', sizes: [16], shared: true, as: 'kind' }, // biome-ignore format: a row
  { words: '(?:laptop|notebook)(?: computer)?s?|노트북|랩탑|랩톱', sizes: [16], shared: true, as: 'kind' },
  { words: '(?:smart|mobile |android |cell ?)?phones?|iphones?|ipads?|tablets?|androids?|(?:edge|mobile|handheld) devices?|스마트폰|휴대폰|핸드폰|휴대 ?전화|아이폰|아이패드|태블릿|안드로이드(?: ?폰)?|갤럭시(?: ?s ?\\d\\d)?|(?:엣지|모바일) ?(?:기기|디바이스|장비)|폰(?=에서)', sizes: [8], shared: true, as: 'kind' }, // biome-ignore format: a row
  { words: '(?:gaming |desktop |home |office |personal |old )?(?:pc|computer|desktop)s?|컴퓨터|컴|피시|데스크[탑톱](?: ?(?:pc|컴퓨터))?', sizes: [16], shared: true, as: 'kind' }, // biome-ignore format: a row
  { words: '(?:web ?)?browser|(?:웹 ?)?브라우저', sizes: [4], shared: false, as: 'kind' },
  { words: '(?:(?:amd|nvidia|intel|radeon|geforce|gtx|rtx|consumer|gaming|desktop) )?(?:gpus?|(?:graphics?|video|gaming) cards?)|(?:amd|nvidia|intel|radeon|geforce) cards?|geforce|radeon|cards?|지피유|(?:엔비디아|amd|라데온)? ?그래픽 ?카드|글카', sizes: [], shared: false, as: 'card' }, // biome-ignore format: a row
  { words: '(?:old|older|ageing|aging|small|little|weak|cheap|modest|single)(?: [a-z]+)? servers?|workstations?|(?:낡은|오래된|구형|작은|소형|저사양|성능 ?낮은) ?(?:[가-힣]+ )?서버|워크스테이션', sizes: [], shared: false, as: 'machine' }, // biome-ignore format: a row
];

const NAMES =
  "(?:(?:nvidia|엔비디아|amd|intel|apple|애플|tesla|quadro) )?(?:(?:geforce |지포스 )?(?:rtx|gtx) ?-?(?:pro |titan)?[ab]?\\d{0,4}(?: ?ti| ?d)?(?: ?super)?(?: ?(?:laptop|mobile|ada))?|titan rtx|[1-5]0[5-9]0(?: ?ti| ?d(?![a-z]))?(?: ?super)?(?: ?(?:laptop|mobile))?|(?:radeon )?(?:rx|pro) ?[w]?\\d{4}(?: ?(?:xtx|xt|gre))?|arc [ab]\\d{2,3}|[abhlptvr]\\d{1,4}[gs]?|gb10|gh200|mi\\d{2,3}x?|m[1-5](?: ?(?:pro|max|ultra|프로|맥스|울트라))?|(?:ryzen )?ai max\\+? ?395|strix halo|dgx spark|(?:nvidia )?(?:jetson|젯슨)(?: ?(?:agx|에이지엑스))?(?: ?(?:orin|xavier|오린|tx2))?(?: ?(?:nx|nano|나노))?|(?:agx orin|orin (?:nx|nano))|(?:raspberry ?pi|라즈베리 ?파이) ?[45]?)(?:'?s)?";

let pattern: RegExp | undefined;
/** All that may be a device in a text in lower case; made when it is first needed. */
export function deviceWords(): RegExp {
  pattern ??= new RegExp(
    `(?:(?<=\\d[x×])|(?<![a-z\\d.$€£₩¥,]))(?:(?<name>${NAMES})|${KINDS.map(({ words }, at) => `(?<kind${at}>${words})`).join('|')})(?![a-z\\d])`,
    'g',
  );
  return pattern;
}

const KOREAN: Readonly<Record<string, string>> = {
  프로: 'pro',
  맥스: 'max',
  울트라: 'ultra',
  젯슨: 'jetson',
  오린: 'orin',
  나노: 'nano',
  라즈베리파이: 'raspberrypi',
  지포스: '',
  엔비디아: '',
  애플: '', // biome-ignore format: pairs
};
/** What a match of `deviceWords` is; undefined where nobody lists a device of that name. */
export function deviceOf(match: RegExpExecArray): Device | undefined {
  const groups = groupsOf(match);
  const { name } = groups;
  if (name === undefined) {
    const kind = KINDS.find((_, at) => groups[`kind${at}`] !== undefined);
    return kind && { sizes: kind.sizes, shared: kind.shared, as: kind.as };
  }
  const key = name
    .replace(/라즈베리 ?파이|[가-힣]+/g, (word) => KOREAN[word.replace(' ', '')] ?? word)
    .replace(/nvidia|intel|amd|apple|geforce|radeon|tesla|quadro|ryzen|'?s$(?<!l40s)|[ +-]/g, '')
    .replace('mobile', 'laptop')
    .replace(/^pro(?=w\d)/, '');
  // "RTX 4090" is listed by its number.
  const short = key.replace(/^[rg]tx(?=\d+(?:ti|d|super|laptop)*$)/, '');
  const card = CARDS.get(short) ?? CARDS.get(key);
  if (card) return { sizes: card, shared: false, as: /^(?:[a-z]\d{1,2}|\d{4}|r9700)$/.test(name) ? 'short' : 'model' };
  const chip = CHIPS.get(key);
  if (!chip && /^(?:rtx|gtx|rx|arc)/.test(key)) return { sizes: [], shared: false, as: 'card' };
  return chip && { sizes: chip, shared: true, as: /^m\d$/.test(name) ? 'short' : 'model' };
}

/** Whether it is known how much memory a device has: sizes twice as large are told, more are not settled. */
export const isSettled = ({ sizes }: Device): boolean =>
  sizes.length > 0 && Math.max(...sizes) <= 4 * Math.min(...sizes);

/** The memory of a device by its name alone; undefined where there is none, or several. */
export function deviceNamed(text: string): Memory | undefined {
  const small = text.trim().toLowerCase();
  for (const match of small.matchAll(deviceWords())) {
    const device = match[0] === small ? deviceOf(match) : undefined;
    if (device && isSettled(device))
      return { devices: 1, gigabytes: device.sizes[0] as number, shared: device.shared, quant: 'q4' };
  }
  return undefined;
}
