import { describe, expect, it } from 'vitest';
import type { EstimateDetail, Figure, MeasuredUse, RecommendResult } from '../../src/engine/results.ts';
import { MEASURED } from '../support/measured.ts';
import { twin } from '../support/twin.ts';
import { OUR_PARTICLE } from './pages.ts';
import { standing } from './standing.ts';

const kb = standing(MEASURED);
const run = async (args: readonly string[], lang = 'en', columns = 100): Promise<string> => {
  const outside = { columns, env: { NO_COLOR: '1' } };
  const { code, out, err } = await twin(
    ['recommend', ...args, ...kb, '--as-of', '2025-06-01', '--lang', lang],
    outside,
  );
  if (code !== 0) throw new Error(`exit ${code}: ${err}`);
  return out;
};
/** The lines of the ranking. */
const rows = (out: string): string[] => out.split('\n').filter((line) => /^ +\d+ +[A-Z]/.test(line));

describe('the headline', () => {
  it.each([
    ['en', ['--use', 'coding'], 'Beta Two; two others within its margin of error'],
    ['ko', ['--use', 'coding'], 'Beta Two: 오차 범위 안에서 구분되지 않는 모델 2개'],
    ['en', ['--use', 'coding', '--exclude', 'alpha,delta'], 'Beta Two; clearly first'],
    ['ko', ['--use', 'coding', '--exclude', 'alpha,delta'], 'Beta Two: 뚜렷한 1위'],
    [
      'en',
      ['coding with 100k context', '--exclude', 'beta,gamma'],
      'No model is known to meet context length at least 100,000; first of the unknown: Delta New',
    ],
    [
      'ko',
      ['코딩, 컨텍스트 100k 이상', '--exclude', 'beta,gamma'],
      '조건 충족이 확인된 모델 없음 (컨텍스트 길이 100,000 이상). 확인되지 않은 것 중 1위: Delta New',
    ],
  ])('in %s for %j is "%s"', async (lang, args, title) => {
    expect((await run(args, lang, 200)).split('\n', 1)[0]?.replace(/ {2,}.*$/, '')).toEqual(title);
  });

  it('is of words where nobody measures', async () => {
    expect((await run(['--use', 'talking'])).split('\n', 1)[0]).toMatch(/^Tied first: Alpha, Delta/);
  });
});

describe('a row', () => {
  it('has release, points in their interval, grade, chance, price and one figure as its table has it', async () => {
    const [beta = '', alpha = '', delta = '', gamma = ''] = rows(await run(['--use', 'coding', '--explain']));
    expect(beta).toMatch(/^ +1 +Beta +Two +79 +75╍+▮╍+86 +A +\d+% +\$0\.20 +second \(1490\)$/);
    expect(alpha).toMatch(/^ +2 +Alpha +One +78 +74╍+▮╍+86 +A +\d+% +\$20\.00 +first \(1500\)$/);
    expect(delta).toMatch(/^ +3 +Delta +New +64 +55╍+▮╍+84 +C +\d+% +\? +from Old \(1400\)$/);
    expect(gamma).toMatch(/^ +4 +Gamma +3 +46 +40╍+▮╍+60 +A +<1% +\? +third \(1300\)$/);
  });

  it('draws intervals on one scale, in ASCII where asked, and tells them in a pipe and in Markdown', async () => {
    const drawn = rows(await run(['--use', 'coding', '--ascii', '--explain']));
    expect(drawn[0]).toMatch(/ 79 +75-+o-+86 /);
    const start = (row = '') => /\d[-]+o/.exec(row)?.index ?? -1;
    expect(start(drawn[3])).toBeLessThan(start(drawn[2]));
    expect(start(drawn[2])).toBeLessThan(start(drawn[0]));
    const piped = await twin(['recommend', '--use', 'coding', '--explain', ...kb, '--as-of', '2025-06-01']);
    expect(piped.out).toContain('79 (75 to 86)');
    expect(await run(['--use', 'coding', '--explain', '--format', 'markdown'])).toContain(
      '| 1 | Beta | Two | 79 (75 to 86) | A |',
    );
    expect(await run(['--use', 'coding', '--explain', '--format', 'markdown'], 'ko')).toContain('| 79 (75\\~86) |');
  });

  it('is told in words on a narrow screen', async () => {
    const out = await run(['--use', 'coding', '--explain'], 'en', 60);
    expect(out).toContain('figure: Judges, Apr [1]');
    expect(out).toMatch(/1 Beta +Two, 79 \(75 to 86\), A, \d+%, \$0\.20, second\s+\(1490\)/);
  });

  it('in CSV is what figures tell, a column each', async () => {
    const [head, first, , , , epsilon] = (await run(['--use', 'coding', '--format', 'csv'])).trim().split('\n');
    expect(head).toBe('rank,id,release,points,low,high,grade,first_percent,price,currency,score,confidence');
    expect(first).toMatch(/^1,beta,acme\/beta,78\.6,74\.6,86\.2,A,\d+,0\.2,USD,78\.6,\w+$/);
    expect(epsilon).toMatch(/^5,epsilon,acme\/epsilon,,,,E,,,,100,\w+$/);
  });

  it('says from 67% on that it is firmly the first', async () => {
    expect(rows(await run(['--use', 'coding', '--exclude', 'alpha,delta']))[0]).toMatch(/ 100% firm /);
    expect(rows(await run(['--use', 'coding', '--exclude', 'alpha,delta'], 'ko'))[0]).toMatch(/ 100% 확실 /);
  });
});

describe('beside the ranking stand', () => {
  it.each([
    ['en', /Best evidenced, cheapest of the three, best with open weights\s+Beta Two: grade A, \$0\.20 \[\d\], 1st/],
    ['en', /Tables disagree\s+Judges puts Alpha first, Tests second \[\d\]/],
    ['en', /Claims only, not measured\s+Epsilon\n/],
    ['en', /No claims, no measurements\s+Anchor, Zeta\n/],
    ['en', /- A figure for Delta New could change the first place/],
    ['ko', /근거가 가장 많음, 선두 3개 중 최저가, 오픈 웨이트 중 1위\s+Beta Two: A등급, \$0\.20 \[\d\], 1위/],
    ['ko', /엇갈리는 표\s+심사: 1위 Alpha \(시험: Alpha 2위\) \[\d\]/],
    ['ko', /평판만 있고 측정값 없음\s+Epsilon\n/],
    ['ko', /평판도 측정값도 없음\s+Anchor, Zeta\n/],
    ['ko', /- 측정값이 나오면 1위가 바뀔 수 있는 릴리스: Delta New/],
  ])('in %s %s', async (lang, told) => {
    expect(await run(['--use', 'coding', '--explain'], lang)).toMatch(told);
  });

  it('sources that are numbered as one reads', async () => {
    const out = await run(['--use', 'coding']);
    const marks = [...out.matchAll(/ \[(\d+)\]/g)].map(([, number]) => Number(number));
    const firsts = [...new Set(marks)];
    expect(firsts).toEqual(firsts.map((_, at) => at + 1));
  });

  it('three picks where they differ', async () => {
    const out = await run(['--use', 'coding', '--weight', 'context=0.2', '--exclude', 'gamma', '--explain']);
    expect(out).toMatch(/cheapest of the|Best with open weights/i);
    const apart = await run(['--use', 'coding=4,talking', '--explain']);
    expect(apart).toMatch(/Best evidenced[^\n]+Alpha One/);
    expect(apart).toMatch(/Best with open weights +Beta Two: (?:1st|2nd|3rd)/);
  });

  it('those who are measured for a part alone, by what they lack, and those of whom a condition cannot be told', async () => {
    const out = await run(['coding with 100k context', '--explain']);
    expect(rows(out).join('\n')).not.toMatch(/Delta|Epsilon/);
    expect(out).toMatch(
      /^Unknown, ranked below\n +context length: asked for at least 100,000, no source here says\n +Delta New 64, Epsilon 1 E$/m,
    );
  });

  it('no page with confidence, new evidence or uses that nobody asked for', async () => {
    for (const lang of ['en', 'ko'])
      expect(await run(['--use', 'coding'], lang)).not.toMatch(
        /confidence|신뢰도|Adding a use|용도 추가|New evidence|새 근거/,
      );
  });

  it('in Korean no particle behind a Latin name', async () => {
    const out = await run(['--use', 'coding,talking', '--explain'], 'ko', 200);
    expect(out).not.toMatch(OUR_PARTICLE);
    expect(out).not.toMatch(/(?:Alpha|Beta|Gamma|Delta|Epsilon|Works)(?:은|는|이|가|을|를|와|과|로|의)(?= )/);
  });
});

describe('a weight that turns the answer', () => {
  it('is told in words, with the command that asks it', async () => {
    const out = await run(['--use', 'coding', '--weight', 'price=0.05']);
    const json: RecommendResult = JSON.parse(await run(['--use', 'coding', '--weight', 'price=0.05', '--json']));
    const turning = json.sensitivity.filter(({ turns_at }) => turns_at !== null);
    expect(/leads if|counts half|counts double/.test(out)).toBe(turning.length > 0);
  });
});

describe('--explain', () => {
  it.each([
    ['en', 'What the letters mean', 'too few', 'cautious = '],
    ['ko', '등급의 뜻', '1개뿐', '신중한 값 = '],
  ])('in %s tells figures, scales, letters and what the method cannot do', async (lang, letters, why, cautious) => {
    const out = await run(['--use', 'coding', '--explain'], lang, 200);
    expect(out).toContain('alpha-run');
    expect(out).toMatch(/1500 +8\.6347 +7\.3850 +0\.8242 +1\.5163 +0\.3024/);
    expect(out).toContain(`${cautious}1.4368 - 0.6745 × 0.2415 = 1.2739`);
    expect(out).toContain('= 100 / (1 + e^-(1.2739)) = 78.1');
    expect(out).toContain('sqrt(0.3128^2 + 1 × 0.2000^2) = 0.3713');
    expect(out).toContain(letters);
    expect(out).toMatch(new RegExp(why));
  });

  it('tells of all that --only names, which alone are candidates, and changes no JSON', async () => {
    const out = await run(['--use', 'coding', '--only', 'gamma', '--explain']);
    expect(out).toContain('Gamma 3: the only candidate');
    expect(out).toContain('1. Gamma 3 (acme/gamma): 45.7');
    expect(out).not.toContain('(acme/alpha)');
    expect(await run(['--use', 'coding', '--explain', '--json'])).toBe(await run(['--use', 'coding', '--json']));
    const { code } = await twin(['recommend', '--use', 'coding', '--only', 'nobody', ...kb]);
    expect(code).toBe(3);
  });

  it('of several uses gives the sum', async () => {
    const out = await run(['--use', 'coding=3,talking', '--explain'], 'en', 200);
    expect(out).toContain('points = (3 × 78.1 + 1 × 70.0) / 4 = 76.1');
  });

  it('every line fits the screen', async () => {
    for (const columns of [40, 60, 80, 120])
      for (const line of (await run(['--use', 'coding', '--explain', '--ascii'], 'en', columns)).split('\n'))
        expect(line.length, line).toBeLessThanOrEqual(columns);
  });
});

/** Logits of a score, by the printed formula; its sign is the table's. */
function logit({ value, scale, logit: told }: Figure): number {
  const share = Math.min(0.995, Math.max(0.005, scale === 'percent' ? value / 100 : value));
  const size =
    scale === 'rating' ? (value * Math.log(10)) / 400 : scale === 'linear' ? value : Math.log(share / (1 - share));
  return Math.abs(size + told) < 1e-9 ? -size : size;
}

/** Mean and deviations of figures, by the printed formulas, from rounded numbers as they are printed. */
function joined(figures: readonly Figure[]): { mean: number; below: number; above: number } {
  const sum = (all: readonly number[]): number => all.reduce((total, one) => total + one, 0);
  const voices = [...new Set(figures.map(({ measurer }) => measurer))].sort().map((measurer) => {
    const own = figures.filter((figure) => figure.measurer === measurer);
    const precision = sum(own.map(({ sd }) => 1 / sd ** 2));
    const mean = sum(own.map((one) => (logit(one) - one.offset) / one.slope / one.sd ** 2)) / precision;
    return { mean, variance: (1 + 0.7 * (own.length - 1)) / precision };
  });
  const precision = sum(voices.map(({ variance }) => 1 / variance));
  const raw = voices.map(({ variance }) => 1 / variance / precision);
  const top = Math.max(...raw);
  const shares = raw.length < 2 || top <= 0.5 ? raw : raw.map((one) => (one === top ? 0.5 : (one / (1 - top)) * 0.5));
  const mean = sum(voices.map((voice, at) => voice.mean * (shares[at] ?? 0)));
  const side = (sign: number): number => {
    const away = sum(voices.map((voice, at) => (shares[at] ?? 0) * Math.max(0, sign * (voice.mean - mean)) ** 2));
    return Math.sqrt(1 / precision + (2 * away) / Math.max(1, voices.length - 1) + 0.08 ** 2);
  };
  return { mean, below: side(-1), above: side(1) };
}

function pointsOf({ figures, parts }: EstimateDetail, { falls, rises }: MeasuredUse): number {
  const [one, other] = parts.map(({ tables, steps }) => {
    const { mean, below, above } = joined(figures.filter(({ table }) => tables.includes(table)));
    const widened = (sd: number, moves: number): number => Math.sqrt(sd ** 2 + steps * moves ** 2);
    return { mean, below: widened(below, falls), above: widened(above, rises) };
  });
  if (one === undefined) return Number.NaN;
  let { mean, below } = one;
  if (other) {
    const weigh = (part: typeof one): number => 2 / (part.below ** 2 + part.above ** 2);
    mean = (one.mean * weigh(one) + other.mean * weigh(other)) / (weigh(one) + weigh(other));
    below = 1 / Math.sqrt(1 / one.below ** 2 + 1 / other.below ** 2);
  }
  return 100 / (1 + Math.exp(-(mean - 0.6745 * below)));
}

describe('a calculator', () => {
  it.each([['programming'], ['image-understanding'], ['korean=2,translation'], ['agents'], ['math,writing']])(
    'gives the points of every row for %s from its figures',
    async (uses) => {
      const result: RecommendResult = JSON.parse((await twin(['recommend', '--use', uses, '--json'])).out);
      let counted = 0;
      for (const { id, score, contributions } of result.recommendations) {
        let [sum, total] = [0, 0];
        for (const { id: use, weight } of result.understood.uses) {
          const part = contributions.find((one) => one.id === use);
          total += weight;
          const measured = result.measured.find((one) => one.use === use);
          if (part?.estimate && measured) {
            const points = pointsOf(part.estimate, measured);
            expect(Math.abs(points - part.estimate.points), `${id} ${use}`).toBeLessThanOrEqual(0.0501);
            sum += weight * part.estimate.points;
            counted++;
          } else if (part) sum += Number.NaN;
        }
        if (!Number.isNaN(sum)) expect(Math.abs(sum / total - score), id).toBeLessThanOrEqual(0.0501);
      }
      expect(counted).toBeGreaterThan(10);
    },
    30_000,
  );
});
