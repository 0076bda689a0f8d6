import type { Screen } from './screen.ts';
import { textWidth } from './width.ts';
import { pad, wrap } from './wrap.ts';

/**
 * A title with a remark at the right end, and a rule below. The remark takes a line of its own where there is no room.
 * On a wide screen they are as wide as running text, or as what stands below them where that is wider.
 */
export function header(title: string, remark: string, screen: Screen, below: readonly string[] = []): string[] {
  const { paint } = screen;
  const width = below.reduce((most, line) => Math.max(most, textWidth(line)), Math.min(screen.width, 100));
  const rule = paint.quiet('-'.repeat(Math.min(width, screen.width)));
  const right = width - textWidth(remark);
  if (remark === '') return [...wrap(title, screen.width).map(paint.title), rule];
  if (textWidth(title) + 2 <= right) return [paint.title(pad(title, right)) + paint.quiet(remark), rule];
  return [...wrap(title, screen.width).map(paint.title), ...wrap(remark, screen.width).map(paint.quiet), rule];
}

/** A section's heading with what kind of thing it holds at the right end. */
export function heading(title: string, standing: string, screen: Screen): string[] {
  const { paint } = screen;
  const right = Math.min(screen.width, 100) - textWidth(standing);
  if (standing === '') return wrap(title, screen.width).map(paint.heading);
  if (textWidth(title) + 2 <= right) return [paint.heading(pad(title, right)) + paint.quiet(standing)];
  return [...wrap(title, screen.width).map(paint.heading), ...wrap(standing, screen.width).map(paint.quiet)];
}
