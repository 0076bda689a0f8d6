import { describe, expect, it } from 'vitest';
import { folder } from '../support/lmm.ts';
import { twin } from '../support/twin.ts';
import { standing } from './standing.ts';

const kb = standing(`developers:
  - {id: alef, name: Alef, country: US, url: "https://alef.example"}
  - {id: belle, name: Belle, country: FR}
  - {id: chang, name: Chang, country: CN}
  - {id: dana, name: Dana, country: KR}
providers:
  - {id: alef, name: Alef API, developer: alef, trust: "https://trust.alef.example"}
  - {id: wolke, name: Wolke Cloud}
uses:
  - {id: chat, name: {en: Chatting, ko: 대화}, terms: {en: [chatting], ko: [대화]}}
models:
  - {id: aleph, name: Aleph, developer: alef, current: [{release: alef/aleph-1}]}
  - {id: bonbon, name: Bonbon, developer: belle, current: [{release: belle/bonbon-1}]}
  - {id: chen, name: Chen, developer: chang, current: [{release: chang/chen-1}]}
  - {id: duri, name: Duri, developer: dana, current: [{release: dana/duri-1}]}
statements:
  - {models: [aleph, bonbon, chen, duri], use: chat, fit: strong, text: T}
releases:
  - {id: alef/aleph-1, name: Aleph 1, model: aleph, developer: alef, open_weights: false}
  - {id: belle/bonbon-1, name: Bonbon 1, model: bonbon, developer: belle, open_weights: false}
  - {id: chang/chen-1, name: Chen 1, model: chen, developer: chang, open_weights: true}
  - {id: dana/duri-1, name: Duri 1, model: duri, developer: dana, open_weights: false}
offers:
  - {release: alef/aleph-1, provider: alef, deployment: [api], data: {trains_on_input: false, regions: [us], certifications: [SOC 2 Type II]}}
  - {release: alef/aleph-1, provider: wolke, deployment: [cloud], data: {trains_on_input: false, regions: [eu-west-1], certifications: [ISO/IEC 27001:2022]}}
  - {release: belle/bonbon-1, provider: belle, deployment: [api], data: {trains_on_input: false, regions: [fr]}}
  - {release: chang/chen-1, provider: chang, deployment: [app], data: {trains_on_input: true, regions: [cn]}}
  - {release: dana/duri-1, provider: dana, deployment: [api], data: {trains_on_input: true, regions: [kr]}}
`);
const run = (...args: string[]) => twin([...args, ...kb, '--lang', 'en']);
const json = async (...args: string[]) => JSON.parse((await run(...args, '--json')).out);
const names = async (...args: string[]): Promise<string[]> =>
  (await json('list', ...args)).models.map(({ id }: { id: string }) => id);

describe('conditions on data as options', () => {
  it.each([
    [['--country', 'EU'], ['bonbon']],
    [
      ['--country', '유럽,중국'],
      ['bonbon', 'chen'],
    ],
    [
      ['--exclude-country', 'China,eu'],
      ['aleph', 'duri'],
    ],
    [
      ['--exclude', 'Alef,Bonbon 1'],
      ['chen', 'duri'],
    ],
    [
      ['--exclude-developer', 'Belle'],
      ['aleph', 'chen', 'duri'],
    ],
    // Who runs the weights decides where: Chen.
    [
      ['--region', 'eu'],
      ['aleph', 'bonbon', 'chen'],
    ],
    [
      ['--region', '서울'],
      ['chen', 'duri'],
    ],
    [['--deployment', 'cloud'], ['aleph']],
    [['--deployment', 'weights', '--region', 'kr'], ['chen']],
    [['--certification', 'soc2'], ['aleph']],
    [['--certification', 'SOC 2,ISO 27001'], []],
    [['--certification', 'ISO27001', '--region', 'Ireland'], ['aleph']],
    [['--no-training', '--region', 'KR'], ['chen']],
    [['--max-retention', '0'], ['chen']],
  ])('%j keeps %j', async (args, expected) => {
    expect(await names(...args)).toEqual(expected);
  });

  it('tell by which way they are kept', async () => {
    const { out } = await run('list', '--region', 'eu');
    expect(out).toContain('Bonbon: served by its maker\n');
    expect(out).toContain('Aleph: served by Wolke Cloud\n');
    expect(out).toContain('Chen: self-hosted\n');
    const { models } = await json('list', '--region', 'eu');
    expect(models[2].by).toMatchObject({ provider: null, own: false, keeps: [{ constraint: 'region', actual: null }] });
  });

  it('tell of a certificate that nobody holds, and of a place that nobody knows', async () => {
    const { err } = await run('list', '--certification', 'SOC 9', '--region', 'narnia');
    expect(err).toContain('"SOC 9"');
    expect(err).toContain('SOC 2 Type II');
    expect(err).toContain('"narnia"');
    expect((await run('list', '--certification', 'soc 2', '--region', 'no')).err).toBe('');
  });
});

describe('the answer to conditions on data', () => {
  it('tells who keeps them by which way, who does not, who cannot be told, and what to ask whom', async () => {
    const { out } = await run('recommend', 'chatting, no training on our data, SOC 2', '--explain', '--width', '100');
    expect(out).toContain('Conditions on data');
    expect(out).toMatch(/Known to meet them \(1\) +Aleph \[\d\]: served by its maker\n/);
    expect(out).toMatch(/Known not to \(1\) +no training on inputs: Duri \[\d\]\n/);
    expect(out).toMatch(/Unknown \(2\) +certification SOC 2: Bonbon\n/);
    expect(out).toMatch(/certification SOC 2 \(your own duty if self-hosted\):\s+Chen\n/);
    expect(out).toMatch(/To ask +Is there a certificate, report or agreement for SOC 2: .*\(Belle\)/s);
    const { assurances } = await json('recommend', 'chatting, no training on our data, SOC 2');
    expect(assurances.passes).toMatchObject([{ id: 'aleph', by: { provider: 'alef', own: true, also: [] } }]);
    expect(assurances.fails).toMatchObject([{ id: 'duri', reasons: [{ constraint: 'no-training', actual: true }] }]);
    expect(assurances.cannot_tell.map(({ id }: { id: string }) => id)).toEqual(['bonbon', 'chen']);
    expect(assurances.ask).toMatchObject([
      { constraint: 'certification', required: ['SOC 2'], of: [{ id: 'belle', url: null, models: ['bonbon'] }] },
    ]);
  });

  it('names where the vendor tells of such things', async () => {
    const { out } = await run(
      'recommend',
      '--use',
      'chat',
      '--certification',
      'ISO 27001',
      '--deployment',
      'api',
      '--explain',
      '--width',
      '100',
    );
    expect(out).toMatch(/Alef API https:\/\/trust\.alef\.example/);
  });

  it('is the same in Korean', async () => {
    const { out } = await twin([
      'recommend',
      '대화, 학습에 데이터 사용 금지',
      ...kb,
      '--explain',
      '--lang',
      'ko',
      '--width',
      '100',
    ]);
    expect(out).toMatch(/데이터 조건/);
    expect(out).toMatch(/충족 확인 \(3\) +Aleph \[\d\], Bonbon \[\d\]: 개발사 서비스\n +Chen: 자체 구축\(온프레미스\)/);
    expect(out).toMatch(/불충족 확인 \(1\) +입력 데이터를 학습에 이용하지 않음: Duri/);
  });

  it('is not there without them', async () => {
    expect((await run('recommend', 'chatting')).out).not.toContain('Conditions on data');
    expect((await json('recommend', 'chatting')).assurances).toBeNull();
  });
});

describe('a policy with rules on data', () => {
  it('is kept by one way together, which compare names', async () => {
    const rules = folder({ 'p.yaml': 'require: {no_training: true, regions: [유럽], certifications: [ISO 27001]}\n' });
    const { out } = await run('compare', 'aleph', 'chen', '--policy', `${rules}/p.yaml`);
    expect(out).toMatch(/Aleph +.*\(by Wolke Cloud\)/);
    expect(out).toMatch(/Chen +certification: asked for ISO 27001/);
    expect(await names('--policy', `${rules}/p.yaml`)).toEqual(['aleph']);
  });
});

describe('replacements under conditions on data', () => {
  it('tell by which way each keeps them', async () => {
    const { out } = await run('recommend', '--instead-of', 'Duri', '--region', 'eu', '--explain', '--width', '100');
    expect(out).toContain('- Chen 1: self-hosted\n');
    expect(out).toContain('- Aleph 1: served by Wolke Cloud\n');
  });
});
