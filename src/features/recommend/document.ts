import { Citations } from '../../document/citations.ts';
import { FIT_POINTS, type Fit } from '../../domain/vocabulary.ts';
import type { Names } from '../../engine/called.ts';
import type { CitedSource, Exclusion, Recommendation, Strength, WordedRecommendation } from '../../engine/results.ts';
import { fitBar, scoreBar } from '../../formats/text/bars.ts';
import { columned, hang, indent, labelColumn } from '../../formats/text/block.ts';
import { header, heading } from '../../formats/text/header.ts';
import { safe } from '../../formats/text/safe.ts';
import type { Screen } from '../../formats/text/screen.ts';
import { drawTable } from '../../formats/text/table.ts';
import { textWidth } from '../../formats/text/width.ts';
import { wrap } from '../../formats/text/wrap.ts';
import { type Messages, textIn } from '../../words/index.ts';
import { commandFor } from './command-line.ts';
import { paretoLines, relaxLines } from './extra.ts';
import { answersOf } from './next.ts';
import { questionLines, readingBlocks } from './question.ts';
import { askedName, criterionName, measuredValue, reasonLine } from './words.ts';

export interface RecommendView {
  sources: Readonly<Record<string, CitedSource>>;
  day: string;
  names: Names;
}

/** The recommendation for a person: the pick, the question as understood, the ranking, and all that stands behind it. */
export function recommendText(result: WordedRecommendation, view: RecommendView, wide: Screen): string {
  const screen = { ...wide, width: Math.min(wide.width, 100) };
  const cites = new Citations(view.sources, screen.m);
  const page = new Page(result, cites, view.names, screen);
  return `${page.lines(view.day).join('\n')}\n`;
}

/** How many other uses of a model the ranking names. */
const INSTEAD = 3;

class Page {
  private readonly m: Messages;
  private readonly first: Recommendation | undefined;
  private readonly tied: Recommendation[];

  constructor(
    private readonly result: WordedRecommendation,
    private readonly cites: Citations,
    private readonly names: Names,
    private readonly screen: Screen,
  ) {
    this.m = screen.m;
    this.first = result.recommendations[0];
    this.tied = result.recommendations.filter(({ rank }) => rank === 1);
  }

  lines(day: string): string[] {
    const { m, screen } = this;
    const parts = [
      [...header(this.title(), m.views.asOf(day), screen), ...questionLines(this.result, this.names, screen)],
      ...readingBlocks(this.result, this.names, screen),
      this.ranking(),
      ...this.reasons(),
      ...this.excluded(),
      relaxLines(this.result, this.names, screen),
      paretoLines(this.result, screen),
      this.changes(),
      this.questions(),
      this.cites.lines(screen.width).map((line) => screen.paint.quiet(line)),
    ];
    return parts.filter((part) => part.length > 0).flatMap((part, index) => (index === 0 ? part : ['', ...part]));
  }

  private title(): string {
    const { recommend } = this.m;
    if (!this.first) return recommend.titleNone;
    const names = this.tied.map(({ name }) => safe(name));
    return names.length === 1
      ? recommend.title(names[0] ?? '')
      : recommend.titleTie(names.join(this.m.views.separator));
  }

  private useName(id: string): string {
    return askedName(id, this.result, this.m);
  }

  private name(id: string): string {
    return safe(this.names.model(id));
  }

  // ── the ranking ───────────────────────────────────────────────────────────────────────────────────────────────

  private ranking(): string[] {
    const { m, result, screen } = this;
    const { nothing } = m.recommend;
    const { understood, recommendations, no_evidence, excluded } = result;
    if (understood.uses.length === 0 && result.weights.length === 0) return this.unscorable();
    const none =
      recommendations.length > 0
        ? []
        : wrap(
            no_evidence.length === 0 && excluded.length > 0 ? nothing.allExcluded : nothing.noEvidence,
            screen.width,
          );
    // A few that are not mentioned are told with what they are for; many are only named.
    const few = no_evidence.length <= UNSCORED;
    const unscored = few ? no_evidence.map((id) => this.unscored(id)) : [];
    const bars = this.barCells(few ? no_evidence.map((id) => this.name(id)) : []);
    const rows = [...recommendations.map((entry) => this.ranked(entry, bars)), ...unscored];
    const rest = few
      ? []
      : [
          '',
          ...hang(
            m.recommend.ranking.noMention,
            no_evidence.map((id) => this.name(id)).join(m.views.separator),
            screen.width - 2,
          ),
        ];
    if (rows.length === 0) return [...none, ...indent(rest, 2)];
    const columns = [
      { header: '', align: 'right' as const },
      { header: '' },
      { header: '', align: 'right' as const },
      { header: '', overflow: 'wrap' as const, min: 12, grow: 1 },
    ];
    const table = drawTable({ columns, rows }, { ...screen, width: screen.width - 2 });
    const plain = (): string[] =>
      rows.flatMap(([rank, name, score, rest]) => hang(`${rank} ${name} ${score}`, rest ?? '', screen.width - 2, 2));
    return [...none, ...(none.length > 0 ? [''] : []), ...indent([...(table ?? plain()), ...rest], 2)];
  }

  /** Why nothing is scored, and what can be asked for instead. */
  private unscorable(): string[] {
    const { result, screen } = this;
    const { nothing } = this.m.recommend;
    const { constraints, left_out } = result.understood;
    const said = (...lines: string[]): string[] => lines.flatMap((line) => wrap(line, screen.width));
    if (constraints.length > 0) return [...said(nothing.noUse), '', ...this.kept()];
    if (left_out.length > 0) return [...said(nothing.onlyLeftOut), '', ...this.knownUses()];
    if (answersOf(result).length > 0) return said(nothing.about);
    return [...said(nothing.title, nothing.help), '', ...this.knownUses()];
  }

  private knownUses(): string[] {
    const { m, result, screen } = this;
    const names = result.known_uses.map(({ id, name }) => safe(textIn(name, m.lang) || id));
    return hang(m.recommend.nothing.uses, names.join(m.views.separator), screen.width, 4);
  }

  /** Who keeps the conditions, and what it is for: the answer where nothing else was asked. */
  private kept(): string[] {
    const sure = this.result.kept.filter(({ reasons }) => reasons.length === 0);
    return this.section(this.m.recommend.kept, sure, ({ id }) => [this.instead(this.result.instead[id] ?? [])]);
  }

  private ranked(entry: Recommendation, bars: number): string[] {
    const bar = bars > 0 ? `${scoreBar(entry.score, bars, this.screen.ascii)}  ` : '';
    return [String(entry.rank), safe(entry.name), entry.score.toFixed(1), bar + this.level(entry)];
  }

  private level({ confidence }: Recommendation): string {
    const { recommend } = this.m;
    return `${recommend.ranking.confidence} ${recommend.confidence[confidence.level]}`;
  }

  /** Cells of the longest bars that leave room for the words behind them. */
  private barCells(others: readonly string[]): number {
    const entries = this.result.recommendations;
    const widest = (texts: readonly string[]): number => Math.max(0, ...texts.map(textWidth));
    const names = widest([...entries.map(({ name }) => safe(name)), ...others]);
    const ranks = widest(entries.map(({ rank }) => String(rank)));
    const words = widest(entries.map((entry) => this.level(entry)));
    const left = this.screen.width - 2 - ranks - 2 - names - 2 - '100.0'.length - 2 - words - 2;
    return BARS.find((cells) => cells <= left) ?? 0;
  }

  private unscored(id: string): string[] {
    const { ranking } = this.m.recommend;
    const others = this.instead(this.result.instead[id] ?? []);
    return [
      '-',
      this.name(id),
      '?',
      others === '' ? ranking.noMention : `${ranking.noMention}; ${ranking.instead(others)}`,
    ];
  }

  private instead(uses: readonly Strength[]): string {
    const { m } = this;
    const shown = uses.slice(0, INSTEAD);
    const names = shown.map(({ name }) => safe(textIn(name, m.lang))).join(m.views.separator);
    return names === '' ? '' : names + this.cites.mark([...new Set(shown.flatMap(({ sources }) => sources))]);
  }

  // ── why ───────────────────────────────────────────────────────────────────────────────────────────────────────

  /** The arithmetic of the first and of each other that has a score, and why confidence is what it is. */
  private reasons(): string[][] {
    const { m, screen } = this;
    const { recommend } = m;
    const all = this.result.recommendations.slice(0, REASONED);
    const parts = all.map((entry, index) => {
      const name = safe(entry.release === null ? entry.name : `${entry.name} (${entry.release})`);
      const title = this.tied.length === 1 && index === 0 ? recommend.why(name) : recommend.whyTie(name);
      const lines = heading(title, index === 0 ? m.fields.standing.reading : '', screen);
      for (const part of entry.contributions) lines.push(...this.contribution(part));
      const reasons = entry.confidence.reasons.map(({ text }) => text).join(m.views.separator);
      if (reasons !== '') {
        const label = recommend.whyConfidence(recommend.confidence[entry.confidence.level]);
        lines.push(...indent(hang(label, reasons, screen.width - 2), 2));
      }
      const others = index === 0 ? '' : this.instead(entry.instead);
      if (others !== '') lines.push(...indent(wrap(recommend.ranking.instead(others), screen.width - 2), 2));
      return lines;
    });
    const note = all.some((entry) => this.isShifted(entry))
      ? `${recommend.scoreNote} ${recommend.roundedNote}`
      : recommend.scoreNote;
    if (parts.length > 0)
      parts[0]?.push(...indent(wrap(note, screen.width - 2), 2).map((line) => screen.paint.quiet(line)));
    return parts;
  }

  /** Whether points that must add up to the score stand a tenth above or below what their own arithmetic gives. */
  private isShifted({ contributions }: Recommendation): boolean {
    const { understood, weights } = this.result;
    const total = [...understood.uses, ...weights].reduce((sum, { weight }) => sum + weight, 0);
    return contributions.some(({ kind, points, reason: { values } }) => {
      const of100 = kind === 'criterion' ? Number(values.points) : FIT_POINTS[values.fit as Fit];
      return Math.abs(points - (of100 * Number(values.weight)) / total) > 0.05 + 1e-9;
    });
  }

  private contribution(part: Recommendation['contributions'][number]): string[] {
    const { m, screen, result } = this;
    const { points, reason, said, sources } = part;
    const asked = [...result.understood.uses, ...result.weights];
    const total = asked.reduce((sum, { weight }) => sum + weight, 0);
    const share = asked.length > 1 ? ` / ${Number(total.toFixed(6))}` : '';
    const weight = String(reason.values.weight);
    const hanging = (body: string[]): string[] =>
      indent(hang(points.toFixed(1).padStart(5), body, screen.width - 2, 7), 2);
    if (part.kind === 'criterion') {
      const name = criterionName(part.id, m);
      const text = m.recommend.measured(name, measuredValue(part, m), String(reason.values.points), weight, share);
      return hanging([text + this.cites.mark(sources)]);
    }
    const fit = reason.values.fit as Fit;
    const word = `${m.fields.fit[fit]} ${(FIT_POINTS[fit] / 100).toFixed(2)}`;
    const line = m.recommend.points(this.useName(part.id), weight, share, word);
    const passages = [...new Map(said.map((entry) => [textIn(entry.text, m.lang), entry])).values()]
      .slice(0, PASSAGES)
      .map(({ text, at }) => {
        const place = at ? ` (${safe(textIn(at, m.lang))})` : '';
        return `${safe(textIn(text, m.lang))}${place}`;
      });
    const quoted = passages.filter((text) => text.trim() !== '').map((text) => `- ${text}`);
    return hanging([`${fitBar(fit, screen.ascii)} ${line}${this.cites.mark(sources)}`, ...quoted]);
  }

  // ── who lost to a condition ───────────────────────────────────────────────────────────────────────────────────

  private excluded(): string[][] {
    const { m, result } = this;
    const fails = result.excluded.filter(({ reasons }) => reasons.some(({ outcome }) => outcome === 'fails'));
    const scored = result.understood.uses.length > 0 || result.weights.length > 0;
    const doubts = [
      ...result.excluded.filter((entry) => !fails.includes(entry)),
      // With a score beside it, a doubt is told as what lowers the confidence.
      ...(scored ? [] : result.kept.filter(({ reasons }) => reasons.length > 0)),
    ];
    const why = ({ reasons }: Exclusion): string[] =>
      reasons.map((reason) => reasonLine(reason, this.names, m) + this.cites.mark(reason.sources));
    return [this.section(m.recommend.excluded, fails, why), this.section(m.recommend.cannotTell, doubts, why)];
  }

  /** How lines fare with the conditions, each with its release. */
  private section(title: string, entries: readonly Exclusion[], tell: (entry: Exclusion) => string[]): string[] {
    if (entries.length === 0) return [];
    const { screen } = this;
    const width = screen.width - 2;
    const { excluded, kept } = this.result;
    const column = labelColumn(
      [...excluded, ...kept].map(({ name }) => safe(name)),
      width,
    );
    const lines = entries.map((entry) => ({
      label: safe(entry.name),
      text: [...(entry.release === null ? [] : [safe(entry.release)]), ...tell(entry)],
    }));
    return [...heading(title, '', screen), ...indent(columned(lines, width, column), 2)];
  }

  // ── what would change it ──────────────────────────────────────────────────────────────────────────────────────

  private changes(): string[] {
    const { m, result, screen } = this;
    const { recommend } = m;
    if (!this.first) return [];
    // What can be measured tells models apart of which the same is said.
    const measurable = this.tied.length > 1 && result.weights.length === 0;
    const labels = [recommend.weights, recommend.adding, recommend.newEvidence];
    if (measurable) labels.push(recommend.measurements);
    const cells = Math.max(...labels.map(textWidth)) + 2;
    const say = (label: string, text: string | string[]): string[] =>
      indent(hang(label, text, screen.width - 2, cells), 2);
    // Where a third stands above both at that weight, a tie with the first changes no answer.
    const turning = result.sensitivity.filter(({ turns_at }) => turns_at !== null);
    const asked = turning.filter(({ weight }) => weight > 0);
    const added = turning
      .filter(({ weight }) => weight === 0)
      .sort((a, b) => (a.turns_at ?? 0) - (b.turns_at ?? 0))
      .slice(0, ADDED);
    const told = (entries: typeof turning, say: typeof recommend.turn): string[] =>
      entries.map(({ id, use, turns_at }) => say(this.name(id), this.useName(use), String(turns_at)));
    const turns = told(asked.slice(0, TURNS), recommend.turn);
    const lines = heading(recommend.changes, '', screen);
    lines.push(...say(recommend.weights, turns.length > 0 ? turns : [recommend.noWeight]));
    if (added.length > 0) lines.push(...say(recommend.adding, told(added, recommend.turnAdd)));
    const example = added[0] ?? asked[0];
    const typed = example && commandFor(result, example.use, example.turns_at);
    if (typed) lines.push(...commandLines(typed, cells + 2, screen.width));
    if (measurable) lines.push(...say(recommend.measurements, recommend.tieBreak));
    lines.push(...say(recommend.newEvidence, recommend.newEvidenceText));
    return lines;
  }

  private questions(): string[] {
    const { m, result, screen } = this;
    if (result.questions.length === 0 || (result.understood.uses.length === 0 && result.weights.length === 0))
      return [];
    const lines = result.questions.flatMap(({ text }) => wrap(`- ${text}`, screen.width - 2, 2));
    return [...heading(m.recommend.ask, '', screen), ...indent(lines, 2)];
  }
}

/** A command to type, as far in as it stands on one line. */
function commandLines(typed: string, margin: number, width: number): string[] {
  const own = [margin, 4, 2].find((cells) => cells + textWidth(typed) <= width) ?? 4;
  return indent(wrap(typed, width - own, 2), own);
}

/** Cells of a score's bar, the longest first. */
const BARS = [20, 10, 5];
/** How many models without evidence are told one by one. */
const UNSCORED = 6;
/** How many of the ranking have their arithmetic shown; JSON shows every one. */
const REASONED = 3;
const PASSAGES = 3;
const TURNS = 3;
/** Uses that nobody asked for are told as what they are, and few. */
const ADDED = 2;
