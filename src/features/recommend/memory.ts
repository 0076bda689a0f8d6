import type { DocumentBuilder } from '../../document/builder.ts';
import { type Pair, type Section, section } from '../../document/document.ts';
import { memoryOfWord } from '../../engine/constraints/fits.ts';
import type { MemoryEstimated, MemoryResult, RecommendResult } from '../../engine/results.ts';
import { short } from '../../words/values.ts';
import { memoryText } from './sentences.ts';
import { wordsOf } from './words/index.ts';

/** So many of those that fit are told. */
const MOST = 10;

/** What the candidates take of the memory that was asked for, and by which formula. */
export const memorySections = (result: RecommendResult, builder: DocumentBuilder): Section[] =>
  result.memory.flatMap((memory) => memorySection(memory, builder));

function memorySection(memory: MemoryResult, builder: DocumentBuilder): Section[] {
  const { m, view } = builder;
  const words = wordsOf(m.lang).memory;
  const fitting = memory.estimates.filter(({ gigabytes }) => gigabytes <= memory.usable).slice(0, MOST);
  const told = fitting.length > 0 ? fitting : memory.nearest;
  const line = ({ id, release, gigabytes, parameters, active, sources }: MemoryEstimated): Pair => {
    const speed = active === null || active === parameters ? '' : `, ${words.active(short(active), short(parameters))}`;
    const text = `${view.names.release(release)}: ${words.about(sizeText(gigabytes))}${speed}${builder.mark(sources)}`;
    return { label: view.names.model(id), text: [text] };
  };
  // Where a size was named, nothing was assumed.
  const taken = memory.matched.filter((said) => !/\d ?(?:g|t|기가|테라)/i.test(said));
  const size = memoryText(memory.asked, m);
  const notes = [
    ...(fitting.length > 0 ? [] : [words.nothing]),
    ...(memoryOfWord(memory.asked).shared ? [words.shared(sizeText(memory.usable))] : []),
    ...taken.map((said) => words.taken(said, size)),
    words.formula({
      bits: String(Number(memory.bits.toFixed(1))),
      quant: memory.quant,
      buffers: String(memory.buffers),
      context: memory.context.toLocaleString('en-US'),
    }),
    words.sources(memory.sources.join('; ')),
  ];
  return section(words.title(size), notes.join(' '), [
    told.length > 0 ? { kind: 'pairs', pairs: told.map(line) } : null,
  ]);
}

/** What fits, each in a few words, with the memory that it is held against. */
export const memoryTexts = ({ memory }: RecommendResult, { m, view }: DocumentBuilder) =>
  memory.map((one) => {
    const words = wordsOf(m.lang).memory;
    const fitting = one.estimates.filter(({ gigabytes }) => gigabytes <= one.usable).slice(0, MOST);
    const told = fitting.length > 0 ? fitting : one.nearest;
    const size = words.estimated(memoryText(one.asked, m));
    return {
      size: fitting.length > 0 ? size : `${size} ${words.nothing}`,
      estimates: told.map(({ release, gigabytes }) => `${view.names.release(release)} ${sizeText(gigabytes)} GB`),
    };
  });

/** Gigabytes, whole from ten on. */
export const sizeText = (gigabytes: number): string =>
  String(gigabytes >= 10 ? Math.round(gigabytes) : Math.round(gigabytes * 10) / 10);
