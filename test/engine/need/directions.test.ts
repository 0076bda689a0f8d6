import { describe, expect, test } from 'vitest';
import { understand } from '../../../src/engine/need/understand.ts';
import { known } from './ranking.ts';

const uses = (need: string) =>
  understand(need, known)
    .uses.map(({ id }) => id)
    .sort();
const limits = (need: string) =>
  understand(need, known).constraints.map(({ constraint, value }) => [constraint, value]);

describe('what goes in and what comes out', () => {
  test.each([
    ['음성을 텍스트로', ['transcription']],
    ['음성을 텍스트로 변환', ['transcription']],
    ['녹음 파일을 글로 바꿔줘', ['transcription']],
    ['통화를 텍스트로 옮기기', ['transcription']],
    ['speech to text', ['transcription']],
    ['speech-to-text', ['transcription']],
    ['transcribe calls', ['transcription']],
    ['turn recordings into text', ['transcription']],
    ['audio in, text out', ['transcription']],
    ['받아쓰기', ['transcription']],
    ['회의 녹취', ['transcription']],
    ['STT', ['transcription']],
    ['텍스트를 음성으로', ['speech-generation']],
    ['글을 목소리로 바꾸는 모델', ['speech-generation']],
    ['원고를 음성으로 변환', ['speech-generation']],
    ['text to speech', ['speech-generation']],
    ['turn articles into audio', ['speech-generation']],
    ['read this aloud', ['speech-generation']],
    ['TTS', ['speech-generation']],
    ['낭독', ['speech-generation']],
    ['image to text', ['image-understanding']],
    ['이미지를 텍스트로', ['image-understanding']],
    ['사진에서 글자를 추출', ['image-understanding']],
    ['text to image', ['image-generation']],
    ['텍스트를 이미지로', ['image-generation']],
    ['글을 그림으로', ['image-generation']],
    ['text-to-video', ['video-generation']],
    ['video to text', ['video']],
    ['영상을 텍스트로', ['video']],
    ['image to image', ['image-generation']],
    ['사진을 그림으로', ['image-generation']],
    ['image to video', ['video-generation']],
    ['사진을 영상으로', ['video-generation']],
    ['speech to speech', ['speech-generation']],
    ['make a video from photos', ['video-generation']],
    ['사진으로 영상 만들기', ['video-generation']],
    ['음성 메모를 회의록으로', ['transcription']],
    ['그림 그려줘', ['image-generation']],
    ['describe pictures', ['image-understanding']],
  ])('%j asks for %j', (need, expected) => {
    expect(uses(need)).toEqual(expected);
  });

  test.each([
    ['사진을 영상으로', [['modality', ['image']]]],
    ['image to image', [['modality', ['image']]]],
    ['speech to speech', [['modality', ['audio']]]],
    ['텍스트를 음성으로', []],
  ])('%j takes %j', (need, expected) => {
    expect(limits(need)).toEqual(expected);
  });
});

describe('from which language into which', () => {
  test.each([
    ['EN->KO', ['korean', 'translation']],
    ['en → ja', ['japanese', 'translation']],
    ['KO-EN', ['korean', 'translation']],
    ['ko/ja 번역', ['japanese', 'korean', 'translation']],
    ['KR->JP', ['japanese', 'korean', 'translation']],
    ['DE -> FR', ['translation']],
    ['한영 번역', ['korean', 'translation']],
    ['영한 번역기', ['korean', 'translation']],
    ['한일 통역', ['japanese', 'korean', 'translation']],
    ['중한 번역', ['chinese', 'korean', 'translation']],
    ['한중일 번역', ['chinese', 'japanese', 'korean', 'translation']],
    ['한독 번역', ['korean', 'translation']],
    ['영한', ['korean', 'translation']],
    ['English papers into Korean', ['korean', 'translation']],
    ['translate English emails into Japanese', ['japanese', 'translation']],
    ['Korean to English', ['korean', 'translation']],
    ['from German into French', ['translation']],
    ['turn our German brochures into French', ['translation']],
    ['영어 논문을 한글로', ['korean', 'translation']],
    ['영어 논문을 한글로 번역', ['korean', 'translation']],
    ['영어를 일본어로', ['japanese', 'translation']],
    ['영문 계약서를 국문으로 옮겨줘', ['korean', 'translation']],
    ['한글로 바꿔줘', ['korean', 'translation']],
    ['영어로 바꿔줘', ['translation']],
    ['영어 논문을 한글로 요약', ['document-summary', 'korean']],
    ['한국어 논문을 영어로 요약', ['document-summary', 'korean']],
  ])('%j asks for %j', (need, expected) => {
    expect(uses(need)).toEqual(expected);
    expect(understand(need, known).not_understood).toEqual([]);
  });

  test.each([
    '한일 관계 논문',
    '한중 무역 통계',
    '게임 중독 상담',
    '독일 회사',
    '중한 병',
    'to-do list',
    'co-op',
    'it-id',
    'e-ink',
    '영아 돌봄',
    '일한 시간 집계',
    'a/b test',
  ])('%j is no translation', (need) => {
    expect(uses(need)).not.toContain('translation');
  });
});
