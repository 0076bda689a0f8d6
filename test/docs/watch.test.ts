import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { folder, root } from '../support/lmm.ts';
import { twin } from '../support/twin.ts';

const page = readFileSync(join(root, 'docs', 'watch.md'), 'utf8');
const [, yaml = ''] = /```yaml\n([\s\S]*?)```/.exec(page) ?? [];
const [, commands = ''] = /```sh\n([\s\S]*?)```/.exec(page) ?? [];

it('shows a file that is valid, and commands that do what it says', async () => {
  const cwd = folder({ 'watch.yaml': yaml });
  const outside = { cwd, today: '2026-11-30' };
  expect((await twin(['validate', 'watch.yaml'], outside)).out).toContain('watch.yaml');
  for (const line of commands.trim().split('\n')) {
    const { code, err } = await twin(line.split(' ').slice(1), outside);
    expect([code, err], line).toEqual([0, '']);
  }
  expect(readFileSync(join(cwd, 'feed.xml'), 'utf8')).toContain('<name>lmm</name>');
  expect(readFileSync(join(cwd, 'models.ics'), 'utf8')).toMatch(/^BEGIN:VCALENDAR\r\n[\s\S]*END:VCALENDAR\r\n$/);
});
