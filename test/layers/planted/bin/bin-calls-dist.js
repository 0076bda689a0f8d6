require('../src/cli/command.ts');
