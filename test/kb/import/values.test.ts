import { expect, it } from 'vitest';
import { roleOf } from '../../../src/kb/import/values.ts';

it.each([
  [
    'release',
    'm',
    'm~',
    'latest',
    'm-latest-2',
    'mlatest',
    'imagined',
    'guardian',
    'ttsx',
    'embedded',
    'routers',
    'm-speechless',
  ],
  ['alias', '~m', 'm-latest', 'm_latest', 'm.latest'],
  [
    ...[
      'other',
      'text-embedding-3',
      'embed',
      'm-rerank',
      'omni-moderation',
      'llama-guard-4',
      'm-tts',
      'M-TTS',
      'whisper',
      'gpt-4o-transcribe',
    ],
    ...[
      'ocr-2',
      'gpt-image-1',
      'm-video',
      'veo-3',
      'imagen-4',
      'dall-e-3',
      'm-realtime',
      'm-speech',
      'auto-router',
      'm_asr.2',
    ],
  ],
])('is a %s by its id', (role, ...ids) => {
  expect(ids.map((id) => [id, roleOf(id, undefined)])).toEqual(ids.map((id) => [id, role]));
});

it('is none of what gives no text', () => {
  expect([roleOf('m', ['image']), roleOf('m', ['image', 'text']), roleOf('m-latest', ['image'])]).toEqual([
    ...['other', 'release', 'alias'],
  ]);
});
