import { describe, expect, it } from 'vitest';
import { meantBy } from '../../src/features/home/meant.ts';
import { based, knowledgeOf } from '../support/knowledge.ts';

const KB = knowledgeOf(
  based(`models:
  - {id: nova, name: Nova, developer: acme}
releases:
  - {id: acme/nova-2.5-pro, name: Nova 2.5 Pro, model: nova, developer: acme, release_date: 2025-01-01}
offers:
  - {release: acme/nova-2.5-pro, provider: acme, api_id: nova-pro-latest, source: s}
`),
);

describe('ids as code writes them, among words without a command', () => {
  it.each(['acme.nova-2-5-pro', 'nova-pro-latest', 'nova 2.5 pro', 'pro 2.5 nova'])('are a name: %s', (words) => {
    expect(meantBy([words], KB).command).toBe('show');
  });

  it('are not looked for in words that cannot be one: what they are held against is large', () => {
    const written = () => {
      throw new Error('written() was asked for');
    };
    expect(meantBy(['cheap summaries in Korean'], { ...KB, written }).command).toBe('recommend');
    expect(() => meantBy(['acme.nova-2-5-pro'], { ...KB, written })).toThrow('written()');
  });
});
