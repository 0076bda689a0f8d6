import type { Language } from '../../../domain/vocabulary.ts';

/** The words of the files that `lmm kb init` writes. */
interface InitWords {
  title: string;
  readme: readonly string[];
  sources: readonly string[];
  models: readonly string[];
  prices: readonly string[];
  config: readonly string[];
}

export const initWords: Record<Language, InitWords> = {
  en: {
    title: 'Our own terms',
    readme: [
      '# Our models and prices',
      '',
      'A knowledge base for `lmm`, laid over the one that ships with it. What stands here holds before what ships, and is',
      'marked `^` in answers.',
      '',
      '| file | what goes there |',
      '|---|---|',
      '| `sources.yaml` | what the facts rest on: contracts, pages, measurements, each with its date |',
      '| `models.yaml` | models of our own |',
      '| `prices.yaml` | our own prices of models that anybody can use |',
      '| `lmm.config.yaml` | takes this folder into force for whoever works in it |',
      '| `.schema.json` | what editors check the files by; anew: `lmm schema config --out .schema.json` |',
      '',
      'Every `.yaml`, `.yml` and `.json` file of the folder is read, wherever it lies in it. Other files may lie here too.',
      '',
      '- Check it: `lmm validate .`',
      '- Add a model: `lmm kb new acme/support-1 --input 0.4 --output 1.2 --out .`',
      '- Add a price: `lmm kb new openai/gpt-4o --input 2 --output 8 --out .`',
      '- See what it changes: `lmm kb`',
      '- Use it from anywhere: `export LMM_KB=/path/of/this/folder`',
      '- Rules for which models may be used are a policy, a file that lies outside of this folder: `lmm policy --init`',
    ],
    sources: ['What the facts of this folder rest on. A record names one by its id: source: own-terms'],
    models: [
      'Models of our own. Delete the "#" to make it one: a line, its release, and what it costs per 1,000,000 tokens.',
      'What is not known is left out.',
    ],
    prices: ['Our own prices of models that are known, per 1,000,000 tokens. They hold before those that ship.'],
    config: ['Takes this folder into force for whoever works in it or below it.'],
  },
  ko: {
    title: '자체 조건',
    readme: [
      '# 우리 모델과 가격',
      '',
      '`lmm`에 들어 있는 지식 베이스 위에 얹는 지식 베이스. 여기 적은 것이 기본 자료보다 우선하며, 답에 `^` 표시가 붙음.',
      '',
      '| 파일 | 넣을 것 |',
      '|---|---|',
      '| `sources.yaml` | 사실의 근거: 계약서, 웹 페이지, 측정 결과. 각각 날짜와 함께 |',
      '| `models.yaml` | 우리만 쓰는 모델 |',
      '| `prices.yaml` | 누구나 쓸 수 있는 모델의, 우리가 내는 가격 |',
      '| `lmm.config.yaml` | 이 폴더에서 일하는 사람에게 적용되게 하는 파일 |',
      '| `.schema.json` | 편집기가 파일을 검사하는 기준. 새로 만들기: `lmm schema config --out .schema.json` |',
      '',
      '폴더 안의 `.yaml`, `.yml`, `.json` 파일은 어디에 있든 모두 읽음. 다른 파일도 함께 둘 수 있음.',
      '',
      '- 검사: `lmm validate .`',
      '- 모델 추가: `lmm kb new acme/support-1 --input 0.4 --output 1.2 --out .`',
      '- 가격 추가: `lmm kb new openai/gpt-4o --input 2 --output 8 --out .`',
      '- 무엇이 바뀌는지 보기: `lmm kb`',
      '- 어디서나 쓰기: `export LMM_KB=/이/폴더의/경로`',
      '- 어떤 모델을 써도 되는지 정하는 정책은 이 폴더 밖에 두는 파일: `lmm policy --init`',
    ],
    sources: ['이 폴더에 적은 사실의 근거. 레코드는 id로 가리킴: source: own-terms'],
    models: ['우리만 쓰는 모델. "#"을 지우면 모델이 됨: 계열, 릴리스, 100만 토큰당 가격.', '모르는 것은 적지 않음.'],
    prices: ['이미 있는 모델의, 우리가 내는 100만 토큰당 가격. 기본 자료의 가격보다 우선함.'],
    config: ['이 폴더나 그 아래에서 일하는 사람에게 이 폴더를 적용함.'],
  },
};
