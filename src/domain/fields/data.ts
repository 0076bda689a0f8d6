import type { DEPLOYMENTS } from '../vocabulary.ts';
import type { FieldRow, Words } from './field.ts';
import { dataTerm, term } from './offered.ts';

const DEPLOYMENT_WORDS: Record<(typeof DEPLOYMENTS)[number], Words> = {
  app: { en: 'app', ko: '앱' },
  api: { en: 'API', ko: 'API' },
  cloud: { en: 'cloud', ko: '클라우드' },
  weights: { en: 'self-hosted', ko: '자체 구축(온프레미스)' },
};

/** How a release can be had of its developer, and what becomes of what is put in. */
export const fields = [
  {
    id: 'data.deployment',
    group: 'data',
    type: 'list',
    aliases: ['deployment'],
    label: { en: 'Deployment', ko: '이용 방식' },
    values: DEPLOYMENT_WORDS,
    resolve: (snapshot, subject) => term(snapshot, subject, 'deployment'),
  },
  {
    id: 'data.trains_on_input',
    group: 'data',
    type: 'boolean',
    aliases: ['training', 'trains_on_input'],
    label: { en: 'Trains on inputs', ko: '입력 데이터의 학습 이용' },
    resolve: (snapshot, subject) => dataTerm(snapshot, subject, 'trains_on_input'),
  },
  {
    id: 'data.retention_days',
    group: 'data',
    type: 'number',
    unit: 'days',
    better: 'lower',
    aliases: ['retention', 'retention_days'],
    label: { en: 'Data retention', ko: '데이터 보관' },
    resolve: (snapshot, subject) => dataTerm(snapshot, subject, 'retention_days'),
  },
  {
    id: 'data.zero_retention',
    group: 'data',
    type: 'boolean',
    aliases: ['zero_retention'],
    label: { en: 'Zero retention offered', ko: '데이터 무보관(ZDR) 지원' },
    resolve: (snapshot, subject) => dataTerm(snapshot, subject, 'zero_retention'),
  },
  {
    id: 'data.regions',
    group: 'data',
    type: 'list',
    aliases: ['regions', 'region'],
    label: { en: 'Data regions', ko: '데이터 지역' },
    values: 'countries',
    resolve: (snapshot, subject) => dataTerm(snapshot, subject, 'regions'),
  },
  {
    id: 'data.certifications',
    group: 'data',
    type: 'list',
    aliases: ['certifications'],
    label: { en: 'Certifications', ko: '인증' },
    resolve: (snapshot, subject) => dataTerm(snapshot, subject, 'certifications'),
  },
] as const satisfies readonly FieldRow[];
