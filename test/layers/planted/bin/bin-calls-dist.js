require('../src/cli.ts');
