import type { Estimate } from '../../domain/estimates.ts';
import { evidenceLevelOf } from '../../domain/evidence.ts';
import { byId } from '../../domain/groups.ts';
import type { Edition, Release, Table } from '../../domain/records.ts';
import type { Snapshot } from '../../domain/snapshot.ts';
import type { Localized } from '../../domain/vocabulary.ts';
import { benchmarks } from '../benchmarks.ts';
import { measuredFor } from '../measured/measured.ts';
import { pointsOf } from '../measured/points.ts';
import { editionsOn } from '../measured/speaking.ts';
import { Columns, relation } from './relation.ts';

interface Score {
  kind: 'table' | 'benchmark';
  table: Table | undefined;
  /** Whether it stands in the edition that is in force. */
  latest: boolean | null;
  release: string | undefined;
  name: string | undefined;
  benchmark: string | null | undefined;
  version?: string | null;
  dataset?: string | null;
  score: number;
  low?: number | undefined;
  high?: number | undefined;
  votes?: number | undefined;
  unit: string | null | undefined;
  better: string | null;
  harness?: string | null;
  setting: string | null | undefined;
  measurer: string | null | undefined;
  date: string;
  evidence: string;
  sources: string[];
}
type Row = Edition['rows'][number];

/** The editions of the chosen sources by the day. */
const editionsBy = (snapshot: Snapshot): Edition[] =>
  snapshot.knowledge.editions.flatMap((edition) => (snapshot.isBy(edition.date) ? (snapshot.by(edition) ?? []) : []));

function* scoresBy(snapshot: Snapshot): Generator<Score> {
  const tables = byId(snapshot.knowledge.tables);
  const editions = editionsBy(snapshot);
  const latest = new Set(editionsOn(editions, snapshot.day));
  for (const edition of editions) {
    const table = tables.get(edition.table);
    if (table) for (const row of edition.rows) yield inTable(snapshot, table, edition, row, latest.has(edition));
  }
  for (const release of snapshot.releases()) yield* measuredAlone(snapshot, release);
}

const inTable = (snapshot: Snapshot, table: Table, edition: Edition, row: Row, latest: boolean): Score => ({
  kind: 'table',
  table,
  latest,
  release: row.release,
  name: row.as ?? row.release,
  benchmark: table.benchmark,
  score: row.value,
  low: row.low,
  high: row.high,
  votes: row.votes,
  unit: table.unit,
  better: table.better ?? 'higher',
  setting: row.setting,
  measurer: table.measurer,
  date: edition.date,
  evidence: evidenceLevelOf(snapshot, edition.source),
  sources: edition.source,
});

function* measuredAlone(snapshot: Snapshot, release: Release): Generator<Score> {
  for (const one of benchmarks(snapshot, release))
    yield {
      ...{ kind: 'benchmark', table: undefined, latest: null, release: release.id, name: release.name },
      ...{ benchmark: one.name, version: one.version, dataset: one.dataset, score: one.score, unit: one.metric },
      ...{ better: null, harness: one.harness, setting: one.variant, measurer: one.measured_by, date: one.date },
      ...{ evidence: one.standing ?? 'claim', sources: one.sources },
    };
}

const score = new Columns<Score>();

export const scores = relation<Score>({
  name: 'scores',
  about: {
    en: 'Every score of a release to the day: the rows of all editions of tables, and single figures of benchmarks. The same benchmark by another harness or measurer is another row.',
    ko: '기준일까지의 모든 점수: 모든 판의 표에 있는 줄과 낱개의 벤치마크 수치. 같은 벤치마크라도 도구나 측정 기관이 다르면 다른 줄.',
  },
  from: scoresBy,
  columns: [
    score.text(
      'kind',
      '`table`: in a table of one measurer; `benchmark`: a figure by itself',
      '`table`: 한 기관의 표에 있는 점수, `benchmark`: 낱개의 수치',
      ({ kind }) => kind,
    ),
    score.text('table_id', 'The table: id in `score_tables`', '표: `score_tables`의 id', ({ table }) => table?.id),
    ...score.date('date', 'The day of the edition, or of the measurement', '판의 날이나 측정한 날', ({ date }) => date),
    score.boolean(
      'latest',
      'Of a table: whether it stands in its newest edition by the day',
      '표라면, 기준일까지의 가장 새로운 판에 있는지',
      ({ latest }) => latest,
    ),
    score.text(
      'release',
      'Whose score: id in `releases`; null is none of those known here',
      '누구의 점수인지: `releases`의 id. null은 여기서 모르는 것',
      (row) => row.release,
    ),
    score.text(
      'measured_name',
      'The name as the measurer wrote it',
      '측정 기관이 적은 그대로의 이름',
      ({ name }) => name,
    ),
    score.text('benchmark', 'The benchmark', '벤치마크', ({ benchmark }) => benchmark),
    score.text(
      'version',
      'The version of the benchmark or of what was measured',
      '벤치마크나 측정 대상의 버전',
      ({ version }) => version,
    ),
    score.text('dataset', 'The part of the data', '데이터의 부분', ({ dataset }) => dataset),
    score.number('score', 'The score, in `unit`', '점수. 단위는 `unit`', (row) => row.score),
    score.number('low', 'Lower end of its 95% interval', '95% 구간의 아래 끝', ({ low }) => low),
    score.number('high', 'Upper end', '위 끝', ({ high }) => high),
    score.integer('votes', 'How many votes or trials it rests on', '점수에 쓴 투표나 시행의 수', ({ votes }) => votes),
    score.text('unit', 'What the score counts', '점수가 세는 것', ({ unit }) => unit),
    score.text(
      'scale',
      'Of a table: `rating`, `percent`, `share` or `linear`',
      '표라면 `rating`, `percent`, `share`, `linear` 가운데 하나',
      ({ table }) => table?.scale,
    ),
    score.text(
      'better',
      'Of a table: which score is better, `higher` or `lower`',
      '표라면, 나은 쪽: `higher`나 `lower`',
      ({ better }) => better,
    ),
    score.text('harness', 'The program that ran it', '돌린 프로그램', ({ harness }) => harness),
    score.text(
      'setting',
      'Settings: effort, mode, shots, tools',
      '설정: 추론 강도, 방식, 예시 수, 도구',
      ({ setting }) => setting,
    ),
    score.text('measurer', 'Who measured', '측정한 곳', ({ measurer }) => measurer),
    score.text(
      'evidence',
      '`measured` by somebody else, `vendor`: by its maker, or less',
      '`measured`: 다른 곳이 잰 것, `vendor`: 만든 곳이 잰 것, 그 밖',
      ({ evidence }) => evidence,
    ),
    score.sources(({ sources }) => sources),
  ],
});

const table = new Columns<Table>();
const usesOf = ({ uses }: Table, as: 'about' | 'related'): string[] =>
  uses.filter((one) => (one.as ?? 'about') === as).map(({ use }) => use);

export const scoreTables = relation<Table>({
  name: 'score_tables',
  about: { en: 'What one measurer measures, in one way.', ko: '한 곳이 한 가지 방법으로 재는 것.' },
  from: (snapshot) => {
    const told = new Set(editionsBy(snapshot).map((edition) => edition.table));
    return snapshot.knowledge.tables.filter(({ id }) => told.has(id));
  },
  columns: [
    table.text('id', 'The table', '표', ({ id }) => id),
    ...table.localized('name', 'What it is called', '이름', ({ name }) => name),
    table.text('measurer', 'Who measures', '측정 기관', ({ measurer }) => measurer),
    table.text('benchmark', 'The benchmark, with its version', '벤치마크와 그 버전', ({ benchmark }) => benchmark),
    ...table.localized('measures', 'What is measured, and how', '무엇을 어떻게 재는지', ({ measures }) => measures),
    table.text(
      'scale',
      '`rating`: Elo points; `percent` and `share`: of what could be reached; `linear`',
      '`rating`: Elo 점수. `percent`와 `share`: 이룰 수 있는 것 가운데 이룬 몫. `linear`',
      ({ scale }) => scale,
    ),
    table.text('unit', 'What a score counts', '점수가 세는 것', ({ unit }) => unit),
    table.text(
      'better',
      'Which score is better: `higher` or `lower`',
      '나은 쪽: `higher`나 `lower`',
      ({ better }) => better ?? 'higher',
    ),
    table.number('items', 'How many tasks a score is taken over', '점수 하나에 쓴 문제 수', ({ items }) => items),
    table.texts('uses', 'Uses that it measures: ids in `uses`', '재는 용도: `uses`의 id', (row) =>
      usesOf(row, 'about'),
    ),
    table.texts('related_uses', 'Uses that it measures something near', '가까운 것을 재는 용도', (row) =>
      usesOf(row, 'related'),
    ),
    table.boolean(
      'general',
      'Whether it measures all sorts of work',
      '온갖 일을 재는지',
      ({ general }) => general ?? false,
    ),
    table.boolean('counts', 'Whether it counts for ranks', '순위에 쓰는지', ({ counts }) => counts ?? true),
    table.text('licence', 'The licence of its figures', '수치의 라이선스', ({ licence }) => licence),
    table.text('url', 'Its address', '주소', ({ url }) => url),
    table.sources(({ source }) => source),
  ],
});

interface Pointed {
  use: string;
  name: Localized;
  release: string;
  estimate: Estimate;
  sources: string[];
}
const pointed = new Columns<Pointed>();

export const points = relation<Pointed>({
  name: 'points',
  about: {
    en: 'What all tables together tell of a release for a use: points of 100 by which `lmm recommend` ranks, with a 90% interval and a grade.',
    ko: '모든 표가 함께 말해 주는, 용도마다의 릴리스 점수: `lmm recommend`가 순위를 매기는 100점 만점의 점수와 90% 구간, 등급.',
  },
  *from(snapshot) {
    const out = new Set(snapshot.releases().map(({ id }) => id));
    for (const { id: use } of snapshot.namedUses) {
      const measured = measuredFor(snapshot, use);
      if (measured === undefined) continue;
      const sourcesOf = new Map(measured.editions.map((edition) => [edition.table, edition.source]));
      for (const [release, estimate] of measured.estimates) {
        if (!out.has(release)) continue;
        const sources = [...new Set(estimate.used.flatMap((used) => sourcesOf.get(used.table) ?? []))];
        yield { use, name: snapshot.useName(use), release, estimate, sources };
      }
    }
  },
  columns: [
    pointed.text('use', 'The use: id in `uses`', '용도: `uses`의 id', ({ use }) => use),
    pointed.text('release', 'The release: id in `releases`', '릴리스: `releases`의 id', ({ release }) => release),
    pointed.number(
      'points',
      'Points of 100, doubt taken off',
      '100점 만점의 점수. 불확실한 만큼 뺀 값',
      ({ estimate }) => pointsOf(estimate).points,
    ),
    pointed.number(
      'low',
      'Lower end of its 90% interval',
      '90% 구간의 아래 끝',
      ({ estimate }) => pointsOf(estimate).interval[0],
    ),
    pointed.number('high', 'Upper end', '위 끝', ({ estimate }) => pointsOf(estimate).interval[1]),
    pointed.text(
      'grade',
      '`A`: two measurers or more; `B`: one; `C`: figures of a forerunner; `D`: of tables near the use',
      '`A`: 둘 이상의 측정 기관, `B`: 한 곳, `C`: 앞선 릴리스의 수치, `D`: 용도에 가까운 표',
      ({ estimate }) => estimate.grade,
    ),
    pointed.text(
      'inherited_from',
      'The forerunner whose figures these are: id in `releases`',
      '수치의 주인인 앞선 릴리스: `releases`의 id',
      ({ estimate }) => estimate.inherited_from,
    ),
    pointed.integer(
      'figures',
      'How many figures it rests on',
      '점수에 쓴 수치의 수',
      ({ estimate }) => estimate.used.length,
    ),
    pointed.sources(({ sources }) => sources),
  ],
});
