/**
 * Loads all that is changed before the first test: what runs while a module loads would else be counted as run by whichever
 * test asked for it first, and no test can tell a change of it any more.
 */
import.meta.glob('../../src/{engine,kb}/**/*.ts', { eager: true });
