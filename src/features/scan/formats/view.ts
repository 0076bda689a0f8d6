import type { Snapshot } from '../../../domain/snapshot.ts';
import type { ScanResult } from '../../../engine/results/scan.ts';
import type { Messages } from '../../../words/index.ts';

/** What the formats of a scan have to write with: the result and where its facts come from. */
export interface ScanView {
  result: ScanResult;
  snapshot: Snapshot;
  m: Messages;
}
