import { join } from 'node:path';
import { systemIo } from '../cli/io.ts';
import { main } from './main.ts';

void main(process.argv.slice(2), systemIo(join(__dirname, '..'))).then((code) => {
  process.exitCode = code;
});
