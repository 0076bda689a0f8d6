import 'node:fs';
import 'valibot';
import 'yaml';
import './load.ts';
import './records.ts';
