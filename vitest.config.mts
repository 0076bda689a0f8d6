import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';
import { ownTableWidthForVite } from './build/cli-table3.mjs';

/** What takes longest: begun last, one of them would keep one processor busy while all others wait. */
const LONG = [
  'house/adding',
  'e2e/cache',
  'formats/browser',
  'e2e/layout',
  'readme',
  'fuzz/fuzz',
  'e2e/library',
  'features/sql',
  'golden/golden',
  'engine/measured/shipped',
].map((name) => `/test/${name}.test.ts`);

/** The long ones first, on a fresh checkout too; the others by size, or by how long each took where that is known. */
class LongFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const isLong = ({ moduleId }: TestSpecification): boolean => LONG.some((name) => moduleId.endsWith(name));
    const rest = await super.sort(files.filter((file) => !isLong(file)));
    const long = LONG.flatMap((name) => files.filter(({ moduleId }) => moduleId.endsWith(name)));
    return [...long, ...rest];
  }
}

export default defineConfig({
  plugins: [ownTableWidthForVite()],
  test: {
    include: ['test/**/*.test.ts'],
    // Many tests start the built program and wait for it, and CI machines are small.
    maxWorkers: '100%',
    // Files share a process: else each reads the program and the knowledge base anew, which is a third of the run.
    // So no test may leave anything behind in a module or the environment.
    isolate: false,
    // In a process that has read many needs, V8 keeps throwing away and making anew what it compiled of the pattern for emoji,
    // which is asked of every sign that is drawn: tables would take twelve times as long.
    execArgv: ['--no-flush-bytecode'],
    sequence: { sequencer: LongFirst },
    // Some draw every view at every width, or start dozens of programs: a slow machine needs the longer for them.
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
