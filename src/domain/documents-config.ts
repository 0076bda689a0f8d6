import * as v from 'valibot';
import { optional, required } from './schema-shape.ts';
import { address, list, record, some, text } from './schema-values.ts';

/** What a project's configuration says beside its records: other knowledge bases to take. */
export const Config = v.looseObject({
  kb: optional(
    some(text),
    'Other knowledge bases to take: folders or files, from where this file lies',
    '함께 쓸 다른 지식 베이스: 이 파일이 있는 곳에서 본 폴더나 파일',
  ),
});

/**
 * What the user's own configuration says: addresses that `lmm update` may ask. None is asked that does not stand there, or
 * on the command line.
 */
export const UserConfig = record({
  update: optional(
    record({
      feeds: optional(
        list(
          record({
            feed: required(text, 'The kind of feed', '피드 종류'),
            url: required(address, 'Where it is downloaded', '내려받는 주소'),
          }),
        ),
        'Feeds to download',
        '내려받을 피드',
      ),
      pack: optional(
        record({
          url: required(address, 'Where its manifest lies', '매니페스트 주소'),
          sha256: optional(text, 'The digest that it must have', '맞아야 하는 다이제스트'),
        }),
        'A pack that takes the place of the data that ships',
        '기본 자료를 대신할 데이터 팩',
      ),
    }),
    'What `lmm update` downloads',
    'lmm update로 내려받는 것',
  ),
});
export type UserConfig = v.InferOutput<typeof UserConfig>;
