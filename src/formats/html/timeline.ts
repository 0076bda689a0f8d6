import type { Timeline } from '../../document/document.ts';
import { firstDay } from '../../domain/dates.ts';
import { escaped } from './text.ts';

const DAY = 86_400_000;
const timeOf = (date: string): number => Date.parse(firstDay(date)) || 0;

/** Rows of time with their events as marks, and in words for whoever hears them. */
export function timelineHtml({ rows, day, words }: Timeline): string {
  const times = [...rows.flatMap(({ events }) => events.map(({ date }) => timeOf(date))), timeOf(day)];
  const first = times.reduce((least, time) => Math.min(least, time));
  const last = times.reduce((most, time) => Math.max(most, time));
  const at = (time: number): string => `${Math.round(((time - first) / Math.max(DAY, last - first)) * 1000) / 10}%`;
  const years: string[] = [];
  for (let year = new Date(first).getUTCFullYear() + 1; Date.UTC(year) <= last; year++)
    years.push(`<span style="left:${at(Date.UTC(year))}">${year}</span>`);
  const drawn = rows.map(({ label, events }) => {
    const marks = events
      .map(({ date, mark }) => {
        const said = escaped(`${date} ${words[mark]}`);
        return `<i class="${mark}" style="left:${at(timeOf(date))}" title="${said}"></i>`;
      })
      .join('');
    const told = events.map(({ date, mark }) => escaped(`${date} ${words[mark]}`)).join(', ');
    return (
      `<li><b>${escaped(label)}</b><span class="track" aria-hidden="true">${marks}<s style="left:${at(timeOf(day))}"></s></span>` +
      `<span class="unseen">${told}</span></li>`
    );
  });
  return (
    `<div class="timeline"><div class="years" aria-hidden="true"><span class="track">${years.join('')}</span></div>\n` +
    `<ul>\n${drawn.join('\n')}\n</ul>\n` +
    `<p class="quiet key"><i class="begin"></i> ${escaped(words.begin)} <i class="end"></i> ${escaped(words.end)} <s></s> ${escaped(words.day)}</p></div>`
  );
}
