import { expect, it } from 'vitest';
import { MeasuredNames } from '../../src/features/feed/measured-names.ts';
import { snapshotOf } from '../support/knowledge.ts';
