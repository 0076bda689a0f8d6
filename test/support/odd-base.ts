import fc from 'fast-check';

/** Names that a careless view breaks on: wide, composed of parts, right to left, long, like a format's own signs. */
const NAMES = [
  'Plain',
  '한글 이름 모델',
  '모델', // decomposed
  'שלום נובה',
  '👩‍👩‍👧‍👦 Family 🚀',
  '｜full width＊',
  '<b>bold</b> & "quoted" | `code` *star*',
  '=HYPERLINK("x")',
  `Very${'Long'.repeat(30)}`,
  'many words that go on and on and on until no column of any table can hold them in a single line',
  '__proto__',
  'constructor',
  '1',
] as const;
const TEXTS = [...NAMES, 'two\nlines', 'x'.repeat(300)] as const;
const CURRENCIES = ['USD', 'EUR', 'KRW', 'JPY', 'CHF'] as const;

const absent = <T>(arbitrary: fc.Arbitrary<T>, weight = 2): fc.Arbitrary<T | undefined> =>
  fc.option(arbitrary, { nil: undefined, freq: weight });
const unspoken = fc.constantFrom('undisclosed', 'not-applicable');
const field = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | string | undefined> =>
  fc.oneof({ weight: 4, arbitrary: absent(arbitrary) }, { weight: 1, arbitrary: unspoken });
const media = fc.uniqueArray(fc.constantFrom('text', 'image', 'audio', 'video', 'pdf'), { minLength: 1 });
const price = fc.constantFrom(0, 0.0001, 0.075, 2, 15, 1234567.5);

const release = fc.record({
  name: fc.constantFrom(...NAMES),
  version: absent(fc.constantFrom('1', '4.10', '한글')),
  series: absent(fc.constantFrom('s-one', 's-two')),
  release_date: field(fc.constantFrom('2023', '2024-06', '2025-01-20', '2026-11-01', '2026-12-20')),
  retirement_date: field(fc.constantFrom('2030', '2026-12-24')),
  status: absent(fc.constantFrom('preview', 'stable', 'limited', 'deprecated', 'retired')),
  knowledge: field(fc.constantFrom('2023', '2024-06', '2025-01-20')),
  input: field(media),
  output: field(media),
  context: field(fc.constantFrom(1, 8192, 128_000, 2_000_000_000)),
  open_weights: field(fc.boolean()),
  license: field(fc.constantFrom('MIT', 'proprietary', 'A licence with a very long name of its own, version 3')),
  total: field(fc.constantFrom(7_000_000_000, 2_000_000_000_000)),
  reasoning: field(fc.boolean()),
  benchmark: absent(fc.constantFrom(-3, 0, 55.55)),
  offers: fc.array(
    fc.record({
      own: fc.boolean(),
      periods: fc.array(
        fc.record({
          from: fc.constantFrom('2024-01-01', '2025-06', '2026-12-01'),
          currency: fc.constantFrom(...CURRENCIES),
          input: field(price),
          output: field(price),
          when: absent(
            fc.constantFrom(
              { promotion: true },
              { mode: 'off-peak', hours: '16:30-00:30 UTC' },
              { mode: 'batch' },
              { region: 'eu' },
            ),
            1,
          ),
        }),
        { minLength: 1, maxLength: 2 },
      ),
    }),
    { maxLength: 2 },
  ),
});

const line = fc.record({
  name: fc.constantFrom(...NAMES),
  releases: fc.array(release, { maxLength: 3 }),
  current: fc.boolean(),
  fit: absent(fc.constantFrom('specialised', 'strong', 'suitable')),
  feature: absent(fc.constantFrom(...TEXTS)),
  plan: absent(fc.constantFrom(0, 20, 200.5)),
});

type OddLine = typeof line extends fc.Arbitrary<infer T> ? T : never;

/** JSON without the keys that are absent. */
const written = (record: object): object => JSON.parse(JSON.stringify(record)) as object;

function recordsOf(lines: readonly OddLine[], title: string) {
  const models: object[] = [];
  const releases: object[] = [];
  const offers: object[] = [];
  const plans: object[] = [];
  const measured: string[] = [];
  lines.forEach(({ name, releases: own, current, fit, feature, plan }, at) => {
    const id = `m${at}`;
    const idOf = (index: number): string => `acme/${id}-r${index}`;
    models.push({
      id,
      // Two lines may not share a name.
      name: `${name} ${at}`,
      developer: 'acme',
      current: current && own.length > 0 ? [{ release: idOf(own.length - 1), from: '2024-01-01' }] : undefined,
      applications: fit && [{ use: 'writing', fit }],
      features: feature === undefined ? undefined : [{ text: feature }],
    });
    if (plan !== undefined)
      plans.push({
        id: `plan${at}`,
        name: `${name} Pro`,
        model: id,
        provider: 'acme',
        price: [{ from: '2024-01-01', currency: 'EUR', amount: plan, per: 'month' }],
      });
    own.forEach(({ offers: all, input, output, context, total, benchmark, ...plain }, index) => {
      measured.push(idOf(index));
      releases.push({
        ...plain,
        id: idOf(index),
        name: `${plain.name} ${at}.${index}`,
        model: id,
        developer: 'acme',
        modalities: { input, output },
        limit: { context },
        parameters: { total },
        benchmarks: benchmark === undefined ? undefined : [{ name: 'Odd bench', score: benchmark }],
      });
      const providers = new Map(all.map((offer) => [offer.own ? 'acme' : 'reseller', offer]));
      for (const [provider, { periods }] of providers) {
        const days = new Map(periods.map((period) => [`${period.from}`, period]));
        offers.push({ release: idOf(index), provider, cost: [...days.values()] });
      }
    });
  });
  return {
    source: 's',
    sources: [{ id: 's', title, publisher: 'Test', date: '2023', kind: 'vendor' }],
    developers: [{ id: 'acme', name: 'Acme' }],
    providers: [{ id: 'reseller', name: 'Reseller' }],
    uses: [{ id: 'writing', name: { en: 'Writing', ko: '글쓰기' }, terms: { en: ['write'], ko: ['글쓰기'] } }],
    models,
    releases,
    offers,
    plans,
    tables:
      measured.length === 0
        ? []
        : [{ id: 't', name: 'Odd table', measurer: 'Us', scale: 'percent', uses: [{ use: 'writing' }] }],
    editions:
      measured.length === 0
        ? []
        : [{ table: 't', date: '2025-01', rows: measured.map((id, at) => ({ release: id, value: (at * 37) % 100 })) }],
  };
}

/** A small base with next to nothing known, or with values that few bases hold; the text of its one file. */
export const oddBase: fc.Arbitrary<string> = fc
  .tuple(fc.array(line, { maxLength: 4 }), fc.constantFrom(...NAMES))
  .map(([lines, title]) => JSON.stringify(written(recordsOf(lines, title))));
