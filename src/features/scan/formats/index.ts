import type { Answer } from '../../command.ts';
import type { ScanView } from './view.ts';

/** What a scan can be written as, beside the formats of every command. */
export const SCAN_FORMATS = ['sarif', 'github', 'cyclonedx', 'model-eol'] as const;

/** Each as `Answer.formats` takes it; none is loaded before it is asked for. */
export const scanFormats = (view: ScanView): NonNullable<Answer['formats']> => ({
  sarif: async () => (await import('./sarif.ts')).sarif(view),
  github: async () => (await import('./github.ts')).github(view),
  cyclonedx: async () => (await import('./cyclonedx.ts')).cyclonedx(view),
  'model-eol': async () => (await import('./model-eol.ts')).modelEol(view),
});
